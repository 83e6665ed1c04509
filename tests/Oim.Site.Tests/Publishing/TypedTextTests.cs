using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Typing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Publishing;

/// <summary>What is typed is kept from one moment to the next, for its editor alone.</summary>
public sealed class TypedTextTests
{
    private static TypedTexts TextsOf(TestSite site) => site.Services.GetRequiredService<TypedTexts>();

    [Fact]
    public async Task It_outlives_the_server_and_is_told_to_its_editor_alone()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }, ("index.md", "# Accueil\n")))
            TextsOf(first).Save(Workshop.Awa, "index.md", "# Accueil, en cours\n", "abc");

        await using var second = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }, []);

        var typed = TextsOf(second).Find(Workshop.Awa, "index.md")!;
        Assert.Equal(("# Accueil, en cours\n", "abc"), (typed.Text, typed.BasedOn));
        Assert.Null(TextsOf(second).Find(Workshop.Luis, "index.md"));
        Assert.Equal(["index.md"], TextsOf(second).All(Workshop.Awa).Select(text => text.Path));
        TextsOf(second).Forget(Workshop.Awa, "index.md");
        Assert.Null(TextsOf(second).Find(Workshop.Awa, "index.md"));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_reads_it()
    {
        await using var site = await TestSite.StartAsync(("index.md", "# Accueil\n"));
        TextsOf(site).Save(Workshop.Awa, "index.md", "secret", null);

        var files = Directory.EnumerateFiles(Path.Combine(site.Folder.Data, "saisies"), "*", SearchOption.AllDirectories);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(files)));
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_is_refused()
    {
        await using var site = await TestSite.StartAsync(("index.md", "# Accueil\n"));

        Assert.Throws<PublicationRefusedException>(() => TextsOf(site).Save(Workshop.Awa, "../index.md", "x", null));
    }
}
