using System.Text;
using Oim.Content.Kinds.Declared;

namespace Oim.Content.Tests.Kinds;

/// <summary>Each type of field: what is read of a value, and what is told of one that is wrong.</summary>
public sealed class FieldTests
{
    private static ContentCase Page(string field, string header) =>
        new([
            ("genres/chose.yml", Encoding.UTF8.GetBytes($"names: {{ singular: chose, plural: choses }}\nfields:\n  x: {field}\n")),
            ("a.md", Encoding.UTF8.GetBytes($"---\ntitle: A\nkind: chose\n{header}\n---\nTexte.\n")),
            ("b.md", "---\ntitle: B\n---\nTexte.\n"u8.ToArray()),
            ("d/b.md", "---\ntitle: B dans D\n---\nTexte.\n"u8.ToArray()),
            ("f.pdf", "%PDF"u8.ToArray()),
            ("i.png", TestPicture.Png(600, 10)),
        ]);

    /// <summary>Files that no page names are no fault of a field.</summary>
    private static IEnumerable<string> CodesOf(ContentCase site) =>
        site.Codes.Where(code => !code.EndsWith("OIM1407", StringComparison.Ordinal));

    private static string Told(FieldValue value) => value.Code ?? value.Target ?? value.Text;

    [Theory]
    [InlineData("{ type: text }", "x: Deux mots", "Deux mots")]
    [InlineData("{ type: text, many: true }", "x: [un, deux]", "un|deux")]
    [InlineData("{ type: text, aliases: [y] }", "y: Oui", "Oui")]
    [InlineData("{ type: text, default: Rien }", "", "Rien")]
    [InlineData("{ type: number }", "x: 702 973", "702973")]
    [InlineData("{ type: nombre }", "x: \"1,5\"", "1.5")]
    [InlineData("{ type: flag }", "x: oui", "true")]
    [InlineData("{ type: choice, choices: { a: Alpha, b: Bêta } }", "x: beta", "b")]
    [InlineData("{ type: choice, many: true, choices: [a, b] }", "x: a, b", "a|b")]
    [InlineData("{ type: date }", "x: 12 mai 2026", "2026-05-12")]
    [InlineData("{ type: date }", "x: 2026", "2026")]
    [InlineData("{ type: datetime }", "x: 2026-05-12T14:00", "2026-05-12T14:00:00")]
    [InlineData("{ type: datetime }", "x: 2026-05-12T14:00+02:00", "2026-05-12T14:00:00+02:00")]
    [InlineData("{ type: period }", "x: 2024-08-01/2024-09-04", "2024-08-01/2024-09-04")]
    [InlineData("{ type: period }", "x: 2023-2028", "2023/2028")]
    [InlineData("{ type: period }", "x: du 1er août 2024 au 4 septembre 2024", "2024-08-01/2024-09-04")]
    [InlineData("{ type: period }", "x: { start: 2024-08, end: 2024-09 }", "2024-08/2024-09")]
    [InlineData("{ type: period }", "x: 2024", "2024")]
    [InlineData("{ type: period }", "x: 12/05/2026", "2026-05-12")]
    [InlineData("{ type: country }", "x: Sénégal", "SN")]
    [InlineData("{ type: theme }", "x: Retour volontaire", "retour-volontaire")]
    [InlineData("{ type: person }", "x: Awa Diop", "awa-diop")]
    [InlineData("{ type: page }", "x: /b", "content:/b")]
    [InlineData("{ type: page }", "x: d/b", "content:/d/b")]
    [InlineData("{ type: page }", "x: https://exemple.org/b", "https://exemple.org/b")]
    [InlineData("{ type: page }", "x: Une occasion", "Une occasion")]
    [InlineData("{ type: page, of: page }", "x: /b", "content:/b")]
    [InlineData("{ type: page, of: [chose, Page] }", "x: d/b", "content:/d/b")]
    [InlineData("{ type: link }", "x: https://exemple.org/a", "https://exemple.org/a")]
    [InlineData("{ type: link }", "x: { title: Ici, url: /b }", "content:/b")]
    [InlineData("{ type: isbn }", "x: ISBN 978-92-9268-598-0", "9789292685980")]
    [InlineData("{ type: isbn }", "x: 0-306-40615-2", "0306406152")]
    [InlineData("{ type: issn }", "x: 1561-5502", "15615502")]
    [InlineData("{ type: doi }", "x: https://doi.org/10.1000/182", "10.1000/182")]
    [InlineData("{ type: reference }", "x: ITB/001", "ITB/001")]
    [InlineData("{ type: image }", "x: { file: i.png, alt: La salle }", "content:/i.png")]
    [InlineData("{ type: place }", "x: Dakar", "Dakar")]
    [InlineData("{ type: place }", "x: { name: Palais, city: Dakar, country: SN }", "SN")]
    public void A_value_is_read(string field, string header, string expected)
    {
        using var site = Page(field, header);

        Assert.Empty(CodesOf(site));
        Assert.Equal(expected, string.Join('|', site.Fields("a.md").Of("x").Select(Told)));
    }

