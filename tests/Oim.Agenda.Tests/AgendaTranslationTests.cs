namespace Oim.Agenda.Tests;

/// <summary>The words of one programme in the places of another's.</summary>
public sealed class AgendaTranslationTests
{
    private const string Original = """
        ## 4 juin 2009 – Première journée
        ### 09:00–10:00 Ouverture (salle 2)
        Mots de bienvenue.
        - Awa Diop, Directrice, Sénégal ([Bio](bio.pdf))
        ### 10:00–11:00 Session I (salle 1)
        ### 10:00–11:00 Session II (salle 3)
        ## 5 juin 2009
        ### 09:00 Débat
        """;

    private static readonly AgendaOptions Options = new(
        new(2009, 6, 4),
        new(2009, 6, 5),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")
    );

    private static AgendaTranslation Translate(string words) =>
        AgendaTranslation.Of(
            AgendaReader.Read(Original, Options).Programme!,
            AgendaReader.Read(words, Options with { Language = "en" }).Programme!,
            "en"
        );

    private static IEnumerable<string> Titles(AgendaTranslation translation) =>
        translation.Programme.Slots.Select(slot => $"{slot.Time!.Written} {slot.Title.Text} ({slot.Room}) {slot.Title.Language}");

    [Fact]
    public void Titles_and_texts_are_the_translation_s_and_all_else_the_original_s()
    {
        var translation = Translate("""
            ## 4 June 2009 – First day
            ### 9:00 am Opening
            Words of welcome.
            ### 10:00–11:00 Session one
            ### 10:00–11:00 Session two
            ## 5 June 2009
            ### 9:00 Debate
            """);

        Assert.Empty(translation.Faults);
        Assert.Equal(
            [
                "09:00–10:00 Opening (salle 2) en",
                "10:00–11:00 Session one (salle 1) en",
                "10:00–11:00 Session two (salle 3) en",
                "09:00 Debate () en",
            ],
            Titles(translation)
        );
        var (day, slot) = (translation.Programme.Days[0], translation.Programme.Slots.First());
        Assert.Equal(("First day", "en", "s-2009-06-04-ouverture"), (day.Label, day.Language, slot.Anchor));
        Assert.Equal("Words of welcome.", Assert.IsType<MarkdownBlock>(slot.Items[0]).Markdown.Trim());
        Assert.Equal(["Awa Diop"], slot.People.Select(person => person.Person.Name));
    }

    [Fact]
    public void What_differs_is_told_at_its_line_of_the_translation()
    {
        var translation = Translate("""
            ## 4 June 2009
            ### 9:00–9:30 Opening
            ### 12:00 Lunch
            ## 6 June 2009
            ### 9:00 Debate
            """);

        Assert.Equal(
            [
                "2:5 MissingSlots (10:00–11:00, 10:00–11:00, 5)",
                "2:5 OtherEnd (9:00–9:30, 09:00–10:00, 2)",
                "3:1 MissingSlots (09:00, 8)",
                "3:5 Untranslatable (12:00)",
                "4:4 Untranslatable (6 June 2009)",
            ],
            translation.Faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal)
        );
        Assert.Equal("09:00 Débat () ", Titles(translation).Last());
    }

    [Theory]
    [InlineData("### 9:00 Opening\n\nA word.\n\n- Presentation of the report", true)]
    [InlineData("### 9:00 Opening\n\n- Awa Diop, Director, Senegal", false)]
    [InlineData("### 9:00 Opening (room 2)", false)]
    [InlineData("### 9:00 Opening\n\n[Presentation](a.pdf)", false)]
    public void A_person_a_room_or_a_file_makes_an_agenda_of_its_own(string words, bool isWordsAlone) =>
        Assert.Equal(
            isWordsAlone,
            AgendaTranslation.IsWordsAlone(AgendaReader.Read(words, Options with { Language = "en" }).Programme!)
        );
}
