using Oim.Content.FrontMatter;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion.Translations;

/// <summary>The page that a translation takes its facts from.</summary>
/// <param name="Header">Its values know the file they stand in; null where it cannot be read.</param>
/// <param name="Open">Reads the file once more: few kinds ask for more than the header, and texts are not kept for them.</param>
internal sealed record Original(ContentPath Path, string Language, HeaderMap? Header, Func<PageSource> Open)
{
    /// <summary>A header whose values know their file.</summary>
    public static HeaderMap InFile(HeaderMap header, string file) => (HeaderMap)Tag(header, file);

    private static HeaderNode Tag(HeaderNode node, string file)
    {
        var at = node.At with { File = file };
        return node switch
        {
            HeaderList list => list with { At = at, Items = [.. list.Items.Select(item => Tag(item, file))] },
            HeaderMap map => map with
            {
                At = at,
                Entries =
                [
                    .. map.Entries.Select(entry =>
                        entry with { At = entry.At with { File = file }, Value = Tag(entry.Value, file) }
                    ),
                ],
            },
            _ => node with { At = at },
        };
    }
}