    [Theory]
    [InlineData("{ type: number }", "x: beaucoup", "a.md:4 OIM1005")]
    [InlineData("{ type: text }", "x: [un, deux]", "a.md:4 OIM1005")]
    [InlineData("{ type: text }", "x: { un: deux }", "a.md:4 OIM1005")]
    [InlineData("{ type: flag }", "x: peut-être", "a.md:4 OIM1005")]
    [InlineData("{ type: choice, choices: [a, b] }", "x: c", "a.md:4 OIM1806")]
    [InlineData("{ type: date }", "x: 31 février 2026", "a.md:4 OIM1016")]
    [InlineData("{ type: date, required: true }", "x: bientôt", "a.md:4 OIM1004")]
    [InlineData("{ type: text, required: true }", "", "a.md:1 OIM1009")]
    [InlineData("{ type: period }", "x: 2024-09-04/2024-08-01", "a.md:4 OIM1808")]
    [InlineData("{ type: country }", "x: Atlantide", "a.md:4 OIM1013")]
    [InlineData("{ type: page }", "x: /nulle-part", "a.md:4 OIM1401")]
    [InlineData("{ type: isbn }", "x: 978-92-9268-598-1", "a.md:4 OIM1807")]
    [InlineData("{ type: isbn }", "x: 978-92", "a.md:4 OIM1807")]
    [InlineData("{ type: issn }", "x: 1561-5503", "a.md:4 OIM1807")]
    [InlineData("{ type: doi }", "x: n° 182", "a.md:4 OIM1807")]
    [InlineData("{ type: image }", "x: i.png", "a.md:4 OIM1011")]
    [InlineData("{ type: page, of: chose }", "x: /b", "a.md:4 OIM1414")]
    [InlineData("{ type: page, many: true, genre: [news, chose] }", "x: [Une occasion, /b]", "a.md:4 OIM1414")]
    [InlineData("{ type: page, of: chosse }", "", "genres/chose.yml:3 OIM1802")]
    [InlineData("{ type: period }", "x: { start: 2024, edn: 2025 }", "a.md:4 OIM1006")]
    public void What_is_wrong_is_told_at_its_line(string field, string header, string problem)
    {
        using var site = Page(field, header);

        Assert.Equal([problem], CodesOf(site));
    }

    [Fact]
    public void Documents_and_contacts_go_where_those_of_every_page_go()
    {
        using var documents = Page("{ type: documents, label: Rapport }", "x: { fr: f.pdf, en: }");
        using var contact = Page("{ type: contact }", "x: { name: Awa Diop, email: a@exemple.org }");

        Assert.Empty(CodesOf(documents).Concat(CodesOf(contact)));
        Assert.Equal([("Rapport", "fr", "content:/f.pdf"), ("Rapport", "en", null)], documents.Documents("a.md"));
        Assert.Equal(["Awa Diop"], contact.Contacts("a.md"));
    }

    [Fact]
    public void Markdown_is_rendered_and_its_links_are_checked()
    {
        using var site = Page("{ type: markdown }", "x: \"Du **gras** et [un lien](nulle-part.md).\"");

        Assert.Contains("<strong>gras</strong>", site.Fields("a.md").Of("x")[0].Html, StringComparison.Ordinal);
        Assert.Equal(["a.md:4 OIM1401"], CodesOf(site));
    }

