using System.Text.Json;

namespace Oim.Site.Tests.LanguageServer;

/// <summary>What is proposed where one types, and what a key is said to mean.</summary>
public sealed class ProposalTests(EditedSite site) : IClassFixture<EditedSite>
{
    [Theory]
    [InlineData("---\ntitle: a\n|\n---\n")]
    [InlineData("---\ntitle: a\n|")]
    [InlineData("---\r\ntitle: a\r\nda|\r\n---\r\n")]
    public async Task The_keys_of_the_kind_that_are_not_there_yet_are_proposed(string text)
    {
        var keys = (await site.ProposedAsync(text)).Select(Label).ToList();

        Assert.Contains("date", keys);
        Assert.Contains("place", keys); // a key of news, which the folder says the page is
        Assert.DoesNotContain("title", keys);
        Assert.DoesNotContain("venue", keys);
    }

    [Fact]
    public async Task The_keys_are_those_of_the_kind_that_is_written()
    {
        var keys = (await site.ProposedAsync("---\nkind: event\n|\n---\n")).Select(Label).ToList();

        Assert.Contains("venue", keys);
        Assert.DoesNotContain("place", keys);
    }

    [Fact]
    public async Task A_key_is_explained_in_French_and_leaves_a_place_for_its_value()
    {
        var key = (await site.ProposedAsync("---\ncou|\n---\n")).Single(item => Label(item) == "countries");

        Assert.Equal("Pays, par leur nom ou leur code ISO 3166-1 de deux lettres", key.GetProperty("detail").GetString());
        Assert.Contains("countries: [SN, HN]", key.GetProperty("documentation").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("countries: [$1]", NewText(key));
        Assert.Equal(2, key.GetProperty("insertTextFormat").GetInt32());
        Assert.Equal(0, key.GetProperty("textEdit").GetProperty("range").GetProperty("start").GetProperty("character").GetInt32());
    }

    [Fact]
    public async Task Only_the_name_of_a_key_that_has_a_value_is_replaced() =>
        Assert.Equal("draft", NewText((await site.ProposedAsync("---\ndr|af: true\n---\n")).Single(item => Label(item) == "draft")));

    [Theory]
    [InlineData("---\nkind: |\n---\n", "event")]
    [InlineData("---\ndraft: |\n---\n", "true")]
    [InlineData("---\ncountries: [HN, |]\n---\n", "SN")]
    [InlineData("---\npays:\n  - |\n---\n", "SN")]
    [InlineData("---\nthemes: [|\n---\n", "Santé publique")]
    [InlineData("---\ntags:\n- San|\n---\n", "Santé publique")]
    [InlineData("---\ncontacts:\n  - name: Awa\n    office: |\n---\n", "Bureau de Dakar")]
    [InlineData("---\ncontacts:\n  - name: Awa\n    |\n---\n", "phone")]
    [InlineData("---\ncascade: { kind: |\n---\n", "news")]
    [InlineData("---\ncascade:\n  |\n---\n", "draft")]
    [InlineData("---\nimage: /act|\n---\n", "/actualites/photo.jpg")]
    [InlineData("---\nimage: pho|\n---\n", "/actualites/photo.jpg")]
    [InlineData("---\ndocuments: [|]\n---\n", "/reunion/programme.pdf")]
    [InlineData("---\nsilence:\n  |\n---\n", "OIM1704")]
    [InlineData("---\nkind: event\ntimeZone: Asia/|\n---\n", "Asia/Bangkok")]
    [InlineData("---\ntitle: a\n---\n[voir](/act|)", "/actualites/ouverture")]
    [InlineData("---\ntitle: a\n---\n![une photo](/|)", "/actualites/photo.jpg")]
    [InlineData("---\nkind: statement\nevent: |\n---\n", "/reunion")]
    [InlineData("---\nkind: publication\nnews: [|]\n---\n", "/actualites/ouverture")]
    [InlineData("---\nkind: publication\ncover:\n  |\n---\n", "credit")]
    public async Task Values_are_proposed_from_what_the_content_knows(string text, string expected) =>
        Assert.Contains(expected, (await site.ProposedAsync(text)).Select(Label));

    [Fact]
    public async Task Where_a_page_of_one_kind_is_named_no_other_is_proposed()
    {
        var pages = (await site.ProposedAsync("---\nkind: statement\nevent: |\n---\n")).Select(Label).ToList();

        Assert.Contains("/reunion", pages);
        Assert.DoesNotContain("/actualites", pages);
        Assert.DoesNotContain("/actualites/ouverture", pages);
    }

    [Fact]
    public async Task A_country_is_found_by_its_name_and_written_by_its_code()
    {
        var country = (await site.ProposedAsync("---\ncountries: [Sén|]\n---\n")).Single(item => Label(item) == "SN");

        Assert.Equal("Sénégal", country.GetProperty("detail").GetString());
        Assert.Contains("Sénégal", country.GetProperty("filterText").GetString(), StringComparison.Ordinal);
        Assert.Equal("SN", NewText(country));
    }

    [Fact]
    public async Task Norway_stays_a_country() =>
        Assert.Equal("\"NO\"", NewText((await site.ProposedAsync("---\ncountries: [|]\n---\n")).Single(item => Label(item) == "NO")));

    [Theory]
    [InlineData("---\ntitle: |\n---\n")]
    [InlineData("---\ntitle: a\n---\nUn texte |")]
    [InlineData("---\nsummary: >\n  Une phrase |\n---\n")]
    public async Task Nothing_is_proposed_where_anything_may_be_written(string text) => Assert.Empty(await site.ProposedAsync(text));

    [Theory]
    [InlineData("---\ntitle: Été 🌍\npa|ys: [SN]\n---\n", "**countries** — Pays, par leur nom ou leur code ISO 3166-1 de deux lettres")]
    [InlineData("---\ncontacts:\n  - na|me: Awa\n---\n", "**name** — Nom")]
    [InlineData("---\npays: [S|N]\n---\n", "Sénégal")]
    public async Task A_key_under_the_pointer_is_explained(string text, string expected) =>
        Assert.StartsWith(
            expected,
            (await site.HoverAsync(text)).GetProperty("contents").GetProperty("value").GetString(),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_word_of_the_text_is_not() =>
        Assert.Equal(JsonValueKind.Null, (await site.HoverAsync("---\ntitle: a\n---\nda|te: b\n")).ValueKind);

    private static string Label(JsonElement item) => item.GetProperty("label").GetString()!;

    private static string NewText(JsonElement item) => item.GetProperty("textEdit").GetProperty("newText").GetString()!;
}
