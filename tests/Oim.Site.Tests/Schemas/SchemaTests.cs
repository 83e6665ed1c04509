using System.Text.Json;
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