    [Fact]
    public void Files_of_the_reserved_folder_are_told_and_not_read()
    {
        using var site = new ContentCase(("genres/lisez-moi.md", "# Lisez-moi\n"), ("a.md", "# A\n"));

        Assert.Equal(["genres/lisez-moi.md:1 OIM1117"], site.Codes);
        Assert.DoesNotContain(site.Entries, entry => entry.File == "genres/lisez-moi.md");
    }

    [Fact]
    public void A_key_that_a_declared_kind_has_not_is_told_once_a_folder()
    {
        const string page = "---\ntitle: A\nkind: chose\nfacture: 12\nlayout: post\n---\nTexte.\n";
        using var site = new ContentCase(
            ("genres/chose.yml", "names: { singular: chose, plural: choses }\n"),
            ("x/a.md", page),
            ("x/b.md", page),
            ("y/c.md", page)
        );

        Assert.Equal(["x/a.md:4 OIM1809", "y/c.md:4 OIM1809"], site.Codes);
    }

    [Fact]
    public void A_page_of_another_kind_is_told_with_the_kinds_expected_and_how_to_allow_it()
    {
        using var site = Page("{ type: page, of: [news, chose] }", "x: /b");

        var told = site.Diagnostics.Single(problem => problem.Rule.Code == "OIM1414");
        Assert.Equal("« b » est une page du genre « page » ; « x » attend : news, chose", told.Message());
        Assert.EndsWith("permettez celle-ci dans genres/chose.yml : « of: [news, chose, page] »", told.Cure(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_without_alternative_text_is_told_with_the_key_of_its_field()
    {
        using var field = Page("{ type: image }", "x: i.png");
        using var page = Page("{ type: text }", "image: i.png");

        Assert.Contains("x: { file: i.png, alt: … }", Cure(field), StringComparison.Ordinal);
        Assert.Contains("« alt: \"\" »", Cure(field), StringComparison.Ordinal);
        Assert.Contains("imageAlt: …", Cure(page), StringComparison.Ordinal);

        static string Cure(ContentCase site) => site.Diagnostics.Single(problem => problem.Rule.Code == "OIM1011").Cure();
    }

    [Fact]
    public void A_key_that_is_nearly_another_is_told_once_a_folder_with_the_number_of_other_pages()
    {
        const string page = "---\ntitle: A\nsumary: Oubli\ncontacts:\n  - { nom: Awa, emial: a@exemple.org }\n---\nTexte.\n";
        using var site = new ContentCase(("x/a.md", page), ("x/b.md", page), ("x/c.md", page), ("y/d.md", page));

        Assert.Equal(["x/a.md:3 OIM1006", "x/a.md:5 OIM1006", "y/d.md:3 OIM1006", "y/d.md:5 OIM1006"], site.Codes);
        Assert.Equal("clé inconnue « sumary » (et dans 2 autres pages du dossier)", site.Diagnostics[0].Message());
        Assert.Equal("clé inconnue « sumary »", site.Diagnostics[2].Message());
    }

    [Fact]
    public void A_key_that_a_kind_in_code_has_not_is_told_with_the_kinds_that_have_it_and_the_nearest()
    {
        using var site = new ContentCase(
            ("genres/offre.yml", "names: { singular: offre, plural: offres }\nfields: { cloture: date }\n"),
            ("a.md", "---\ntitle: A\ncloture: 2026-12-01\nauteurice: Non\nrobots: all\n---\nTexte.\n")
        );

        Assert.Equal(["a.md:3 OIM1809", "a.md:4 OIM1809"], site.Codes);
        var told = site.Diagnostics.Select(problem => problem.Message()).ToList();
        Assert.EndsWith("la connaissent : offre", told[0], StringComparison.Ordinal);
        Assert.EndsWith("la plus proche est « auteur »", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_in_code_is_not_declared_anew()
    {
        using var site = new ContentCase(("genres/news.yml", "names: { singular: n, plural: n }\n"), ("a.md", "# A\n"));

        Assert.Equal(["genres/news.yml:1 OIM1805"], site.Codes);
    }
}
