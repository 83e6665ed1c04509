using System.Globalization;

namespace Oim.Agenda.Tests;

/// <summary>The example of the README, as it stands there.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_example_prints_what_the_README_says()
    {
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        // README
        var text = """
            ## Jeudi 4 juin 2026
            ### 9 h – 9 h 30 Ouverture (salle 2)
            - Mme Awa Diop, Directrice, Sénégal
            ### 25 h Pause
            """;
        var options = new AgendaOptions(new(2026, 6, 4), new(2026, 6, 5), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        var reading = AgendaReader.Read(text, options);
        foreach (var day in reading.Programme!.Days)
            foreach (var slot in day.Slots)
                output.WriteLine($"{slot.Time?.StartAt(day.Date!.Value, options.Zone):yyyy-MM-dd HH:mm} {slot.Title.Text}, {slot.Room}");
        foreach (var (person, _) in reading.Programme.Slots.SelectMany(slot => slot.People))
            output.WriteLine($"{person.Name}: {person.Function} ({person.Country})");
        foreach (var fault in reading.Faults)
            output.WriteLine(fault);
        // README

        Assert.Equal(Block(Readme, "prints\n\n```\n", "```"), output.ToString());
    }

    [Fact]
    public void The_example_is_the_code_that_is_run()
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ReadmeTests.cs"));
        var run = Block(source, "// README\n", "        // README").Split('\n').Select(line => line.Length > 8 ? line[8..] : "");

        Assert.Equal(Block(Readme, "```csharp\n", "```"), string.Join('\n', run));
    }

    private static string Readme => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

    private static string Block(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
