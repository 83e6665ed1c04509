using System.Text;
using Oim.Content.Markup;
using Oim.Content.Pictures;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared.Pictures;

/// <summary>
/// A film or a sound of the content: nothing of it is fetched before the visitor starts it. What stands beside it under the same name comes
/// with it: captions (<c>discours.vtt</c>, <c>discours.en.vtt</c>), a picture (<c>discours.jpg</c>), a transcript
/// (<c>discours.txt</c> or <c>.pdf</c>).
/// </summary>
internal sealed class Player
{
    private static readonly string[] Posters = [".jpg", ".jpeg", ".png", ".webp"];

    private readonly SiteRequest site;
    private readonly Asset file;
    private readonly string stem;

    private Player(SiteRequest site, Asset file, string stem) => (this.site, this.file, this.stem) = (site, file, stem);

    /// <summary>Null: the address is not that of a film or a sound of the content.</summary>
    public static Player? Of(SiteRequest site, string address) =>
        ContentAddress.PathOf(address) is { } path && MediaNames.IsMedia(path) && site.Addresses.FileAt(path) is { } file
            ? new(site, file, MediaNames.StemOf(path))
            : null;

    /// <param name="attributes">Those of the image in whose place it stands: « alt » is its name.</param>
    public string Write(string attributes)
    {
        var isFilm = MediaNames.IsFilm(file.Path);
        var (element, address, type) = (isFilm ? "video" : "audio", Beside(Path.GetExtension(file.Path)), MediaTypes.Of(file.Path));
        var html = new StringBuilder($"<{element} controls preload=\"none\"");
        html.Append(attributes.Replace(" alt=", " aria-label=", StringComparison.Ordinal));
        if (isFilm && Posters.Select(Beside).OfType<string>().FirstOrDefault() is { } poster) html.Append($" poster=\"{poster}\"");
        html.Append($"><source src=\"{address}\" type=\"{type}\">");
        foreach (var (language, path) in MediaNames.Captions(stem, site.Language, site.Generation.Settings.Languages))
            if (Beside(path[stem.Length..]) is { } captions)
                html.Append($"<track kind=\"captions\" srclang=\"{language}\" src=\"{captions}\"")
                    .Append($" label=\"{LanguageNames.NameOf(language)}\">");
        var facts = $"{FileKind.NameOf(file.Path)}, {FileKind.Size(file.Size, site.Language)}";
        html.Append($"</{element}><span class=\"docs\"><a href=\"{address}\" type=\"{type}\">{facts}</a>");
        if (MediaNames.Transcripts.Select(Beside).OfType<string>().FirstOrDefault() is { } words)
            html.Append($" <a href=\"{words}\">{site.Locale.Transcript}</a>");
        return html.Append("</span>").ToString();
    }

    /// <summary>The address of the file of the same name with another end; null: there is none.</summary>
    private string? Beside(string end) =>
        site.AddressOf(Uri.EscapeDataString(stem + end)) is { } address ? LinkFilling.InAttribute(address) : null;
}
