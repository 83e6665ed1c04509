using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Declared;

/// <summary>What pages of declared kinds say is found, told to programs and cited as it is.</summary>
public sealed class DeclaredWordsTests
{
    private const string Kind = """
        names: { fr: { singular: fiche, plural: fiches }, en: { singular: sheet, plural: sheets } }
        fields:
          notes: { type: markdown }
          niveau: { type: choice, choices: { lic: Licence, mas: Master } }
          lieu: { type: place }
          reunion: { type: page }
          limite: { type: datetime }
        schema: { type: CreativeWork, properties: { spatialCoverage: lieu, mentions: reunion, about.name: reunion } }
        """;

    private const string Header = """
        title: Une
        kind: fiche
        notes: Du **gras** sur blanc
        niveau: mas
        lieu: { name: Palais, city: Dakar, country: SN }
        reunion: /autre/page
        limite: 2026-12-08T16:00
        """;

    private static Task<TestSite> SiteAsync(params (string, string)[] more) =>
        TestSite.StartAsync([
            ("site.yml", "name: Essai\nbaseUrl: https://exemple.org\ntimeZone: Europe/Paris\n"),
            ("genres/fiche.yml", Kind),
            ("une.md", $"---\n{Header}\n---\n"),
            ("autre/page.md", "# La réunion\n"),
            .. more,
        ]);

    [Theory]
    [InlineData("gras")]
    [InlineData("Master")]
    public async Task What_a_field_shows_is_found(string word)
    {
        await using var site = await SiteAsync();

        Assert.NotNull((await site.PageAsync($"/recherche?q={word}")).QuerySelector("main a[href='/une']"));
    }

    [Fact]
    public async Task Engines_and_programs_are_told_titles_places_and_hours_rather_than_paths_and_codes()
    {
        await using var site = await SiteAsync();

        var page = (await site.GetAsync("/une")).Text;
        Assert.Contains("\"spatialCoverage\":\"Palais, Dakar, Sénégal\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "\"mentions\":{\"@type\":\"Thing\",\"name\":\"La réunion\",\"url\":\"https://exemple.org/autre/page\"}",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("\"about\":{\"@type\":\"Thing\",\"name\":\"La réunion\"}", page, StringComparison.Ordinal);
        var told = (await site.GetAsync("/api/v1/sheets/une")).Text;
        Assert.Contains("\"limite\":\"2026-12-08T16:00:00+01:00\"", told, StringComparison.Ordinal);
        Assert.Contains("\"lieu\":\"Palais, Dakar, Sénégal\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_for_all_pages_and_a_key_that_is_none_are_told_in_the_declaration()
    {
        const string declaration = "fields:\n  a: { type: number, default: douze, placee: facts, truc: 1 }\nzut: 1\nnames: { fr: chose }\n";
        await using var site = await SiteAsync(("genres/chose.yml", declaration), ("c/x.md", "---\ntitle: X\nkind: chose\n---\n"));

        Assert.Equal(
            ["2:31 OIM1802", "2:38 OIM1006", "2:53 OIM1029", "3:1 OIM1029"],
            (await site.ProblemsAsync()).Select(told => told.Replace("genres/chose.yml:", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Names_written_family_first_are_one_person_each_and_a_body_is_none()
    {
        await using var site = await SiteAsync((
            "p.md",
            "---\ntitle: P\nkind: publication\ndate: 2024\nauthors: [\"McAuliffe, Marie\", \"Oucho, Linda Adhiambo\", OIM]\n---\n"
        ));

        var page = (await site.GetAsync("/p")).Text;
        Assert.Contains("{\"@type\":\"Person\",\"name\":\"Linda Adhiambo Oucho\"}", page, StringComparison.Ordinal);
        Assert.Contains("{\"@type\":\"Organization\",\"name\":\"OIM\"}", page, StringComparison.Ordinal);
        Assert.Contains(
            "author = {McAuliffe, Marie and Oucho, Linda Adhiambo and {OIM}}",
            (await site.GetAsync("/p.bib")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task References_have_the_series_the_month_both_numbers_and_every_sign()
    {
        const string header = "title: 'Des {signes} ~ et ^ \\ ici'\nkind: publication\ndate: 2007-06\nseries: Études & essais\n"
            + "isbn: 978-92-9268-598-0\nissn: 1561-5502\ndoi: 10.1000/a_b\n";
        await using var site = await SiteAsync(("p.md", $"---\n{header}---\n"));

        var bib = (await site.GetAsync("/p.bib")).Text;
        Assert.Contains(@"Des \{signes\} \textasciitilde{} et \textasciicircum{} \textbackslash{} ici", bib, StringComparison.Ordinal);
        foreach (var line in (string[])["month = {6}", @"series = {Études \& essais}", "isbn = {", "issn = {", "doi = {10.1000/a_b}"])
            Assert.Contains(line, bib, StringComparison.Ordinal);
        var ris = (await site.GetAsync("/p.ris")).Text;
        foreach (var line in (string[])["DA  - 2007/06//", "T3  - Études & essais", "SN  - 978-92-9268-598-0", "SN  - 1561-5502"])
            Assert.Contains(line, ris, StringComparison.Ordinal);
    }
}
