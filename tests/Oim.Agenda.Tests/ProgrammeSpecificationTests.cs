namespace Oim.Agenda.Tests;

/// <summary>Programmes of many kinds of meetings, each with the programme a reader would expect (programmes.md).</summary>
public class ProgrammeSpecificationTests
{
    public static TheoryData<string> Names => [.. ProgrammeSpecification.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_programme_is_read_as_it_says(string name)
    {
        var (sample, expected) = ProgrammeSpecification.Find(name);
        // AGENDA_ACCEPT=<folder> writes what was read, to be proofread and committed.
        if (Environment.GetEnvironmentVariable("AGENDA_ACCEPT") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, "programmes.md"), ProgrammeSpecification.Rewritten());
        else
            Assert.Equal(expected, sample.Dump(), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_word_of_it_is_lost(string name)
    {
        var (sample, _) = ProgrammeSpecification.Find(name);
        var reading = sample.Read();
        Assert.Empty(WordsOf.Lost(sample.Markdown, reading.Programme, reading.Rest));
    }
}
