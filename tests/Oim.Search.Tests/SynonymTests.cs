namespace Oim.Search.Tests;

public class SynonymTests
{
    private static readonly SynonymTable Synonyms = new(
    [
        ["PCR", "processus consultatif régional"],
        ["IDM", "dialogue international sur la migration"],
        ["réfugié", "exilé"],
        ["OIM", "Organisation internationale pour les migrations"],
    ]);

    [Theory]
    [InlineData("PCR", "Les processus consultatifs régionaux")]
    [InlineData("pcr", "Les processus consultatifs régionaux")]
    [InlineData("processus consultatifs régionaux", "Liste des PCR")]
    [InlineData("IDM", "Le dialogue international sur la migration")]
    [InlineData("dialogue international sur la migration", "L’IDM en 2024")]
    [InlineData("exilés", "Les réfugiés")]
    [InlineData("réfugiée", "Un exilé")]
    [InlineData("oim", "L’Organisation internationale pour les migrations")]
    public void Find_each_other(string query, string title) =>
        Assert.Equal(title, new SearchFixture { Settings = new() { Synonyms = Synonyms } }.Add("Autre chose").Add(title).Found(query));
}
