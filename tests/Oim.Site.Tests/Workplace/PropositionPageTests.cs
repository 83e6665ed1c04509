using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>/redaction/propositions, /redaction/proposition and links of review.</summary>
public sealed class PropositionPageTests
{
    internal const string Page = "---\ntitle: Page\n---\n\nUn.\n\nDeux.\n";

    internal static readonly (string, string)[] Files = [("site.yml", "name: Essai\n"), ("index.md", "# Accueil\n"), ("page.md", Page)];

    internal static async Task<string> ProposeAsync(TestSite site, string text, string path = "page.md")
    {
        var file = await site.Services.GetRequiredService<IPublications>().ReadAsync(path);
        var change = new FileChange(path, System.Text.Encoding.UTF8.GetBytes(text), file?.Version);
        var luis = new Editor("Luis Vega", "luis@exemple.org", Role.Proposes);
        var outcome = await site.Services.GetRequiredService<IPropositions>().ProposeAsync(new([change], luis, "Une idée"));
        return "/redaction/proposition?id=" + Assert.IsType<Proposed>(outcome).Id;
    }

    private static string Text(TestSite site) => File.ReadAllText(site.Folder.Full("page.md"));

    [Fact]
    public async Task One_is_listed_shown_word_by_word_and_published_by_who_publishes()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var address = await ProposeAsync(site, Page.Replace("Deux.", "Trois.", StringComparison.Ordinal));

        Assert.Equal(address, (await desk.PageAsync("/redaction/propositions")).QuerySelector(".content-rows a")!.GetAttribute("href"));
        Assert.Contains("Trois", (await desk.PageAsync(address)).QuerySelector(".diff ins")!.TextContent, StringComparison.Ordinal);
        using var answer = await desk.SendAsync(address, "form[action$=Approve]");

