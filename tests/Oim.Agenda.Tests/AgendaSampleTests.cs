namespace Oim.Agenda.Tests;

/// <summary>Agendas of many habits, each with the programme a reader would expect beside it.</summary>
public class AgendaSampleTests
{
    public static TheoryData<string> Samples => [.. AgendaSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_agenda_becomes_the_programme_beside_it(string name)
    {
        var sample = AgendaSample.Load(name);
        var dump = sample.Dump();
        // AGENDA_ACCEPT=<folder> writes what was read, to be proofread and committed.
        if (Environment.GetEnvironmentVariable("AGENDA_ACCEPT") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, name + ".programme.txt"), dump);
        else
            Assert.Equal(File.ReadAllText(sample.ExpectedPath), dump, ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_programme_survives_storage(string name)
    {
        if (AgendaSample.Load(name).Read().Programme is not { } programme) return;
        var json = System.Text.Json.JsonSerializer.Serialize(programme);
        var again = System.Text.Json.JsonSerializer.Deserialize<Programme>(json)!;
        Assert.Equal(ProgrammeDump.Of(programme), ProgrammeDump.Of(again));
        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(again));
    }

    [Fact]
    public void There_are_enough_samples() => Assert.True(AgendaSample.Names.Count() >= 30);
}
