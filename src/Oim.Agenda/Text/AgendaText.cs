using System.Text;

namespace Oim.Agenda.Text;

/// <summary>The text of an agenda, in which every piece knows its line and column of the file.</summary>
internal sealed class AgendaText
{
    private readonly int firstLine;
    private readonly List<int> lineStarts;
    private readonly List<int> writtenStarts;

    /// <param name="mayBeHtml">Old HTML is read as the Markdown it stands for; places stay those of the file.</param>
    public AgendaText(string markdown, int firstLine, bool mayBeHtml = false)
    {
        this.firstLine = firstLine;
        var written = Composed(markdown);
        var rewritten = mayBeHtml ? HtmlForm.AsMarkdown(written) : null;
        Source = rewritten ?? written;
        IsFromHtml = rewritten is not null;
        lineStarts = Starts(Source);
        writtenStarts = IsFromHtml ? Starts(written) : lineStarts;
    }

    public bool IsFromHtml { get; }

    public string Source { get; }

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

    private static int LineIn(List<int> starts, int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private static List<int> Starts(string text) =>
        [0, .. Enumerable.Range(0, text.Length).Where(at => text[at] == '\n').Select(at => at + 1)];

    // Words are compared with composed accents. Half a surrogate pair, which no file can hold, would be refused by every comparison.
    private static string Composed(string markdown)
    {
        var sound = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(sound));
        return sound.IsNormalized() ? sound : sound.Normalize();
    }
}
