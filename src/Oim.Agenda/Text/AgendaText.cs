using System.Text;

namespace Oim.Agenda.Text;

/// <summary>The text of an agenda, in which every piece knows its line and column of the file.</summary>
internal sealed class AgendaText
{
    private readonly int firstLine;
    private readonly string written;
    private readonly List<int> lineStarts;
    private readonly List<int> writtenStarts;

    /// <summary>Old HTML is read as the Markdown it stands for; places stay those of the file.</summary>
    /// <param name="tablesOnly">Of HTML, only tables of hours are read.</param>
    public AgendaText(string markdown, int firstLine, bool tablesOnly)
    {
        this.firstLine = firstLine;
        written = Composed(markdown);
        (var rewritten, UnreadTables) = HtmlForm.AsMarkdown(written, tablesOnly);
        Source = rewritten ?? written;
        lineStarts = Starts(Source);
        writtenStarts = rewritten is null ? lineStarts : Starts(written);
    }

    private AgendaText(string source)
    {
        (firstLine, written, Source, UnreadTables) = (1, source, source, []);
        lineStarts = writtenStarts = Starts(source);
    }

    /// <summary>A piece of Markdown by itself.</summary>
    public static TextSpan Of(string markdown) => new(new(markdown), 0, markdown.Length);

    public string Source { get; }

    /// <summary>Where HTML tables of hours start that are left as they are.</summary>
    public IReadOnlyList<int> UnreadTables { get; }

    public int LineCount => lineStarts.Count;

    public int LineStart(int line) => line < lineStarts.Count ? lineStarts[line] : Source.Length;

    /// <summary>The end of a line without its line feed.</summary>
    public int LineEnd(int line) => line + 1 < lineStarts.Count ? lineStarts[line + 1] - 1 : Source.Length;

    /// <summary>The index, from 0, of the line an offset is on.</summary>
    public int LineOf(int offset) => LineIn(lineStarts, offset);

    public Position At(int offset)
    {
        var line = LineIn(writtenStarts, offset);
        return new(firstLine + line, offset - writtenStarts[line] + 1);
    }

    /// <summary>Whether HTML stood between two offsets.</summary>
    public bool IsFromHtml(int from, int to) =>
        !ReferenceEquals(Source, written) && !Source.AsSpan(from, to - from).SequenceEqual(written.AsSpan(from, to - from));

    /// <summary>The text as it was written, but for what is between two offsets, whose lines are left blank.</summary>
    public string Without(int from, int to)
    {
        // Tags before the first word go with it.
        if (!ReferenceEquals(Source, written))
            while (from > 0 && char.IsWhiteSpace(Source[from - 1])) from--;
        var rest = new StringBuilder(written.Length).Append(written, 0, from);
        for (var at = from; at < to; at++)
            if (written[at] == '\n') rest.Append('\n');
        return rest.Append(written, to, written.Length - to).ToString();
    }

    private static int LineIn(List<int> starts, int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private static List<int> Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return starts;
    }

    // Words are compared with composed accents.
    private static string Composed(string markdown) =>
        markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normal();
}
