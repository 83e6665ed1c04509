using System.Net;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>Values of several levels in the form: typed as the file has them, checked as they are typed.</summary>
public sealed class NestedValueTests
{
    private const string Page = "/redaction/page?fichier=rencontre.md";
    private const string Meeting =
        "---\ntitle: Rencontre\nkind: event\nstart: 2026-02-03\npeople:\n  Rosa Costa: Costa, Rosa\n---\nTexte.\n";


    private static readonly (string, string)[] Files = [("index.md", "# Accueil\n"), ("rencontre.md", Meeting)];

    [Fact]
    public async Task A_nested_value_is_published_as_it_was_typed()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        const string More = "  Rosa Costa: Costa, Rosa\n  Awa Ba: Ba, Awa";

        using var sent = await desk.SendAsync(Page, "form.work", ("k-people", More), ("faire", "publier"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var expected = Meeting.Replace("Costa, Rosa\n", "Costa, Rosa\n  Awa Ba: Ba, Awa\n", StringComparison.Ordinal);
        Assert.Equal(expected, File.ReadAllText(site.Folder.Full("rencontre.md")));
    }

    [Fact]
    public async Task A_nested_value_that_cannot_be_read_is_told_of_as_it_is_typed_and_is_neither_written_nor_lost()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, Files);
        using var desk = await Desk.OfAsync(site);
        const string Half = "  Rosa Costa: [";
        var fields = EditTests.FieldsOf(await desk.PageAsync(Page));
        fields["k-people"] = Half;

        using var form = new FormUrlEncodedContent(fields);
        using var kept = await desk.Http.PostAsync(Page + "&handler=Check", form);
        var said = await kept.Content.ReadAsStringAsync();
        using var sent = await desk.SendAsync(Page, "form.work", ("k-people", Half), ("faire", "publier"));

        Assert.Contains("\"isWritten\":false", said, StringComparison.Ordinal);
        Assert.Contains("\"severity\":\"error\"", said, StringComparison.Ordinal);
        Assert.Contains("\"target\":\"champ-people\"", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains(Half, await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Meeting, File.ReadAllText(site.Folder.Full("rencontre.md")));
    }
}
