using System.Text.Json;
using Oim.Content.Checks;
using Oim.Content.Kinds.Declared;
using Oim.Content.Schemas;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Schemas;

/// <summary>The schemas are those of the program's own keys, and judge headers as its reader does.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Paths => [.. SchemaWriter.All(SiteKinds.All).Select(file => file.Path)];

    private static string SchemaOf(string name) =>
        SchemaWriter.All(SiteKinds.All).Single(file => file.Path == $"docs/schemas/{name}.schema.json").Text;

    /// <summary>OIM_WRITE_DOCS=1 writes them anew.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void The_committed_files_are_what_the_program_writes(string path)
    {
        var (_, text) = SchemaWriter.All(SiteKinds.All).Single(file => file.Path == path);
        if (Environment.GetEnvironmentVariable("OIM_WRITE_DOCS") == "1") File.WriteAllText(Path.Combine(Repository.Root, path), text);

        Assert.Equal(text, Repository.Read(path));
    }

    [Fact]
    public async Task Every_header_and_settings_file_of_the_sites_own_content_is_valid()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "content"), "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(Path.Combine(Repository.Root, "content"), file), File.ReadAllText(file));
        using var engine = new Engine(folder);
        engine.All();
        using var content = engine.Store.Read();
        var pages = content
            .Entries.Where(entry => entry.File != null)
            .Select(entry => new { entry.Kind, entry.File })
            .AsEnumerable()
            .ToLookup(page => page.Kind, page => page.File!);

        foreach (var kind in SiteKinds.All)
            Assert.Empty(
                await JsonSchemaValidator.CheckAsync(
                    SchemaOf(kind.Name),
                    pages[kind.Name].ToDictionary(file => file, file => HeaderJson.OfFile(File.ReadAllText(folder.Full(file))))
                )
            );
        foreach (var name in (string[])["site", "navigation"])
            Assert.Empty(
                await JsonSchemaValidator.CheckAsync(
                    SchemaOf(name),
                    new Dictionary<string, string> { [name] = HeaderJson.Of(File.ReadAllText(folder.Full($"{name}.yml"))) }
                )
            );
    }

    [Theory]
    [InlineData("page", "draft: peut-être")]
    [InlineData("page", "date: bientôt")]
    [InlineData("page", "weight: lourd")]
    [InlineData("page", "titre: [a, b]")]
    [InlineData("page", "kind: evenement")]
    [InlineData("page", "contacts: [{ name: [a] }]")]
    [InlineData("event", "start: demain")]
    [InlineData("event", "annule: parfois")]
    [InlineData("site", "name: { a: b }")]
    [InlineData("navigation", "menu: [{ title: { a: b } }]")]
    public async Task What_the_reader_would_not_take_is_underlined(string schema, string yaml) =>
        Assert.NotEmpty(await CheckAsync(schema, yaml));

    [Theory]
    [InlineData("page", "draft: Oui")]
    [InlineData("page", "draft: 1")]
    [InlineData("page", "date: 12 mai 2026\nlastmod: 2026")]
    [InlineData("page", "title: 2026\ninconnue: { a: [b] }")]
    [InlineData("page", "weight: 1,5\ntags: retour, accueil")]
    [InlineData("page", "contacts: Awa Diop\nauthors: { name: Awa }")]
    [InlineData("page", "contacts:\n  - { nom: Awa, tel: 33 1 02 }\n  - Jean")]
    [InlineData("page", "title:")]
    [InlineData("navigation", "menu:\n  - actualites\n  - { title: A, groups: [{ title: B, links: [c, { page: d }] }] }")]
    public async Task What_the_reader_takes_is_not(string schema, string yaml) => Assert.Empty(await CheckAsync(schema, yaml));

    private static KindDeclaration Declared { get; } = DeclarationReader.Read(
        "genres/chose.yml",
        """
        names: { singular: chose, plural: choses }
        fields:
          niveau: { type: choice, choices: { licence-pro: { fr: Licence professionnelle, en: Bachelor }, été: Saison d’été } }
          langues: { type: choice, many: true, choices: [fr, en] }
          isbn: isbn
          issn: { type: issn, many: true }
          doi: doi
          pages: number
          couverture: image
          periode: period
          lieu: place
          joindre: contact
          texte: documents
          lien: { type: link, many: true }
        """,
        []
    )!;

    private static readonly string DeclaredSchema = SchemaWriter
        .All(SiteKinds.All.With([Declared]))
        .Single(file => file.Path == "docs/schemas/chose.schema.json")
        .Text;

    /// <summary>Each is read without a message; the schema finds nothing either.</summary>
    [Theory]
    [InlineData("niveau: licence-pro", true)]
    [InlineData("niveau: LICENCE-PRO", true)]
    [InlineData("niveau: Licence professionnelle", true)]
    [InlineData("niveau: bachelor", true)]
    [InlineData("niveau: Été", true)]
    [InlineData("niveau: ete", true)]
    [InlineData("niveau: doctorat", false)]
    [InlineData("langues: [fr, EN]", true)]
    [InlineData("langues: fr, en", true)]
    [InlineData("langues: [fr, xx]", false)]
    [InlineData("isbn: 978-92-9268-598-0", true)]
    [InlineData("isbn: 9789292685980", true)]
    [InlineData("isbn: ISBN-13 : 978 92 9268 598 0", true)]
    [InlineData("isbn: \"isbn: 0-306-40615-2\"", true)]
    [InlineData("isbn: eISBN 978‑92‑9268‑598‑0", true)]
    [InlineData("isbn: 080442957x", true)]
    [InlineData("isbn: 978-92-9268", false)]
    [InlineData("isbn: à venir", false)]
    [InlineData("issn: [1561-5502, ISSN 2434-561X]", true)]
    [InlineData("issn: [à venir]", false)]
    [InlineData("doi: 10.1000/182", true)]
    [InlineData("doi: \"DOI : 10.1000.10/182(a)\"", true)]
    [InlineData("doi: HTTPS://dx.doi.org/10.1000/182", true)]
    [InlineData("doi: n° 182", false)]
    [InlineData("pages: 702 973,5", true)]
    [InlineData("pages: beaucoup", false)]
    [InlineData("couverture: { fichier: a.png, alt: \"\", crédit: A }", true)]
    [InlineData("couverture: { file: [a.png] }", false)]
    [InlineData("periode: { debut: 2024, fin: 2025-01 }", true)]
    [InlineData("periode: { start: { a: b } }", false)]
    [InlineData("lieu: { nom: Palais, ville: Dakar, pays: SN }", true)]
    [InlineData("lieu: { city: [Dakar] }", false)]
    [InlineData("joindre: { nom: Awa, tel: 33 1 02 }", true)]
    [InlineData("joindre: { email: [a@exemple.org] }", false)]
    [InlineData("texte: { fr: a.pdf, en: }", true)]
    [InlineData("texte: { title: [a] }", false)]
    [InlineData("lien: [https://exemple.org, { titre: Ici, url: /b }]", true)]
    [InlineData("lien: [{ url: { a: b } }]", false)]
    public async Task A_declared_field_is_judged_by_the_schema_as_by_the_reader(string yaml, bool isTaken)
    {
        var faults = await JsonSchemaValidator.CheckAsync(DeclaredSchema, new Dictionary<string, string> { ["a"] = HeaderJson.Of(yaml) });

        Assert.Equal(isTaken, faults.Length == 0);
        using var folder = new TemporaryFolder();
        folder.Write("genres/chose.yml", Declared.Yaml);
        folder.Write("a.png", "x");
        folder.Write("a.pdf", "x");
        folder.Write("b.md", "---\ntitle: B\n---\n");
        folder.Write("a.md", $"---\ntitle: A\nkind: chose\n{yaml}\n---\nTexte.\n");
        using var engine = new Engine(folder);
        engine.All();
        string[] ofForm = ["OIM1005", "OIM1806", "OIM1807"];
        var told = DiagnosticList.Of(engine.Store).Where(problem => problem.File == "a.md" && ofForm.Contains(problem.Rule.Code));
        Assert.Equal(isTaken, !told.Any());
    }

    [Fact]
    public void The_words_of_a_choice_are_proposed_and_the_keys_of_a_value_are_described()
    {
        using var schema = JsonDocument.Parse(DeclaredSchema);
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Equal(
            ["licence-pro", "été"],
            properties.GetProperty("niveau").GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(word => word.GetString())
        );
        Assert.True(properties.GetProperty("couverture").GetProperty("properties").TryGetProperty("credit", out _));
        Assert.True(properties.GetProperty("lien").GetProperty("items").GetProperty("properties").TryGetProperty("url", out _));
    }

    [Fact]
    public void Every_key_is_described_in_French()
    {
        using var schema = JsonDocument.Parse(SchemaOf("event"));
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Contains("Début", properties.GetProperty("start").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("« start »", properties.GetProperty("debut").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.All(properties.EnumerateObject(), property => Assert.NotEqual("", property.Value.GetProperty("description").GetString()));
    }

    private static Task<string[]> CheckAsync(string schema, string yaml) =>
        JsonSchemaValidator.CheckAsync(SchemaOf(schema), new Dictionary<string, string> { ["a"] = HeaderJson.Of(yaml) });
}
