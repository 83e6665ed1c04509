namespace Oim.Content.FrontMatter.Reading;

/// <summary>The lines of a header's YAML, as they are written and as they are read.</summary>
internal sealed class HeaderLines(string yaml)
{
    private readonly string[] written = yaml.Split('\n');
    private readonly SortedSet<int> mended = [];

    /// <summary>As they are read.</summary>
    public string[] Read { get; private set; } = yaml.Split('\n');

    public string Text => string.Join('\n', Read);

    /// <summary>Reads a line otherwise, without a word: it looks the same.</summary>
    public void Clean(int index, string line) => Read[index] = line;

    /// <summary>Reads a line otherwise, as it should be written.</summary>
    public void Mend(int index, string line)
    {
        Read[index] = line;
        mended.Add(index);
    }

    /// <summary>Reads lines otherwise, as they should be written, wherever these differ.</summary>
    public void Mend(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
            if (lines[i] != Read[i]) Mend(i, lines[i]);
    }

    /// <summary>The lines to write for the header to say what is read.</summary>
    /// <param name="firstLine">The line of the file on which it starts.</param>
    public IEnumerable<LineEdit> Cures(int firstLine) =>
        mended.Where(i => Read[i] != written[i]).Select(i => new LineEdit(firstLine + i, written[i], Read[i]));
}
