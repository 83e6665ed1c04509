namespace Oim.Content.Markup.Dialects;

/// <summary>Where a Markdown text shows code: between fences, indented, or in a line between backticks.</summary>
public sealed class CodeRanges
{
    private readonly List<(int Start, int End)> ranges = [];

    public CodeRanges(string text) : this(new MarkdownSource(text))
    {
    }

    internal CodeRanges(MarkdownSource source)
    {
        var inList = false;
        var afterBlank = true;
        var inCode = false;
        using var fences = source.Fences.Where(fence => fence.IsCode).GetEnumerator();
        var fenced = fences.MoveNext();
        for (var i = 0; i < source.LineCount; i++)
        {
            var (start, end) = (source.StartOf(i), source.EndOf(i));
            if (fenced && i == fences.Current.Open)
            {
                i = Math.Min(fences.Current.Close, source.LineCount - 1);
                ranges.Add((start, source.EndOf(i)));
                fenced = fences.MoveNext();
                continue;
            }

            var line = source.Line(i);
            var content = line.TrimStart(" \t>");
            if (content.IsEmpty)
            {
                afterBlank = true;
            }
            else if (IsIndented(line) && !inList && (afterBlank || inCode))
            {
                (inCode, afterBlank) = (true, false);
                ranges.Add((start, end));
            }
            else
            {
                if (!IsIndented(line)) inList = IsItem(content) || (inList && line[0] is ' ' or '\t') || IsAdmonition(content);
                (inCode, afterBlank) = (false, false);
                AddSpans(source.Text, start, end);
            }
        }
    }

    /// <summary>Whether a place is inside code.</summary>
    public bool Contains(int offset)
    {
        var (low, high) = (0, ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < ranges[middle].Start) high = middle - 1;
            else if (offset >= ranges[middle].End) low = middle + 1;
            else return true;
        }

        return false;
    }

    private static bool IsIndented(ReadOnlySpan<char> line) => line.StartsWith("    ") || line.StartsWith("\t");

    private static bool IsItem(ReadOnlySpan<char> content) =>
        content is ['-' or '*' or '+' or '•' or '–', ' ' or '\t', ..]
        || (char.IsAsciiDigit(content[0]) && content.IndexOfAny('.', ')') is > 0 and < 4);

    private static bool IsAdmonition(ReadOnlySpan<char> content) =>
        content.StartsWith("!!!") || content.StartsWith("???") || content.StartsWith("===") || content.StartsWith("[^");

    /// <summary>Code spans that start and end on one line. Each run of backticks is closed by the next run of its length.</summary>
    private void AddSpans(string text, int start, int end)
    {
        if (text.IndexOf('`', start, end - start) < 0) return;
        var runs = new List<(int At, int Length)>();
        for (var at = text.IndexOf('`', start, end - start); at >= 0; at = text.IndexOf('`', at, end - at))
        {
            var length = text.AsSpan(at, end - at).IndexOfAnyExcept('`') is >= 0 and var run ? run : end - at;
            runs.Add((at, length));
            at += length;
        }

        // From the last run to the first: which run of the same length comes next.
        var next = new int[runs.Count];
        var seen = new Dictionary<int, int>();
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            next[i] = seen.GetValueOrDefault(runs[i].Length, -1);
            seen[runs[i].Length] = i;
        }

        for (var i = 0; i < runs.Count; i++)
        {
            if (next[i] < 0) continue;
            var close = runs[next[i]];
            ranges.Add((runs[i].At, close.At + close.Length));
            i = next[i];
        }
    }
}
