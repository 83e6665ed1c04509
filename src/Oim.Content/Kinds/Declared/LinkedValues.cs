using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Markup;

namespace Oim.Content.Kinds.Declared;

/// <summary>Values that lead elsewhere: a page of the site, an address, an image.</summary>
internal static class LinkedValues
{
    private static readonly Key<string?> Title = Keys.Text("title", "Libellé du lien", "titre", "text", "texte", "name", "nom");
    private static readonly Key<string?> Address = Keys.Text("url", "Adresse", "link", "lien", "href").AsCode();
    private static readonly Key<string?> File = Keys.Text("file", "Fichier de l’image", "fichier", "src", "path", "url").AsCode();
    private static readonly Key<string?> Alt = Keys.Text("alt", "Texte de remplacement ; \"\" si l’image est décorative");
    private static readonly Key<string?> Caption = Keys.Text("caption", "Légende", "legende", "légende");
    private static readonly Key<string?> Credit = Keys.Text("credit", "Auteur ou source de l’image", "crédit");

    public static IReadOnlyList<Key> OfLink { get; } = [Title, Address];

    public static IReadOnlyList<Key> OfImage { get; } = [File, Alt, Caption, Credit];

    /// <summary>A path leads to a page, which is checked; other words are shown as they are.</summary>
    public static FieldValue? Page(HeaderNode node, FieldReading at)
    {
        if (PlainValues.Text(node, at) is not { } written)
            return null;
        var path = ((HeaderScalar)node).Text.Trim();
        if (!LooksLikePath(path))
            return written;
        var target = at.Page.ReferToPage(path, node.At, at.Field.Name);
        return target.Length == 0 ? null : new(path) { Target = target };
    }

    public static FieldValue? Link(HeaderNode node, FieldReading at)
    {
        if (node is HeaderScalar { IsNull: false } bare)
            return To(bare.Text.Trim(), null, bare.At, at);
        if (node is not HeaderMap)
            return at.Refuse(node);
        var link = at.Page.Header.Inside(node);
        var (address, title) = (link.Get(Address), at.Page.Typeset(link.Get(Title)));
        link.ReportUnknown(OfLink);
        return address is null ? at.Refuse(node) : To(address, title, link.PlaceOf(Address), at);
    }

    public static FieldValue? Image(HeaderNode node, FieldReading at)
    {
        if (node is HeaderScalar { IsNull: false } bare)
            return Picture(bare.Text.Trim(), null, null, bare.At, at);
        if (node is not HeaderMap)
            return at.Refuse(node);
        var image = at.Page.Header.Inside(node);
        var (file, alt) = (image.Get(File), image.Get(Alt));
        var (caption, credit) = (at.Page.Typeset(image.Get(Caption)), at.Page.Typeset(image.Get(Credit)));
        image.ReportUnknown(OfImage);
        if (file is null)
            return at.Refuse(node);
        if (credit is not null && !credit.StartsWith('©'))
            credit = $"© {credit}";
        var below = string.Join(
            ' ',
            ((string?[])[caption?.TrimEnd('.') + (caption is null || credit is null ? "" : "."), credit]).Where(part =>
                !string.IsNullOrEmpty(part)
            )
        );
        return Picture(file, alt, below.Length == 0 ? null : below, image.PlaceOf(File), at);
    }

    private static FieldValue? Picture(string file, string? alt, string? caption, Position place, FieldReading at)
    {
        var target = at.Page.Refer(ReferenceUse.Image, file, alt ?? "", place);
        // The page's own picture is shown, and has its text.
        if (target == at.Page.Entry.Image)
            return null;
        if (alt is null)
            at.Page.Report(HeaderRules.NoImageAlt, place, $"{at.Field.Name}: {{ {File.Name}: {file}, {Alt.Name}: … }}", Alt.Name);
        return target.Length == 0 ? null : new(alt ?? "") { Target = target, Caption = caption };
    }

    private static FieldValue? To(string address, string? title, Position place, FieldReading at)
    {
        var target = at.Page.Refer(ReferenceUse.Link, address, title ?? address, place);
        return target.Length == 0 ? null : new(title ?? Shown(address)) { Target = target };
    }

    /// <summary>An address as it is read: without its scheme.</summary>
    private static string Shown(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? $"{uri.Host}{uri.AbsolutePath.TrimEnd('/')}"
            : address;

    private static bool LooksLikePath(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && (text.Contains('/', StringComparison.Ordinal) || text.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
}
