namespace Oim.Site.Tests.Languages;

/// <summary>From one day to another, as each language says it.</summary>
public sealed class DayRangeTests
{
    [Theory]
    [InlineData("en", "2009-06-04", "2009-06-05", "4–5 June 2009")]
    [InlineData("en", "2008-06-30", "2008-07-03", "30 June – 3 July 2008")]
    [InlineData("en", "2008-12-30", "2009-01-02", "30 December 2008 – 2 January 2009")]
    [InlineData("en", "2009-06-04", "2009-06-04", "4 June 2009")]
    [InlineData("es", "2009-06-04", "2009-06-05", "4–5 de junio de 2009")]
    [InlineData("es", "2008-06-30", "2008-07-03", "30 de junio – 3 de julio de 2008")]
    [InlineData("ar", "2009-06-04", "2009-06-05", "4–5 يونيو 2009")]
    [InlineData("pt", "2008-06-30", "2008-07-03", "30 de junho – 3 de julho de 2008")]
    [InlineData("fr", "2009-06-04", "2009-06-05", "les 4 et 5\u00A0juin 2009")]
    public void Month_and_year_are_said_once(string language, string first, string last, string words) =>
        Assert.Equal(
            words,
            Locales.Of(language).Dates.Range(
                DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Theory]
    [InlineData("fr", "lundi 1er\u00A0juin")]
    [InlineData("en", "Monday 1 June")]
    [InlineData("es", "lunes 1 de junio")]
    [InlineData("ar", "الاثنين 1 يونيو")]
    public void A_day_is_said_without_the_year_that_is_known(string language, string words) =>
        Assert.Equal(words, Locales.Of(language).Dates.InYear(new(2009, 6, 1)));
}
