using System.Globalization;

namespace Oim.Agenda.Tests;

/// <summary>Each fault an agenda can have, at its line and column.</summary>
public class AgendaFaultTests
{
    // The text starts on line 10 of its file; the event is on Thursday 4 and Friday 5 June 2009.
    private static IReadOnlyList<AgendaFault> Read(
        string markdown,
        string first = "2009-06-04",
        string last = "2009-06-05",
        string zone = "Europe/Paris"
    )
    {
        var options = new AgendaOptions(Date(first), Date(last), TimeZoneInfo.FindSystemTimeZoneById(zone)) { FirstLine = 10 };
        return AgendaReader.Read(markdown, options).Faults;
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static void Only(AgendaFaultKind kind, int line, int column, string markdown)
    {
        var fault = Assert.Single(Read(markdown));
        Assert.Equal((kind, line, column), (fault.Kind, fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("## 4 juin\n### 25:00 Pause", 11, 5)]
    [InlineData("## 4 juin\n- 9 h 75 Pause", 11, 3)]
    [InlineData("## 4 juin\n### 10:00–26:30 Session", 11, 11)]
    [InlineData("## 4 juin\n- **13:30 PM** Pause", 11, 5)]
    [InlineData("## 4 juin\n| Heure | Titre |\n|--|--|\n| 10:00 | Ouverture |\n| 24:30 | Fin |", 14, 3)]
    public void An_impossible_time(string markdown, int line, int column) => Only(AgendaFaultKind.ImpossibleTime, line, column, markdown);

    [Theory]
    [InlineData("## 4 juin\n### 11:00–10:00 Session", 11, 11)]
    [InlineData("## 4 juin\n- de 14 h à 9 h : Session", 11, 13)]
    [InlineData("## 4 juin\n### 11:00–11:00 Session", 11, 11)]
    public void An_end_before_its_start(string markdown, int line, int column) =>
        Only(AgendaFaultKind.EndBeforeStart, line, column, markdown);

    [Fact]
    public void An_end_past_midnight_is_no_fault() =>
        Assert.Empty(Read("## 4 juin\n### 22:00–01:00 Concert\n### 1 h – 2 h Bal\n## 5 juin\n### 23:00–minuit Fin"));

    [Theory]
    [InlineData("## 4 juin\n### 9h-11h A (salle 1)\n- Awa Diop, OIM\n### 10h-12h B (salle 2)\nModératrice : Mme Awa Diop", 14, 15)]
    [InlineData("## 4 juin\n### 9h-11h A\nOrateurs : Jean Petit, Awa Diop\n### 9h-11h B\n- Awa Diop, Directrice", 14, 3)]
    public void A_person_in_two_slots_at_once(string markdown, int line, int column) =>
        Only(AgendaFaultKind.PersonTwice, line, column, markdown);

    [Fact]
    public void A_moderator_may_speak_in_the_session_and_go_to_the_next() =>
        Assert.Empty(
            Read("## 4 juin\n### 9h-11h A\nModératrice : Awa Diop\n- 9h30 Exposé, par Mme Awa Diop\n### 11h-12h B\n- Awa Diop, OIM")
        );

    [Theory]
    [InlineData("## 4 juin\n### 9h-11h Un (salle XVII)\n### 10h-12h Deux (Salle XVII)", 12, 19)]
    [InlineData("## 4 juin\n| Heure | Titre | Salle |\n|--|--|--|\n| 9h-10h | Un | A |\n| 9h-10h | Deux | A |", 14, 19)]
    public void A_room_in_two_slots_at_once(string markdown, int line, int column) =>
        Only(AgendaFaultKind.RoomTwice, line, column, markdown);

    [Theory]
    [InlineData("## 4 juin\n### 9h A\n## 6 juin 2009\n### 9h B", 12, 4)]
    [InlineData("## Jour 3\n### 9h A", 10, 4)]
    [InlineData("## Jeudi 4 juin 2010\n", 10, 10)]
    public void A_day_outside_the_event(string markdown, int line, int column)
    {
        var problem = Read(markdown).First(one => one.Kind == AgendaFaultKind.DayOutside);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("## 31 juin 2009\n### 9h A", 10, 4)]
    [InlineData("**Vendredi 31/06/2009**\n\n- 9h A", 10, 12)]
    public void An_impossible_date(string markdown, int line, int column) => Only(AgendaFaultKind.ImpossibleDate, line, column, markdown);

    [Theory]
    [InlineData("## 4 juin\n### 9h A\n\nOrateurs :\n\nDébat général", 13, 1)]
    [InlineData("## 4 juin\n### 9h A\n- **Modératrice** :\n### 10h B", 12, 5)]
    public void A_role_with_nobody(string markdown, int line, int column) => Only(AgendaFaultKind.EmptyRole, line, column, markdown);

    [Fact]
    public void A_role_to_be_confirmed_is_no_fault() => Assert.Empty(Read("## 4 juin\n### 9h A\nModératrice : à confirmer"));

    [Theory]
    [InlineData("## Lundi 4 juin 2009\n### 9h A", 10, 4)]
    [InlineData("- **Day 2 – Thursday, 5 June**\n  - 9h A", 10, 13)]
    public void A_weekday_that_is_not_the_dates(string markdown, int line, int column) =>
        Only(AgendaFaultKind.WrongWeekday, line, column, markdown);

    [Fact]
    public void A_time_that_daylight_saving_skips()
    {
        var problem = Assert.Single(Read("## 28 mars\n### 23:00–02:30 Veillée\n## 29 mars\n### 03:00 Fin", "2026-03-28", "2026-03-29"));
        Assert.Equal((AgendaFaultKind.SkippedTime, 11, 11), (problem.Kind, problem.Line, problem.Column));
        Assert.Contains("Europe/Paris", problem.Arguments);
        Assert.Empty(Read("## 25 octobre\n### 02:30 Veillée", "2026-10-25", "2026-10-25"));
        Assert.Empty(Read("## 29 mars\n### 02:30 Veillée", "2026-03-29", "2026-03-29", "Asia/Bangkok"));
    }

    [Fact]
    public void Slots_out_of_order() => Only(AgendaFaultKind.OutOfOrder, 13, 5, "## 4 juin\n### 9h A\n### 11h B\n### 10h C\n### 12h D");

    [Fact]
    public void A_day_written_twice() => Only(AgendaFaultKind.DuplicateDay, 12, 7, "## 4 juin\n### 9h A\n## Le 4 juin 2009\n### 14h B");

    [Fact]
    public void Gaps_and_parallel_slots_are_no_fault() =>
        Assert.Empty(Read("## 4 juin\n### 9h-10h A (salle 1)\n### 9h-10h B (salle 2)\n### 17h C\n## 5 juin\n### 8h D"));
}
