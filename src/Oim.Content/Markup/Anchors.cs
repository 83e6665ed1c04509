using Oim.Content.Sources;

namespace Oim.Content.Markup;

/// <summary>
/// The places of a page that links may name. Each tool makes ids of headings in its own way (« l'été » → l-ete, lété, l'été…): a link
/// written for another tool is told by its letters and digits.
/// </summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> byLetters = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public Anchors(IReadOnlyList<Heading> outline)
    {
        foreach (var heading in outline)
        {
            ids.Add(heading.Id);
            byLetters.TryAdd(LettersOf(heading.Id), heading.Id);
            byLetters.TryAdd(LettersOf(heading.Text), heading.Id);
        }
    }

    /// <summary>The id a link into this page means; the fragment itself where none is told.</summary>
    public string Meant(string fragment) =>
        ids.Contains(fragment) || fragment.Length == 0 ? fragment : byLetters.GetValueOrDefault(LettersOf(Decode(fragment)), fragment);

    /// <summary>The fragment of a link to another page: our ids are ASCII.</summary>
    public static string Plain(string fragment)
    {
        if (
            !fragment.Contains('%') && fragment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '~' or '=' or ',')
        )
            return fragment;
        return fragment.StartsWith(":~:", StringComparison.Ordinal) ? fragment : Slug.Of(Decode(fragment));
    }

    private static string Decode(string fragment) => fragment.Contains('%') ? Uri.UnescapeDataString(fragment) : fragment;

    private static string LettersOf(string text) => string.Concat(Slug.Fold(text).Where(char.IsAsciiLetterOrDigit));
}
