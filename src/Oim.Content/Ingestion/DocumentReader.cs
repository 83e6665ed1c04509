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
    private static readonly Key<string?> Group = Keys.Text("group", "Titre du groupe", "groupe", "title");
    private static readonly Key<HeaderNode?> Items = Keys.Any("items", "Documents du groupe");
    private static readonly Key<string?> Title = Keys.Text("title", "Titre du document", "titre", "name");
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

    public static void Read(EntryReader page)
    {
        var position = 0;
        foreach (var node in ItemsOf(page.Get(CommonKeys.Documents)))
        {
            var reader = page.Header.Inside(node);
            if (reader.Has(Items))
            {
                var group = page.Typeset(reader.Get(Group));
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
                    Language = page.Entry.Language,
                    Target = TargetOf(page, bare, bare.Text),
                }
            );
            return;
        }

        if (page.Typeset(item.Get(Title)) is not { Length: > 0 } title)
        {
            page.Report(HeaderRules.Required, item.Node.At, Title.Name, Title.Description);
            return;
        }

        var versions = new List<(string? Language, HeaderScalar? File)>();
        if (item.Get(File) is HeaderScalar own) versions.Add((page.Entry.Language, own));
        var byLanguage = item.Get(Files) switch
        {
            HeaderMap map => map.Entries,
            HeaderList list => list
                .Items.OfType<HeaderScalar>()
                .Select(code => new HeaderEntry(code.Text, code.At, new HeaderScalar("", IsPlain: true, code.At))),
            _ => [],
        };
        foreach (var version in byLanguage.Concat(item.Rest().Where(entry => IsLanguage(entry.Name))))
            versions.Add((version.Name.ToLowerInvariant(), version.Value as HeaderScalar));
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

    private static string? TargetOf(EntryReader page, HeaderScalar file, string title) =>
        page.Refer(ReferenceUse.Document, file.Text.Trim(), title, file.At) is { Length: > 0 } target ? target : null;

    private static IReadOnlyList<HeaderNode> ItemsOf(HeaderNode? node) =>
        node switch
        {
            HeaderList list => list.Items,
            // A map of titles to lists reads as groups.
            HeaderMap map when map.Entries.All(entry => entry.Value is HeaderList) =>
            [
                .. map.Entries.Select(entry => new HeaderMap(
                    [new("group", entry.At, new HeaderScalar(entry.Name, IsPlain: true, entry.At)), new("items", entry.At, entry.Value)],
                    entry.At
                )),
            ],
            HeaderMap or HeaderScalar { IsNull: false } => [node],
            _ => [],
        };

    private static bool IsLanguage(string name) => name.Length is 2 or 3 && name.All(char.IsAsciiLetterLower);
}
