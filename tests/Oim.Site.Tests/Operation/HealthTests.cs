using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Operation;

/// <summary>What a monitor learns: whether visitors are served, and whether an administrator is needed.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_site_whose_content_folder_is_gone_serves_on_and_says_that_it_is_degraded()
    {
        await using var site = await TestSite.StartAsync(("une.md", "# Une\n"));
        Assert.Equal("prêt\n", (await site.GetAsync("/readyz")).Text);

        Directory.Move(site.Folder.Root, site.Folder.Outside("ailleurs"));
        site.Clock.Advance(TimeSpan.FromSeconds(2));

        var degraded = await site.GetAsync("/readyz");
        Assert.Equal(200, degraded.Status);
        Assert.StartsWith("dégradé : le dossier de contenu est absent", degraded.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Folder.Root, degraded.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await site.GetAsync("/une")).Status);

        Directory.Move(site.Folder.Outside("ailleurs"), site.Folder.Root);
        site.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("prêt\n", (await site.GetAsync("/readyz")).Text);
    }
}
