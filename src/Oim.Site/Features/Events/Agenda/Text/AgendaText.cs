using System.Text;
using Oim.Content.Diagnostics;

namespace Oim.Site.Features.Events.Agenda.Text;

/// <summary>The text of an agenda, in which every piece knows its line and column of the file.</summary>
internal sealed class AgendaText
{
    private readonly int firstLine;
    private readonly List<int> lineStarts = [0];

    public AgendaText(string markdown, int firstLine)
    {
        this.firstLine = firstLine;
        Source = Composed(markdown);
        for (var i = 0; i < Source.Length; i++)
            if (Source[i] == '\n') lineStarts.Add(i + 1);
    }

    public string Source { get; }

    public int LineCount => lineStarts.Count;

    public int LineStart(int line) => line < lineStarts.Count ? lineStarts[line] : Source.Length;

    /// <summary>The end of a line without its line feed.</summary>
    public int LineEnd(int line) => line + 1 < lineStarts.Count ? lineStarts[line + 1] - 1 : Source.Length;

    /// <summary>The index, from 0, of the line an offset is on.</summary>
    public int LineOf(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    public Position At(int offset)
    {
        var line = LineOf(offset);
        return new(firstLine + line, offset - lineStarts[line] + 1);
    }

    // Words are compared with composed accents. Half a surrogate pair, which no file can hold, would be refused by every comparison.
    private static string Composed(string markdown)
    {
        var sound = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(sound));
        return sound.IsNormalized() ? sound : sound.Normalize();
    }
}
