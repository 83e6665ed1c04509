using Oim.Content.Diagnostics;
using Oim.Content.Settings;

namespace Oim.Content.Tests.Settings;

public class SynonymReaderTests
{
    [Fact]
    public void Reads_every_form_of_a_group()
    {
        var problems = new List<Diagnostic>();
        var groups = SynonymReader.ReadGroups(
            """
            PCR: processus consultatif régional
            IDM: [dialogue international sur la migration]
            synonymes:
              - [réfugié, exilé]
              - OIM, Organisation internationale pour les migrations
            """,
            problems
        );
        Assert.Equal(
            [
                "réfugié = exilé",
                "OIM = Organisation internationale pour les migrations",
                "PCR = processus consultatif régional",
                "IDM = dialogue international sur la migration",
            ],
            groups.Select(group => string.Join(" = ", group))
        );
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("PCR: {a: b}", "OIM1005")]
    [InlineData("PCR: [a", "OIM1015")]
    [InlineData("synonymes: 3", "OIM1005")]
    public void Faults_are_told(string yaml, string code)
    {
        var problems = new List<Diagnostic>();
        SynonymReader.ReadGroups(yaml, problems);
        Assert.Contains(problems, problem => problem.Rule.Code == code && problem.File == "synonymes.yml");
    }
}
