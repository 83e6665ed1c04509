using Oim.Site.Tests.Content;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>However much a page shows, it never asks the database once for each thing that it shows.</summary>
public sealed class CommandCountTests(RepositorySite repository) : IClassFixture<RepositorySite>
{
    /// <summary>Pages of countries and themes bring together each kind with its lists and counts; a text asks five things.</summary>
    private const int Most = 20;

    [Fact]
    public async Task What_a_page_asks_of_the_database_does_not_grow_with_what_it_shows()
    {
        using var commands = new CommandLog(repository.Site.Store);
        var tooMany = new List<string>();
        string[] filtered = ["/actualites?theme=migration", "/evenements?annee=2022", "/documents?page=2"];
        foreach (var address in repository.Addresses.Concat(filtered))
        {
            commands.Clear();
            using var answer = await repository.Site.Http.GetAsync(address);
            if (commands.Texts.Count > Most) tooMany.Add($"{commands.Texts.Count} {address}\n{string.Join('\n', commands.Texts)}\n");
        }

        Assert.True(tooMany.Count == 0, string.Join("\n", tooMany));
    }
}
