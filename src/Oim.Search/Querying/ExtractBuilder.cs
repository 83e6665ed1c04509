using Oim.Search.Analysis;

namespace Oim.Search.Querying;

/// <summary>Cuts the passage with most of the query's words out of a text, at word ends, and marks them.</summary>
internal sealed class ExtractBuilder
{
    private const int Length = 220;
    private const int Lead = 50;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> marked;
    private readonly float[] weights;
    private readonly bool elides;
    private readonly List<Mark> marks = [];
    private readonly string? beginning;
    private readonly int lastGroup;

    public ExtractBuilder(QueryPlan plan, float[] weights, SearchIndex index, string language)
    {
        elides = Analyzer.For(language).Elides;
        this.weights = weights;
        lastGroup = plan.Groups.Count - 1;
        beginning = lastGroup < 0 ? null : plan.Groups[lastGroup].Beginning;
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Groups.Count; i++)
        {
            if (plan.Groups[i].IsStopWord) continue;
            foreach (var source in plan.Groups[i].Sources) words.TryAdd(index.Vocabulary[source.Id].Folded, i);
            foreach (var id in plan.Groups[i].Phrases.SelectMany(phrase => phrase.Words).SelectMany(forms => forms))
                if (index.Vocabulary[id].Folded.Length > 3) words.TryAdd(index.Vocabulary[id].Folded, i);
        }

        marked = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The whole text, marked.</summary>
    public IReadOnlyList<TextRun> Whole(string text)
    {
        FindMarks(text);
        return Cut(text, 0, text.Length);
    }

    public IReadOnlyList<TextRun> Extract(string text)
    {
        FindMarks(text);
        var start = marks.Count == 0 ? 0 : Math.Max(0, BestStart() - Lead);
        if (start < Lead) start = 0;
        var end = Math.Min(text.Length, start + Length);
        if (start > 0) while (start < end && !char.IsWhiteSpace(text[start - 1])) start++;
        if (end < text.Length) while (end > start && !char.IsWhiteSpace(text[end])) end--;
        if (end == start) end = Math.Min(text.Length, start + Length);
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        var segments = Cut(text, start, end);
        if (start > 0) segments.Insert(0, new("…\u00A0", IsMarked: false));
        if (end < text.Length && text.AsSpan(end).Trim().Length > 0) segments.Add(new("\u00A0…", IsMarked: false));
        return segments;
    }

    private void FindMarks(string text)
    {
        marks.Clear();
        Span<char> buffer = stackalloc char[512];
        var tokenizer = new Tokenizer(text, elides);
        while (tokenizer.MoveNext())
        {
            var length = Folding.Fold(tokenizer.Word, buffer);
            ReadOnlySpan<char> folded = length >= 0 ? buffer[..length] : Folding.Fold(tokenizer.Word);
            if (!marked.TryGetValue(folded, out var group))
            {
                if (beginning is null || !folded.StartsWith(beginning, StringComparison.Ordinal)) continue;
                group = lastGroup;
            }

            // A joined form comes after its parts and takes their place.
            while (tokenizer.IsJoined && marks.Count > 0 && marks[^1].Start >= tokenizer.Start) marks.RemoveAt(marks.Count - 1);
            marks.Add(new(tokenizer.Start, tokenizer.Length, group));
        }
    }

    /// <summary>The mark from which a window holds the most different words, by weight.</summary>
    private int BestStart()
    {
        var (best, bestStart) = (-1f, 0);
        Span<bool> seen = stackalloc bool[weights.Length];
        for (var i = 0; i < Math.Min(marks.Count, 400); i++)
        {
            seen.Clear();
            var worth = 0f;
            for (var j = i; j < marks.Count && marks[j].Start + marks[j].Length <= marks[i].Start + Length - Lead; j++)
            {
                worth += seen[marks[j].Group] ? 0.1f : 1 + weights[marks[j].Group];
                seen[marks[j].Group] = true;
            }

            if (worth > best) (best, bestStart) = (worth, marks[i].Start);
        }

        return bestStart;
    }

    private List<TextRun> Cut(string text, int start, int end)
    {
        var segments = new List<TextRun>();
        var at = start;
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end))
        {
            if (mark.Start > at) segments.Add(new(Plain(text[at..mark.Start]), IsMarked: false));
            segments.Add(new(Plain(text.Substring(mark.Start, mark.Length)), IsMarked: true));
            at = mark.Start + mark.Length;
        }

        if (end > at) segments.Add(new(Plain(text[at..end]), IsMarked: false));
        return segments;
    }

    private static string Plain(string text) => text.Replace('\n', ' ');

    private readonly record struct Mark(int Start, int Length, int Group);
}
