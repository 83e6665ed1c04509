using Oim.Agenda;
using Oim.Content.Checks;
using Oim.Site.Features.Events;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>Faults that only the whole site can see, each at its place.</summary>
public sealed class EventFaultTests
{
    [Fact]
    public void Every_fault_of_an_agenda_has_a_rule_with_a_code_and_both_languages() =>
        Assert.All(Enum.GetValues<AgendaFaultKind>(), fault =>
        {
            var rule = AgendaRules.Of(fault);
            Assert.StartsWith("OIM22", rule.Code, StringComparison.Ordinal);
            Assert.NotEqual(rule.Message.French, rule.Message.English);
        });

    private const string Header = "---\ntitle: Rencontre\nkind: event\nstart: 2026-03-28\nend: 2026-03-29\ntimeZone: Europe/Paris\n---\n";

    [Theory]
    [InlineData("### 9 h Ouverture\n- Awa Diop, Directrice, OIM ([Bio](absente.pdf))", "e/agenda.md:3:30 OIM1402")]
    [InlineData("### 9 h Ouverture ([Note](absente.pdf))", "e/agenda.md:2:20 OIM1402")]
    [InlineData("### 25:00 Ouverture", "e/agenda.md:2:5 OIM2201")]
    [InlineData("### 11 h – 9 h Ouverture", "e/agenda.md:2:12 OIM2202")]
    [InlineData("### 9h-11h A\n- Awa Diop, OIM\n### 10h-12h B\nModératrice : Awa Diop", "e/agenda.md:5:15 OIM2203")]
    [InlineData("### 9h-11h A (salle 1)\n### 10h-12h B (salle 1)", "e/agenda.md:3:16 OIM2204")]
    [InlineData("### 9h A\n## 31 mars 2026\n### 9h B", "e/agenda.md:3:4 OIM2205")]
    [InlineData("### 9h A\n## 31 avril 2026\n### 9h B", "e/agenda.md:3:4 OIM2206")]
    [InlineData("### 9h A\n\nModératrice :", "e/agenda.md:4:1 OIM2207")]
    [InlineData("### 9h A\n## Lundi 29 mars 2026\n### 9h B", "e/agenda.md:3:4 OIM2208")]
    [InlineData("### 9h A\n## 29 mars 2026\n### 2 h 30 Veillée", "e/agenda.md:4:5 OIM2209")]
    [InlineData("### 9h A\n### 8h B", "e/agenda.md:3:5 OIM2210")]
    [InlineData("### 9h A\n## 28 mars\n### 14h B", "e/agenda.md:3:4 OIM2211")]
    [InlineData("### 9h (heure de Trifouillis) A", "e/agenda.md:2:9 OIM2212")]
    [InlineData(
        "<table><tr><th>Heure</th><th>Salle A</th><th>Salle B</th></tr><tr><td>9h</td><td "
            + "rowspan=2>A</td><td>B</td></tr><tr><td>10h</td><td>C</td></tr></table>",
        "e/agenda.md:2:1 OIM2213"
    )]
    public async Task A_fault_has_its_file_line_column_and_cure(string agenda, string expected)
    {
        await using var site = await TestSite.StartAsync(("e/index.md", Header), ("e/agenda.md", "## 28 mars 2026\n" + agenda + "\n"));

        Assert.Equal([expected], await site.ProblemsAsync());
        var rule = site.Store.Kinds.Rules.Find(expected[^7..])!;
        Assert.NotEqual("", rule.Cure.French);
        Assert.NotEqual("", rule.Cure.English);
        // The page is there all the same.
        Assert.Equal(200, (await site.GetAsync("/e")).Status);
    }

    [Theory]
    [InlineData("start: 2026-03-28\nend: 2026-03-27", "e.md:5:6 OIM2101")]
    [InlineData("start: 2026-03-28T10:00\nend: 2026-03-28T09:00", "e.md:5:6 OIM2101")]
    [InlineData("start: 2026-03-28\nend: 2026-03-28", null)]
    public async Task An_event_ends_after_its_start(string times, string? expected)
    {
        await using var site = await TestSite.StartAsync(
            ("e.md", $"---\ntitle: E\nkind: event\n{times}\ntimeZone: Africa/Dakar\n---\nTexte.\n")
        );

        Assert.Equal(expected is null ? [] : [expected], await site.ProblemsAsync());
    }

    [Fact]
    public async Task Days_are_told_as_one_says_them()
    {
        await using var site = await TestSite.StartAsync(
            ("e/index.md", Header),
            ("e/agenda.md", "## 28 mars 2026\n### 9 h A\n## 1er avril 2026\n### 9 h B\n")
        );

        var told = DiagnosticList.Of(site.Store).Single(diagnostic => diagnostic.Rule == AgendaRules.DayOutside);
        Assert.StartsWith("le 1er\u00A0avril 2026 est hors des dates", told.Message("fr"), StringComparison.Ordinal);
        Assert.StartsWith("1 April 2026 is outside", told.Message("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_and_a_speaker_yet_to_be_named_are_no_faults()
    {
        await using var site = await TestSite.StartAsync(
            ("e/index.md", Header),
            ("e/agenda.md", "## 28 mars 2026\n### 9h-10h A\nModératrice : à confirmer\n### 17h-18h B\n- Awa Diop, OIM (Bio)\n")
        );

        Assert.Empty(await site.ProblemsAsync());
    }
}
