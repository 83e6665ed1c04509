using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests.Cases;

/// <summary>
/// The journal of cases: each folder is a small site on which the product was once wrong, with what must be true (README.md).
/// </summary>
public sealed class CaseTests
{
    private static readonly string Journal = Path.Combine(Repository.Root, "tests/Oim.Site.Tests/Cases");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Journal).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_case_says_is_true(string name)
    {
        var folder = Path.Combine(Journal, name);
        var sections = CaseSection.Read(await File.ReadAllTextAsync(Path.Combine(folder, "expected.md")));
        Assert.NotEmpty(sections);
        await using var run = new CaseRun(Path.Combine(folder, "content"));
        var faults = new List<string>();
        foreach (var section in sections) faults.AddRange(await run.LookAsync(section));

        Assert.True(faults.Count == 0, $"{name}/expected.md\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task What_does_not_hold_is_told_at_its_line()
    {
        await using var run = new CaseRun(Path.Combine(Journal, "link-to-a-draft", "content"));
        const string wrong = """
            ## GET /visite
            - status: 404
            - content-type: text/plain
            - contains: Rien de tel
            - contains once: visite
            - does not contain: Visite
            - shows: Rien de tel
            - does not show: Visite
            ## check
            - visite.md:4 OIM1401
            ## check --fix
            - visite.md contains: Rien de tel
            - visite.md does not contain: Visite
            """;
        var told = new List<string>();
        foreach (var section in CaseSection.Read(wrong)) told.AddRange(await run.LookAsync(section));

        var items = wrong.Split('\n').Select((text, i) => (text, line: i + 1)).Where(item => item.text.StartsWith('-'));
        Assert.Equal(items.Select(item => $"line {item.line}"), told.Select(fault => fault.Split(':')[0]));
    }
}
