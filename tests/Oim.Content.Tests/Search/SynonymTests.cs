using Oim.Content.Diagnostics;
using Oim.Content.Search;

namespace Oim.Content.Tests.Search;

public class SynonymTests
{
    private const string Yaml = """
        PCR: processus consultatif régional
        IDM: [dialogue international sur la migration]
        synonymes:
          - [réfugié, exilé]
          - OIM, Organisation internationale pour les migrations
        """;

    [Theory]
    [InlineData("PCR", "Les processus consultatifs régionaux")]
    [InlineData("pcr", "Les processus consultatifs régionaux")]
    [InlineData("processus consultatifs régionaux", "Liste des PCR")]
    [InlineData("IDM", "Le dialogue international sur la migration")]
    [InlineData("dialogue international sur la migration", "L’IDM en 2024")]
    [InlineData("exilés", "Les réfugiés")]
    [InlineData("réfugiée", "Un exilé")]
    [InlineData("oim", "L’Organisation internationale pour les migrations")]
    public void Find_each_other(string query, string title)
    {
        var problems = new List<Diagnostic>();
        var site = new SearchFixture { Settings = new() { Synonyms = SynonymReader.Read(Yaml, problems) } }.Add("Autre chose").Add(title);
        Assert.Equal(title, site.Found(query));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("PCR: {a: b}", "OIM1005")]
    [InlineData("PCR: [a", "OIM1015")]
    [InlineData("synonymes: 3", "OIM1005")]
    public void Faults_are_told(string yaml, string code)
    {
        var problems = new List<Diagnostic>();
        SynonymReader.Read(yaml, problems);
        Assert.Contains(problems, problem => problem.Rule.Code == code && problem.File == "synonymes.yml");
    }
}
