using Oim.Content.FrontMatter;

namespace Oim.Content.Translations;

/// <summary>Paragraphs of an original that have changed together, and what its translation says in their place.</summary>
/// <param name="Translation">Empty where the place cannot be told.</param>
public sealed record ChangedPassage(IReadOnlyList<SourceParagraph> Original, IReadOnlyList<SourceParagraph> Translation)
{
    /// <summary>
    /// All of them, in order. The digests of a translation stand in the order of its paragraphs, so that what stands between two that
    /// are still the original's is the place of what has changed between these.
    /// </summary>
    /// <param name="digests">What the translation says that it translates.</param>
    public static IReadOnlyList<ChangedPassage> Of(PageSource original, PageSource translation, IReadOnlyList<string> digests)
    {
        var (now, said) = (SourceParagraph.Of(original), SourceParagraph.Of(translation));
        var passages = new List<ChangedPassage>();
        var before = -1;
        for (var from = 0; from < now.Count; from++)
        {
            if (IndexOf(now[from]) is >= 0 and var known)
            {
                before = known;
                continue;
            }

            var end = from;
            while (end < now.Count && IndexOf(now[end]) < 0) end++;
            var after = end < now.Count ? IndexOf(now[end]) : digests.Count;
            passages.Add(new([.. now.Take(new Range(from, end))], [.. Place(from, end, before, after)]));
            from = end - 1;
        }

        return passages;

        int IndexOf(SourceParagraph paragraph)
        {
            for (var i = 0; i < digests.Count; i++)
                if (digests[i] == paragraph.Digest) return i;
            return -1;
        }

        IEnumerable<SourceParagraph> Place(int from, int end, int before, int after) =>
            said.Count == digests.Count ? said.Take(new Range(before + 1, Math.Max(before + 1, after)))
            : said.Count == now.Count ? said.Take(new Range(from, end))
            : [];
    }
}
