namespace Oim.Content.Markup.Dialects;

/// <summary>Where a Markdown text shows code: what looks like a dialect there is an example, and stays as it is.</summary>
internal sealed class CodeRanges
{
    private readonly List<(int Start, int End)> ranges = [];

    public CodeRanges(string text)
    {
        var (fence, fenceLength) = ('\0', 0);
        var inList = false;
        var afterBlank = true;
        var inCode = false;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var line = text.AsSpan(start, end - start);
            var content = line.TrimStart(" \t>");
            var run = RunOf(content);
            if (fence != '\0')
            {
                ranges.Add((start, end));
                if (run.Sign == fence && run.Length >= fenceLength && content[run.Length..].IsWhiteSpace()) fence = '\0';
            }
            else if (run.Length >= 3 && !(run.Sign == '`' && content[run.Length..].Contains('`')))
            {
                (fence, fenceLength) = (run.Sign, run.Length);
                ranges.Add((start, end));
            }
            else if (content.IsEmpty)
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
                AddSpans(text, start, end);
            }

            start = end + 1;
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

    private static (char Sign, int Length) RunOf(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || content[0] is not ('`' or '~')) return ('\0', 0);
        var length = content.IndexOfAnyExcept(content[0]);
        return (content[0], length < 0 ? content.Length : length);
    }

    private static bool IsIndented(ReadOnlySpan<char> line) => line.StartsWith("    ") || line.StartsWith("\t");

    private static bool IsItem(ReadOnlySpan<char> content) =>
        content is ['-' or '*' or '+' or '•' or '–', ' ' or '\t', ..]
        || (char.IsAsciiDigit(content[0]) && content.IndexOfAny('.', ')') is > 0 and < 4);

    private static bool IsAdmonition(ReadOnlySpan<char> content) =>
        content.StartsWith("!!!") || content.StartsWith("???") || content.StartsWith("===") || content.StartsWith("[^");

    /// <summary>Code spans that start and end on one line.</summary>
    private void AddSpans(string text, int start, int end)
    {
        for (var open = text.IndexOf('`', start, end - start); open >= 0;)
        {
            var length = RunOf(text.AsSpan(open, end - open)).Length;
            var close = open + length;
            while (close < end)
            {
                close = text.IndexOf('`', close, end - close);
                if (close < 0) return;
                var closing = RunOf(text.AsSpan(close, end - close)).Length;
                if (closing == length) break;
                close += closing;
            }

            if (close >= end) return;
            ranges.Add((open, close + length));
            open = close + length < end ? text.IndexOf('`', close + length, end - close - length) : -1;
        }
    }
}
