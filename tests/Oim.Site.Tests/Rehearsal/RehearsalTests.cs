using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Rehearsal;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Rehearsal;

/// <summary>The site as it would be with texts that are not published, while visitors see what is.</summary>
public sealed class RehearsalTests
{
    private static readonly (string, string)[] Site =
    [
        ("index.md", "# Accueil\n"),
        ("actualites/index.md", "# Actualités\n"),
        ("actualites/pont.md", "---\ntitle: Un pont\ndate: 2026-01-10\n---\n\nLe pont est ouvert.\n"),
        ("evenements/rencontre/index.md", "---\nkind: event\ntitle: Une rencontre\nstart: 2026-03-01\n---\n\nVenez.\n"),
        ("evenements/rencontre/agenda.md", "## 1 mars 2026\n\n### 09:00–10:00 Accueil\n"),
    ];

    [Fact]
    public async Task A_text_that_is_not_published_is_shown_and_visitors_see_none_of_it()
    {
        await using var site = await TestSite.StartAsync(Site);

        var page = await Of(site)
            .ShowAsync([new("actualites/pont.md", "---\ntitle: Un pont\ndate: 2026-01-10\n---\n\nLe pont est fermé.\n")]);

        Assert.Equal("/actualites/pont", page.Address);
        Assert.Equal(200, page.Answer!.Status);
        Assert.Contains("Le pont est fermé.", Text(page.Answer));
        Assert.Contains("Le pont est ouvert.", await site.Http.GetStringAsync("/actualites/pont"));
        Assert.Equal(1, site.Store.Current.Number);
    }

    [Fact]
    public async Task Lists_of_the_site_are_as_they_would_be()
    {
        await using var site = await TestSite.StartAsync(Site);
        RehearsedFile[] change = [new("actualites/gare.md", "---\ntitle: Une gare\ndate: 2026-02-10\n---\n\nElle ouvre.\n")];

        Assert.Contains("Une gare", Text(await Of(site).AskAsync(change, "/actualites")));
        Assert.DoesNotContain("Une gare", await site.Http.GetStringAsync("/actualites"));
    }

    [Fact]
    public async Task A_file_that_would_go_is_gone()
    {
        await using var site = await TestSite.StartAsync(Site);

        Assert.Equal(404, (await Of(site).AskAsync([new("actualites/pont.md", null)], "/actualites/pont")).Status);
    }

    [Fact]
    public async Task A_mistake_is_told_at_its_place()
    {
        await using var site = await TestSite.StartAsync(Site);

        var page = await Of(site)
            .ShowAsync([new("actualites/pont.md", "---\ntitle: Un pont\ndate: hier\n---\n\nVoir [ceci](nulle-part.md).\n")]);

        Assert.Contains(page.Diagnostics, problem => problem.At.Line == 3);
        Assert.Contains(page.Diagnostics, problem => problem.At.Line == 6);
    }

    [Fact]
    public async Task One_change_leaves_nothing_behind_for_the_next()
    {
        await using var site = await TestSite.StartAsync(Site);
        await Of(site).ShowAsync([new("actualites/gare.md", "---\ntitle: Une gare\ndate: 2026-02-10\n---\n\nElle ouvre.\n")]);

        Assert.DoesNotContain("Une gare", Text(await Of(site).AskAsync([new("index.md", "# Autre\n")], "/actualites")));
    }

    [Fact]
    public async Task A_draft_and_a_page_to_come_are_shown()
    {
        await using var site = await TestSite.StartAsync(Site);

        var draft = await Of(site).ShowAsync([new("a.md", "---\ntitle: A\ndraft: true\n---\n\nUn brouillon.\n")]);
        var toCome = await Of(site).ShowAsync([new("b.md", "---\ntitle: B\npublishDate: 2099-01-01\n---\n\nPlus tard.\n")]);

        Assert.Contains("Un brouillon.", Text(draft.Answer!));
        Assert.Contains("Plus tard.", Text(toCome.Answer!));
    }

    [Fact]
    public async Task The_text_of_a_programme_shows_the_page_of_its_event()
    {
        await using var site = await TestSite.StartAsync(Site);

        var page = await Of(site).ShowAsync([new("evenements/rencontre/agenda.md", "## 1 mars 2026\n\n### 11:00–12:00 Débat\n")]);

        Assert.Equal("/evenements/rencontre", page.Address);
        Assert.Contains("Débat", Text(page.Answer!));
        Assert.DoesNotContain("webcal:", Text(page.Answer!));
    }

    [Fact]
    public async Task What_is_published_meanwhile_is_part_of_what_is_shown()
    {
        await using var site = await TestSite.StartAsync(Site);
        RehearsedFile[] change = [new("index.md", "# Autre accueil\n")];
        await Of(site).ShowAsync(change);

        await site.UntilAsync(
            () => site.Folder.Write("actualites/pont.md", "---\ntitle: Un viaduc\ndate: 2026-01-10\n---\n\nOuvert.\n"),
            async () => Text(await Of(site).AskAsync(change, "/actualites")).Contains("viaduc")
        );
    }

    private static IRehearsals Of(TestSite site) => site.Services.GetRequiredService<IRehearsals>();

    private static string Text(RehearsedAnswer answer) => Encoding.UTF8.GetString(answer.Body);
}
