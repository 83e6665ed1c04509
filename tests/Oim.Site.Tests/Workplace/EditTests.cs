using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>A page between its editor and its file: what is sent is written, and nothing that is typed is lost.</summary>
public sealed class EditTests
{
    private const string Page = "/redaction/page?fichier=actualites/a.md";
    private const string News = "---\ntitle: Ancien # à revoir\ndate: 2026-01-02\nx: [1, 2]\n---\n\nUn.\n\nDeux.\n\nTrois.\n";

    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Essai\nlanguages: [fr, en]\n"),
        ("index.md", "# Accueil\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        ("actualites/a.md", News),
        ("actualites/toml.md", "+++\ntitle = \"T\"\n+++\n\nTexte.\n"),
    ];

    [Fact]
    public async Task A_field_that_is_changed_changes_its_line_and_visitors_see_it_at_once()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        using var sent = await desk.SendAsync(Page, "form.work", ("k-title", "Nouveau : « le » titre"), ("faire", "publier"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var expected = News.Replace("Ancien #", "\"Nouveau : « le » titre\" #", StringComparison.Ordinal);
        Assert.Equal(expected, File.ReadAllText(site.Folder.Full("actualites/a.md")));
        Assert.Contains("Nouveau", (await site.GetAsync("/actualites/a")).Text, StringComparison.Ordinal);
        Assert.Contains("C’est publié", (await desk.PageAsync($"{sent.Headers.Location}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_as_it_came_writes_nothing()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        var page = await SentAsync(desk, Page, ("faire", "publier"));

        Assert.Contains("Rien n’a changé", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(News, File.ReadAllText(site.Folder.Full("actualites/a.md")));
    }

    [Theory]
    [InlineData("__RequestVerificationToken")]
    [InlineData("session")]
    public async Task A_form_of_a_session_that_is_over_comes_back_with_all_that_was_typed(string lost)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        using var other = new Desk(site);
        var fields = FieldsOf(await desk.PageAsync(Page));
        fields["corps"] = "Un texte de deux heures.";
        fields["faire"] = "publier";
        if (lost != "session") fields[lost] = "x";
        using var form = new FormUrlEncodedContent(fields);

        using var sent = await (lost == "session" ? other : desk).Http.PostAsync(Page, form);

        var page = new HtmlParser().ParseDocument(await sent.Content.ReadAsStringAsync());
        Assert.Equal("Un texte de deux heures.", Typed(page));
        Assert.NotNull(page.QuerySelector("[role=alert] h2"));
        Assert.Equal(News, File.ReadAllText(site.Folder.Full("actualites/a.md")));
    }

    [Fact]
    public async Task Two_who_change_one_paragraph_see_both_texts_and_neither_is_lost()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        using var other = await Desk.OfAsync(site, name: "Ben Ali");
        var fields = FieldsOf(await other.PageAsync(Page));
        using var first = await desk.SendAsync(Page, "form.work", ("corps", "Un.\n\nDeux, d’Awa.\n\nTrois.\n"), ("faire", "publier"));
        fields["corps"] = "Un.\n\nDeux, de Ben.\n\nTrois.\n";
        fields["faire"] = "publier";
        using var form = new FormUrlEncodedContent(fields);

        using var sent = await other.Http.PostAsync(Page, form);

        var page = new HtmlParser().ParseDocument(await sent.Content.ReadAsStringAsync());
        var piece = Assert.Single(page.QuerySelectorAll(".work-piece"));
        Assert.Contains("Deux, d’Awa.", piece.TextContent, StringComparison.Ordinal);
        Assert.Contains("Deux, de Ben.", piece.TextContent, StringComparison.Ordinal);
        var merge = FieldsOf(page, "form.work-conflict");
        foreach (var name in page.QuerySelectorAll("[type=radio]").Select(radio => radio.GetAttribute("name")!)) merge[name] = "deux";
        using var choice = new FormUrlEncodedContent(merge);
        using var joined = await other.Http.PostAsync(Page + "&handler=Merge", choice);
        var text = Typed(new HtmlParser().ParseDocument(await joined.Content.ReadAsStringAsync()), "#texte");
        Assert.Contains("Deux, d’Awa.", text, StringComparison.Ordinal);
        Assert.Contains("Deux, de Ben.", text, StringComparison.Ordinal);
        using var done = await other.SendAsync(Page + "&vue=markdown", "form.work", ("faire", "publier"));
        Assert.Equal(text, File.ReadAllText(site.Folder.Full("actualites/a.md")));
    }

    [Fact]
    public async Task What_is_typed_waits_for_its_editor_until_it_is_published_or_abandoned()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        var fields = FieldsOf(await desk.PageAsync(Page));
        fields["corps"] = "À demi écrit";
        using var form = new FormUrlEncodedContent(fields);

        using var kept = await desk.Http.PostAsync(Page + "&handler=Check", form);

        Assert.Contains("\"saved\":\"Saisie", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("À demi écrit", Typed(await desk.PageAsync(Page)));
        var begun = (await desk.PageAsync("/redaction")).QuerySelector(".work-notice")!.TextContent;
        Assert.Contains("actualites/a.md", begun, StringComparison.Ordinal);
        using var left = await desk.SendAsync(Page, "form.work", ("faire", "abandonner"));
        Assert.StartsWith("Un.", Typed(await desk.PageAsync(Page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_taken_up_again_is_published_with_the_line_ends_its_file_has()
    {
        var news = "\uFEFF" + News.Replace("\n", "\r\n", StringComparison.Ordinal);
        await using var site = await TestSite.StartAsync(Desk.Editing, [.. Files, ("actualites/b.md", news)]);
        using var desk = await Desk.OfAsync(site);
        const string Other = "/redaction/page?fichier=actualites/b.md";
        using var shown = await desk.SendAsync(Other, "form.work", ("k-title", "Repris"), ("faire", "apercu"));

        using var sent = await desk.SendAsync(Other, "form.work", ("faire", "publier"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(
            news.Replace("Ancien #", "Repris #", StringComparison.Ordinal),
            System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(site.Folder.Full("actualites/b.md")))
        );
    }

    [Fact]
    public async Task An_error_is_told_beside_its_field_and_holds_a_publication_until_its_editor_insists()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        var page = await SentAsync(desk, Page, ("k-date", ""), ("faire", "publier"));

        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.NotNull(page.QuerySelector(".work-messages .is-error"));
        Assert.Equal(News, File.ReadAllText(site.Folder.Full("actualites/a.md")));
        using var sent = await desk.SendAsync(Page, "form.work", ("malgre", "oui"), ("faire", "publier"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.DoesNotContain("date:", File.ReadAllText(site.Folder.Full("actualites/a.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_proposes_publishes_nothing_whatever_they_send()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site, Role.Proposes);

        var page = await SentAsync(desk, Page, ("k-title", "Autre"), ("faire", "publier"));

        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal(News, File.ReadAllText(site.Folder.Full("actualites/a.md")));
        using var sent = await desk.SendAsync(Page, "form.work", ("faire", "proposer"));
        Assert.EndsWith("fait=propose", $"{sent.Headers.Location}", StringComparison.Ordinal);
        var propositions = site.Services.GetRequiredService<IPropositions>();
        var proposed = Assert.Single(await propositions.AllAsync());
        using var more = await desk.SendAsync(
            $"{Page}&proposition={proposed.Id}",
            "form.work",
            ("k-title", "Encore autre"),
            ("faire", "proposer")
        );
        Assert.Single(await propositions.AllAsync());
        Assert.Contains("Encore autre", (await propositions.ReadAsync(proposed.Id, "actualites/a.md"))!.Text, StringComparison.Ordinal);
        Assert.Equal(News, File.ReadAllText(site.Folder.Full("actualites/a.md")));
    }

    [Fact]
    public async Task A_header_that_a_form_cannot_change_is_shown_whole_and_says_why()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        var page = await desk.PageAsync("/redaction/page?fichier=actualites/toml.md");

        Assert.Null(page.QuerySelector("#corps"));
        Assert.StartsWith("+++", Typed(page, "#texte"), StringComparison.Ordinal);
        Assert.Contains("TOML", page.QuerySelector(".work-notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("/etc/passwd.md")]
    [InlineData(".git/config.md")]
    [InlineData("site.yml")]
    public async Task A_name_that_leads_elsewhere_is_no_page(string path)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);

        using var asked = await desk.Http.GetAsync($"/redaction/page?fichier={Uri.EscapeDataString(path)}");
        var fields = FieldsOf(await desk.PageAsync(Page));
        (fields["fichier"], fields["corps"], fields["faire"]) = (path, "x", "publier");
        using var form = new FormUrlEncodedContent(fields);
        using var sent = await desk.Http.PostAsync(Page, form);

        Assert.InRange((int)asked.StatusCode, 400, 499);
        Assert.NotEqual(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Fact]
    public async Task A_preview_shows_what_is_typed_in_a_frame_of_the_workplace_alone()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        using var sent = await desk.SendAsync(Page, "form.work", ("corps", "Ce qui sera."), ("faire", "apercu"));

        using var preview = await desk.Http.GetAsync($"{sent.Headers.Location}");

        Assert.Contains("Ce qui sera.", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var policy = preview.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("Ce qui sera.", (await site.GetAsync("/actualites/a")).Text, StringComparison.Ordinal);
    }

    internal static Dictionary<string, string> FieldsOf(IHtmlDocument page, string form = "form.work") =>
        page.QuerySelector(form)!
            .QuerySelectorAll("input[name], textarea[name]")
            .Where(input => input.GetAttribute("type") is not ("submit" or "checkbox" or "radio" or "file"))
            .GroupBy(input => input.GetAttribute("name")!, StringComparer.Ordinal)
            .ToDictionary(
                inputs => inputs.Key,
                inputs => inputs.First() is IHtmlTextAreaElement area ? area.Value : inputs.First().GetAttribute("value") ?? "",
                StringComparer.Ordinal
            );

    private static string Typed(IHtmlDocument page, string area = "#corps") => ((IHtmlTextAreaElement)page.QuerySelector(area)!).Value;

    private static async Task<IHtmlDocument> SentAsync(Desk desk, string address, params (string, string)[] fields)
    {
        using var sent = await desk.SendAsync(address, "form.work", fields);
        return new HtmlParser().ParseDocument(await sent.Content.ReadAsStringAsync());
    }
}
