using System.Globalization;

namespace Oim.Agenda.Tests;

/// <summary>
/// One agenda of the Samples folder. Its first line, an HTML comment, tells the event:
/// <c>&lt;!-- 2009-06-04 2009-06-05 Asia/Bangkok fr [find] --&gt;</c>; the agenda starts on line 2.
/// </summary>
internal sealed record AgendaSample(
    string Name,
    string Markdown,
    DateOnly First,
    DateOnly Last,
    TimeZoneInfo Zone,
    string Language,
    bool Find
)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public string ExpectedPath => Path.Combine(Folder, Name + ".programme.txt");

    public static AgendaSample Load(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return Of(name, text[..end], text[(end + 1)..]);
    }

    /// <param name="told">A word, then the event: its first and last day, zone and language; « find » where it is a page.</param>
    public static AgendaSample Of(string name, string told, string markdown)
    {
        var words = told.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            name,
            markdown,
            Date(words[1]),
            Date(words[2]),
            TimeZoneInfo.FindSystemTimeZoneById(words[3]),
            words[4],
            words.Contains("find")
        );
    }

    public AgendaReading Read(string? other = null)
    {
        var options = new AgendaOptions(First, Last, Zone) { Language = Language, FirstLine = 2 };
        return Find ? AgendaReader.Find(other ?? Markdown, options) : AgendaReader.Read(other ?? Markdown, options);
    }

    public string Dump()
    {
        var reading = Read();
        var dump = reading.Programme is { } programme ? ProgrammeDump.Of(programme) : "no agenda\n";
        if (Find && !string.IsNullOrWhiteSpace(reading.Rest))
            dump +=
                "== rest\n"
                + string.Concat(
                    reading
                        .Rest.Split('\n')
                        .Select((line, index) => (line, index))
                        .Where(line => line.line.Trim().Length > 0)
                        .Select(line => $"{line.index + 2}| {line.line}\n")
                );
        return dump + string.Concat(reading.Faults.Select(fault => $"! {fault}\n"));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
