using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// Reads <c>documents:</c>, groups of items or items alone. An item has a title and a file or link for each language; an empty value says
/// that the version exists and is not online.
/// </summary>
internal static class DocumentReader
{
    private static readonly Key<string?> Group = Keys.Text("group", "Titre du groupe", "groupe", "title").AsWords();
    private static readonly Key<string?> Title = Keys.Text("title", "Titre du document", "titre", "name").AsWords();
    private static readonly Key<HeaderNode?> File = Keys.Any(
        "file",
        "Fichier ou lien, dans la langue de la page",
        "fichier",
        "link",
        "lien",
        "url",
        "href"
    );
    private static readonly Key<HeaderNode?> Files = Keys.Any(
        "files",
        "Fichier ou lien par langue",
        "fichiers",
        "languages",
        "langues",
        "versions"
    );

    private static readonly Key<string?> Language = Keys.Text("lang", "Langue du fichier", "language", "langue").AsCode();

    private static readonly Key<HeaderNode?> Items = Keys.Any("items", "Documents du groupe").Holding(Title, File, Files);

    /// <summary>The keys of one document.</summary>
    public static IReadOnlyList<Key> OfOne { get; } = [Title, File, Files];

    /// <summary>The keys of a document or of a group of documents.</summary>
    public static IReadOnlyList<Key> Inside { get; } = [Title, File, Files, Group, Items];

    private static readonly IReadOnlyCollection<string> Known = [.. Inside.SelectMany(key => key.Names)];

    public static void Read(EntryReader page)
    {
        var position = 0;
        foreach (var node in ItemsOf(page.Get(CommonKeys.Documents)))
        {
            var reader = page.Header.Inside(node);
            if (reader.Has(Items))
            {
                var group = page.Typeset(reader.Get(Group), reader.PlaceOf(Group).File);
                foreach (var item in ItemsOf(reader.Get(Items))) ReadItem(page, page.Header.Inside(item), group, ++position);
            }
            else
            {
                ReadItem(page, reader, null, ++position);
            }
        }
    }

    /// <summary>One document with a title of its own: a file, or one for each language.</summary>
    public static void ReadField(EntryReader page, HeaderNode node, string title, int position)
    {
        var named = node is HeaderMap map && Title.Names.Any(name => map.Find(name) is not null)
            ? node
            : new HeaderMap(
                [
                    new(Title.Name, node.At, new HeaderScalar(title, IsPlain: false, node.At)),
                    .. node is HeaderMap files ? files.Entries : (HeaderEntry[])[new(File.Name, node.At, node)],
                ],
                node.At
            );
        ReadItem(page, page.Header.Inside(named), null, position);
    }

    private static void ReadItem(EntryReader page, HeaderReader item, string? group, int position)
    {
        if (item.Node is HeaderScalar bare)
        {
            page.Add(
                new Document
                {
                    Group = group,
                    Position = position,
                    Title = Path.GetFileNameWithoutExtension(bare.Text),
                    Language = LanguageOf(page, bare),
                    Target = TargetOf(page, bare, bare.Text),
                }
            );
            return;
        }

        var written = page.Typeset(item.Get(Title), item.PlaceOf(Title).File);
        var versions = VersionsOf(page, item).ToList();
        // A file's own name is better than none.
        var named = versions.Select(version => version.File).FirstOrDefault(file => file is { IsNull: false });
        if ((written is { Length: > 0 } ? written : Path.GetFileNameWithoutExtension(named?.Text)) is not { Length: > 0 } title)
        {
            page.Report(HeaderRules.Required, item.Node.At, Title.Name, Title.Description);
            return;
        }

        if (versions.Count == 0)
            versions.Add((null, null));
        foreach (var (language, file) in versions)
            page.Add(
                new Document
                {
                    Group = group,
                    Position = position,
                    Title = title,
                    Language = language,
                    Target = file is null or { IsNull: true } ? null : TargetOf(page, file, title),
                }
            );
        page.FindBy(title);
    }

    /// <summary>A file whose name says no language is in that of the page it is written in: a translation names its original's.</summary>
    private static string LanguageOf(EntryReader page, HeaderScalar file) =>
        DocumentForms.LanguageIn(file.Text.Trim(), page.Settings.Languages) ?? page.LanguageOf(file.At.File);

    private static IEnumerable<(string? Language, HeaderScalar? File)> VersionsOf(EntryReader page, HeaderReader item)
    {
        if (item.Get(File) is HeaderScalar own) yield return (LanguageOf(page, own), own);
        var byLanguage = item.Get(Files) switch
        {
            HeaderMap map => map.Entries.Select(entry => (Language: entry.Name, File: entry.Value as HeaderScalar)),
            HeaderList list => list.Items.Select(one => VersionOf(page, item, one)),
            HeaderScalar { IsNull: false } text => text
                .Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => VersionOf(page, item, text with { Text = part })),
            _ => [],
        };
        var besides = item.Rest().Where(entry => DocumentForms.IsLanguage(entry.Name));
        foreach (var (code, file) in byLanguage.Concat(besides.Select(entry => (Language: entry.Name, File: entry.Value as HeaderScalar))))
            yield return (code.ToLowerInvariant(), file);
    }

    /// <summary>A language that the document exists in, a file, or both: <c>{ lang: en, file: b.pdf }</c>.</summary>
    private static (string Language, HeaderScalar? File) VersionOf(EntryReader page, HeaderReader item, HeaderNode node)
    {
        if (node is HeaderScalar text)
            return DocumentForms.IsLanguage(text.Text.ToLowerInvariant()) ? (text.Text, null) : (LanguageOf(page, text), text);
        var version = item.Inside(node);
        var file = version.Get(File) as HeaderScalar;
        return (version.Get(Language) ?? (file is null ? page.LanguageOf(node.At.File) : LanguageOf(page, file)), file);
    }

    private static string? TargetOf(EntryReader page, HeaderScalar file, string title) =>
        page.Refer(ReferenceUse.Document, file.Text.Trim(), title, file.At) is { Length: > 0 } target ? target : null;

    private static IEnumerable<HeaderNode> ItemsOf(HeaderNode? node) => DocumentForms.ItemsOf(node, Known);
}
