using Oim.Site.Tests.Content;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>However much a page shows, it never asks the database once for each thing that it shows.</summary>
public sealed class CommandCountTests(RepositorySite repository) : IClassFixture<RepositorySite>
{
    private const int Most = 5;

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
            if (commands.Texts.Count > Most) await AgainAsync(commands, address);
            if (commands.Texts.Count > Most) tooMany.Add($"{commands.Texts.Count} {address}\n{string.Join('\n', commands.Texts)}\n");
        }

        Assert.True(tooMany.Count == 0, string.Join("\n", tooMany));
    }

    /// <summary>What all pages of a generation share is gathered once, by whichever page comes first: that is not counted.</summary>
    private async Task AgainAsync(CommandLog commands, string address)
    {
        commands.Clear();
        var another = address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "encore=1";
        using var answer = await repository.Site.Http.GetAsync(another);
    }
}
