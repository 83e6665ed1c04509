using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;

namespace Oim.Site.Tests.Publishing;

/// <summary>A proposition is a branch, until somebody who publishes has approved it or it is taken back.</summary>
public sealed class PropositionTests
{
    private const string Page = "---\ntitle: Accueil\n---\n\nUn.\n\nDeux.\n";

    private static readonly (string, string)[] Files = [("index.md", Page)];

    private static IPropositions PropositionsOf(Workshop workshop) => workshop.Site.Services.GetRequiredService<IPropositions>();

    private static async Task<Outcome> ProposeAsync(Workshop workshop, string from, string to, string? id = null)
    {
        var propositions = PropositionsOf(workshop);
        var file = id is null ? await workshop.Publications.ReadAsync("index.md") : await propositions.ReadAsync(id, "index.md");
        var text = file!.Text.Replace(from, to, StringComparison.Ordinal);
        var change = new FileChange("index.md", Encoding.UTF8.GetBytes(text), file.Version);
        return await propositions.ProposeAsync(new([change], Workshop.Luis, "Une idée"), id);
    }

    [Fact]
    public async Task It_changes_nothing_that_visitors_see_until_it_is_approved()
    {
        await using var workshop = await Workshop.OpenAsync(Files);

        var proposed = Assert.IsType<Proposed>(await ProposeAsync(workshop, "Deux.", "Deux, proposé."));

        Assert.Equal(Page, workshop.Text("index.md"));
        var listed = Assert.Single(await PropositionsOf(workshop).AllAsync());
        Assert.Equal((proposed.Id, "Luis Vega", "luis@exemple.org", "Une idée"), (listed.Id, listed.Name, listed.Mail, listed.Message));
        Assert.Equal(["index.md"], listed.Files.Select(file => file.Path));
        Assert.Equal($"  oim/proposition/{proposed.Id}\n", await workshop.GitAsync("branch --list 'oim/*'"));
        Assert.Equal("", await workshop.GitAsync("status --porcelain"));
    }

    [Fact]
    public async Task Approved_it_is_one_commit_of_who_wrote_it_with_what_others_published_since()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var first = Assert.IsType<Proposed>(await ProposeAsync(workshop, "Deux.", "Deux, proposé."));
        var second = Assert.IsType<Proposed>(await ProposeAsync(workshop, "proposé.", "mieux proposé.", first.Id));
        await workshop.EditAsync("index.md", text => text.Replace("Un.", "Un, publié.", StringComparison.Ordinal));

        Assert.IsType<Published>(await PropositionsOf(workshop).ApproveAsync(second.Id, second.Commit, Workshop.Awa));

        Assert.Equal("---\ntitle: Accueil\n---\n\nUn, publié.\n\nDeux, mieux proposé.\n", workshop.Text("index.md"));
        Assert.Equal("Luis Vega|Awa Diop|Une idée\n", await workshop.GitAsync("log -1 --format='%an|%cn|%s'"));
        Assert.Equal(3, (await workshop.GitAsync("log --format=%h")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(await PropositionsOf(workshop).AllAsync());
    }

    [Fact]
    public async Task What_was_published_of_the_same_paragraph_meanwhile_stands_beside_it_and_it_waits()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var proposed = Assert.IsType<Proposed>(await ProposeAsync(workshop, "Deux.", "Deux, proposé."));
        await workshop.EditAsync("index.md", text => text.Replace("Deux.", "Deux, publié.", StringComparison.Ordinal));

        Assert.IsType<Conflict>(await PropositionsOf(workshop).ApproveAsync(proposed.Id, proposed.Commit, Workshop.Awa));

        Assert.Single(await PropositionsOf(workshop).AllAsync());
    }

    [Fact]
    public async Task Nobody_approves_what_they_have_not_looked_at_and_a_proposer_nothing()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var first = Assert.IsType<Proposed>(await ProposeAsync(workshop, "Deux.", "Deux, proposé."));
        await ProposeAsync(workshop, "proposé.", "autrement.", first.Id);

        foreach (var editor in new[] { Workshop.Awa, Workshop.Luis })
            await Assert.ThrowsAsync<PublicationRefusedException>(() =>
                PropositionsOf(workshop).ApproveAsync(first.Id, first.Commit, editor)
            );

        Assert.Equal(Page, workshop.Text("index.md"));
    }

    [Fact]
    public async Task Taken_back_by_who_wrote_it_it_stays_in_the_repository()
    {
        await using var workshop = await Workshop.OpenAsync(Files);
        var proposed = Assert.IsType<Proposed>(await ProposeAsync(workshop, "Deux.", "Deux, proposé."));
        var stranger = new Editor("Eve", "eve@exemple.org", Role.Proposes);

        await Assert.ThrowsAsync<PublicationRefusedException>(() => PropositionsOf(workshop).WithdrawAsync(proposed.Id, stranger));
        await PropositionsOf(workshop).WithdrawAsync(proposed.Id, Workshop.Luis);

        Assert.Empty(await PropositionsOf(workshop).AllAsync());
        var kept = await workshop.GitAsync($"show refs/oim/retirees/{proposed.Id}:index.md");
        Assert.Contains("Deux, proposé.", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_changes_nothing_is_none()
    {
        await using var workshop = await Workshop.OpenAsync(Files);

        await Assert.ThrowsAsync<PublicationRefusedException>(() => ProposeAsync(workshop, "Deux.", "Deux."));

        Assert.Equal("", await workshop.GitAsync("branch --list 'oim/*'"));
    }

    [Theory]
    [InlineData("../../main")]
    [InlineData("--help")]
    [InlineData("a b")]
    [InlineData("20260115-000000000000")]
    public async Task A_name_that_is_none_of_a_proposition_leads_to_no_branch(string id)
    {
        await using var workshop = await Workshop.OpenAsync(Files);

        Assert.Null(await PropositionsOf(workshop).FindAsync(id));
        Assert.Null(await PropositionsOf(workshop).ReadAsync(id, "index.md"));
        await Assert.ThrowsAsync<PublicationRefusedException>(() => PropositionsOf(workshop).WithdrawAsync(id, Workshop.Awa));
    }
}