        Assert.Equal("/redaction/propositions", $"{answer.Headers.Location}");
        Assert.Contains("Trois.", Text(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposer_is_offered_no_button_and_a_forged_form_publishes_nothing()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site, Role.Proposes, "Eve Roy");
        var address = await ProposeAsync(site, Page.Replace("Deux.", "Trois.", StringComparison.Ordinal));
        var page = await desk.PageAsync(address);
        var one = Assert.Single(await site.Services.GetRequiredService<IPropositions>().AllAsync());

        Assert.Null(page.QuerySelector("form[action$=Approve], form[action$=Withdraw]"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "Approve", "Withdraw" })
        {
            using var form = new FormUrlEncodedContent(
                [KeyValuePair.Create("Commit", one.Commit), KeyValuePair.Create("__RequestVerificationToken", token)]
            );
            using var answer = await desk.Http.PostAsync($"{address}&handler={handler}", form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(Page, Text(site));
        Assert.Single(await site.Services.GetRequiredService<IPropositions>().AllAsync());
    }

    [Fact]
    public async Task One_with_errors_is_not_published()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var address = await ProposeAsync(site, "---\ntitle: Page\npublishDate: 2026-02-31\n---\n\nUn.\n");

        using var answer = await desk.SendAsync(address, "form[action$=Approve]");

        Assert.Contains("problem-list", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Page, Text(site));
    }

    [Theory]
    [InlineData("propose", "Un.\n\nProposé.\n")]
    [InlineData("publie", "Un.\n\nPublié.\n")]
    [InlineData("deux", "Un.\n\nPublié.\nProposé.\n")]
    public async Task Where_it_meets_what_was_published_meanwhile_one_chooses(string choice, string expected)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var address = await ProposeAsync(site, Page.Replace("Deux.", "Proposé.", StringComparison.Ordinal));
        site.Folder.Write("page.md", Page.Replace("Deux.", "Publié.", StringComparison.Ordinal));

        using var met = await desk.SendAsync(address, "form[action$=Approve]");
        var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await met.Content.ReadAsStringAsync());
        Assert.Equal(["Proposé.\n", "Publié.\n"], shown.QuerySelectorAll(".choice pre").Select(pre => pre.TextContent));
        var fields = shown.QuerySelectorAll("form[action$=Approve] input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Append(new(shown.QuerySelector(".choice input[type=radio]")!.GetAttribute("name")!, choice));
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await desk.Http.PostAsync(address + "&handler=Approve", form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(expected, Text(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_shows_the_whole_site_with_it_until_it_is_revoked_or_runs_out()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var address = await ProposeAsync(site, "# Toute neuve\n\nVoir [la page](page.md).\n", "neuve.md");
        using var made = await desk.SendAsync(address, "form[action$=Link]");
        var link = new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(await made.Content.ReadAsStringAsync())
            .QuerySelector("#lien")!
            .GetAttribute("value")!;

        var shown = await site.GetAsync(link);
        Assert.Contains("Toute neuve", shown.Text, StringComparison.Ordinal);
        Assert.Equal(("no-store, private", "noindex"), (shown.Header("Cache-Control"), shown.Header("X-Robots-Tag")));
        var carried = new Uri(link).Query.Replace("&", "&amp;", StringComparison.Ordinal);
        Assert.Contains($"/page{carried}", shown.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await site.GetAsync("/neuve")).Status);
        Assert.Equal(403, (await site.GetAsync(link[..^3] + "AAA")).Status);

        (await desk.SendAsync(address, "form[action$=Revoke]")).Dispose();
        Assert.Equal(403, (await site.GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_review_shows_the_pictures_and_documents_that_are_proposed_and_says_what_it_is()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var luis = new Editor("Luis <Vega>", "luis@exemple.org", Role.Proposes);
        var outcome = await site.Services.GetRequiredService<IPropositions>().ProposeAsync(
            new(
                [
                    new("neuve.md", "# Neuve\n\n![Un pont](pont.png)\n\n[Le tableau](t.csv)\n"u8.ToArray(), null),
                    new("pont.png", TestPicture.Png(8, 6), null),
                    new("t.csv", "a;b\n"u8.ToArray(), null),
                ],
                luis,
                "Une idée"
            )
        );
        using var made = await desk.SendAsync("/redaction/proposition?id=" + ((Proposed)outcome).Id, "form[action$=Link]");
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var link = parser.ParseDocument(await made.Content.ReadAsStringAsync()).QuerySelector("#lien")!.GetAttribute("value")!;

        var page = parser.ParseDocument((await site.GetAsync(link)).Text);
        var picture = await site.GetAsync(page.QuerySelector("main img[alt='Un pont']")!.GetAttribute("src")!);
        var table = await site.GetAsync(page.QuerySelector("main a[href*='t.csv']")!.GetAttribute("href")!);

        Assert.Equal((200, "image/png"), (picture.Status, picture.Header("Content-Type")));
        Assert.Equal((200, "a;b\n"), (table.Status, table.Text));
        foreach (var answer in new[] { picture, table })
        {
            Assert.Contains("sandbox", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal(("no-store, private", "noindex"), (answer.Header("Cache-Control"), answer.Header("X-Robots-Tag")));
        }

        var said = page.QuerySelector("aside.editor-notice")!.TextContent;
        Assert.Matches("proposition de Luis <?Vega>? – Une idée\\..*jusqu’au .* à ", said.Replace('\u00A0', ' ').Replace('\u202F', ' '));
        Assert.Equal(404, (await site.GetAsync("/pont.png")).Status);
    }

    [Fact]
    public async Task A_link_runs_out_and_ends_with_its_proposition()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var address = await ProposeAsync(site, Page.Replace("Deux.", "Trois.", StringComparison.Ordinal));
        var query = site.Services.GetRequiredService<Oim.Site.Features.Propositions.ReviewLinks>().Make(address.Split('=')[1]).Query;
        Assert.Equal(200, (await site.GetAsync("/page?" + query)).Status);

        (await desk.SendAsync(address, "form[action$=Withdraw]")).Dispose();
        Assert.Equal(403, (await site.GetAsync("/page?" + query)).Status);
        var second = await ProposeAsync(site, Page.Replace("Deux.", "Quatre.", StringComparison.Ordinal));
        query = site.Services.GetRequiredService<Oim.Site.Features.Propositions.ReviewLinks>().Make(second.Split('=')[1]).Query;
        site.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(403, (await site.GetAsync("/page?" + query)).Status);
    }
}
