using System.Text;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Translations;

namespace Oim.Site.Commands;

/// <summary>
/// The file that a translation starts with: the words of the original to translate, each as a comment, and what it will have translated.
/// </summary>
internal static class TranslationText
{
    /// <param name="beside">What the kind adds to the words of the header.</param>
    public static string Of(PageSource original, IEnumerable<Key> keys, HeaderEntry? beside)
    {
        var known = new KnownKeys(CommonKeys.All.Concat(keys));
        var text = new StringBuilder("---\n");
        foreach (var entry in original.Header?.Entries ?? [])
            if (known.Find(entry.Name) is { } key && WordsOf(entry.Value, key) is { } words)
                Comment(key.Name, words);
        if (beside is not null) Comment(beside.Name, beside.Value);
        text.Append("draft: true # retirez cette ligne pour publier la page\n");
        text.Append(CommonKeys.Translates.Name).Append(": [").Append(SourceParagraph.DigestsOf(original)).Append("]\n---\n");
        foreach (var paragraph in SourceParagraph.OfBody(original))
            text.Append("\n<!--\n").Append(paragraph.Text.Replace("-->", "-- >", StringComparison.Ordinal)).Append("\n-->\n");
        return text.ToString();

        void Comment(string name, HeaderNode words)
        {
            foreach (var line in new StringBuilder().Write(name, words).ToString().TrimEnd('\n').Split('\n'))
                text.Append("# ").Append(line).Append('\n');
        }
    }

    /// <summary>A value without its facts; null where it has no words.</summary>
    private static HeaderNode? WordsOf(HeaderNode value, Key key) => (value, key) switch
    {
        (HeaderScalar { IsNull: false }, { Role: KeyRole.Word }) => value,
        (HeaderList { Items.Count: > 0 }, { Role: KeyRole.Word, Parts.Count: 0 }) => value,
        (HeaderList list, { Parts.Count: > 0 }) when list.Items.Select(item => WordsOf(item, key)).ToList() is var items =>
            items.Contains(null) ? null : list with { Items = [.. items.OfType<HeaderNode>()] },
        (HeaderMap map, { Parts.Count: > 0 }) => WordsIn(map, new(key.Parts)) is { Entries.Count: > 0 } words ? words : null,
        _ => null,
    };

    private static HeaderMap WordsIn(HeaderMap map, KnownKeys parts) => map with
    {
        Entries =
        [
            .. map.Entries
                .Select(entry => parts.Find(entry.Name) is { } part && WordsOf(entry.Value, part) is { } words
                    ? entry with { Value = words }
                    : null)
                .OfType<HeaderEntry>(),
        ],
    };
}
