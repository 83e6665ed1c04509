namespace Oim.Content.Markup.Dialects;

/// <summary>
/// A Markdown text as every dialect looks at it: its lines, its fences and its code, each found once and only if somebody asks.
/// </summary>
internal sealed class MarkdownSource
{
    private readonly Lazy<List<int>> starts;
    private readonly Lazy<IReadOnlyList<Fence>> fences;
    private readonly Lazy<CodeRanges> code;

    public MarkdownSource(string text)
    {
        Text = text;
        starts = new(StartsOfLines);
        fences = new(() => FenceReader.Read(this));
        code = new(() => new CodeRanges(this));
    }

    public string Text { get; }

    public int LineCount => starts.Value.Count;

    /// <summary>The blocks between a line that opens and a line that closes, in their order.</summary>
    public IReadOnlyList<Fence> Fences => fences.Value;

    /// <summary>Whether a place shows code: what looks like a dialect there is an example, and stays as it is.</summary>
    public bool IsCode(int offset) => code.Value.Contains(offset);

    public int StartOf(int line) => starts.Value[line];

    /// <summary>The offset behind the last sign of a line.</summary>
    public int EndOf(int line) => line + 1 < LineCount ? starts.Value[line + 1] - 1 : Text.Length;

    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(StartOf(line), EndOf(line) - StartOf(line));

    /// <summary>A line that may not exist: blank like one that is empty.</summary>
    public bool IsBlank(int line) => line < 0 || line >= LineCount || Line(line).IsWhiteSpace();

    /// <summary>The nearest line before or after one that is not blank; none is empty.</summary>
    public ReadOnlySpan<char> Neighbour(int line, int step)
    {
        for (line += step; line >= 0 && line < LineCount; line += step)
            if (!Line(line).IsWhiteSpace()) return Line(line);
        return "";
    }

    /// <summary>The line, from 0, an offset is on.</summary>
    public int LineOf(int offset) => starts.Value.BinarySearch(offset) is var at && at >= 0 ? at : ~at - 1;

    /// <summary>The lines that are text.</summary>
    public IEnumerable<int> TextLines()
    {
        for (var line = 0; line < LineCount; line++)
            if (EndOf(line) > StartOf(line) && !IsCode(StartOf(line))) yield return line;
    }

    /// <summary>The places of a sign in text.</summary>
    public IEnumerable<int> PlacesOf(string sign)
    {
        for (var at = Next(0); at >= 0; at = Next(at + sign.Length))
            if (!IsCode(at)) yield return at;

        int Next(int from) => Text.IndexOf(sign, from, StringComparison.Ordinal);
    }

    private List<int> StartsOfLines()
    {
        var found = new List<int> { 0 };
        for (var at = Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = Text.IndexOf('\n', at + 1)) found.Add(at + 1);
        return found;
    }
}
