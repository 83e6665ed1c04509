namespace Oim.Agenda.Tests;

/// <summary>
/// Texts that would keep a reader busy for hours if its time grew faster than they do. No clock is looked at: such a test never ends.
/// </summary>
public class LongTextTests
{
    private const int Many = 5_000;

    private static readonly AgendaOptions Options = new(new(2009, 6, 4), new(2009, 6, 5), TimeZoneInfo.Utc);

    private static readonly string Spaces = new(' ', 5000);

    public static TheoryData<string> Lines =>
    [
        $"### aaa{Spaces}b",
        $"### aaa {new string('#', 1400)} b",
        $"| --- |{Spaces}x",
        $"- 9 h Débat (salle {new string('A', 200)}!",
        $"- 9 h Débat – salle {new string('A', 1300)}!",
        $"- 9 h{new string(' ', 1300)}x",
        $"- 9 h A{new string(' ', 1300)}x, y",
        $"- 9 h {string.Concat(Enumerable.Repeat("M. ", 400))}",
        $"- 9 h {string.Concat(Enumerable.Repeat("de A ", 250))}",
        $"- 9 h {string.Concat(Enumerable.Repeat("[a](", 300))}",
        $"- 9 h {new string('(', 1300)}",
        $"- 9 h {new string('*', 1300)}a",
        $"- 9 h {string.Concat(Enumerable.Repeat("A, ", 400))}",
        $"{new string('\t', 1300)}- a",
        $"<td{Spaces}",
        $"<p>9 h {new string('<', 1300)}</p>",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_hostile_line_many_times(string line)
    {
        var text = string.Join("\n\n", Enumerable.Repeat(line, 20));

        AgendaReader.Find(text, Options);
        var reading = AgendaReader.Read(text, Options);

        Assert.Empty(WordsOf.Lost(text, reading.Programme, reading.Rest, isShuffled: true));
    }

    public static TheoryData<string, string, int> Repeated => new()
    {
        { "", "## 4 juin\n### 9 h A\n", Many },
        { "## 4 juin\n", "### 9 h A\n", Many },
        { "## 4 juin\n", "### 9 h A (salle 1)\n- Awa Diop, OIM\n", Many },
        { "## 4 juin\n### 9 h A\n", "- 9 h 10 B, par Mme Awa Diop\n", 1 },
        { "## 4 juin\n### 9 h A\n", "une ligne de plus d’un même paragraphe\n", 1 },
        { "## 4 juin\n### 9 h A\n", ":::note\n", 1 },
        { "## 4 juin\n### 9 h A\n", "<table\n", 1 },
        { "## 4 juin\n### 9 h A\n", "<table><tr><td>", 1 },
        { "## 4 juin\n### 9 h A\n", "| 9 h | B |\n|---|---|\n\n", Many + 1 },
        { "| Heure | Titre |\n|---|---|\n", "| 9 h | B |\n", Many },
        { "## 4 juin\n### 9 h A\n\n| 9 h |", " B |", 1 },
        { "<table><tr><td>9 h</td><td>A</td></tr><tr><td>10 h</td><td>B</td></tr>", "<tr><td rowspan=200 colspan=200>", 1 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_form_five_thousand_times(string before, string form, int slots)
    {
        var text = before + string.Concat(Enumerable.Repeat(form, Many));

        var reading = AgendaReader.Read(text, Options);

        Assert.Equal(slots, reading.Programme!.Slots.Count());
    }
}
