using System.Text.Json;
using System.Text.Json.Nodes;
using Oim.Site.Features.Declared;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Schemas;
using static Oim.Site.Tests.Api.ApiTests;

namespace Oim.Site.Tests.Api;

/// <summary>What the API says of itself.</summary>
public sealed class ApiDescriptionTests
{
    private static readonly string[] DeclaredCollections =
    [
        "biographies", "frequent-questions", "news", "newsletter-issues", "press-briefings", "publications", "reports", "statements",
        "stories", "tenders", "vacancies",
    ];

    private static IEnumerable<(string, string)> OneOfEachDeclaredKind =>
        ShippedKinds.All.Select(kind => (
            $"essais/{kind.Name}.md",
            $"---\ntitle: {kind.Name}\nkind: {kind.Name}\ndate: 2024-05-07\ndeadline: 2024-06-01\nspeaker: Awa Diop\npages: 3\n---\n"
        ));

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_every_address_in_it_answers()
    {
        await using var site = await TestSite.StartAsync(Files);

        var description = await JsonAsync(site, "/api/v1/openapi.json");

        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://exemple.org", description.GetProperty("servers")[0].GetProperty("url").GetString());
        var paths = description.GetProperty("paths").EnumerateObject().ToList();
        Assert.Equal(
            ((string[])["documents", "events", "offices", "pages", "people", .. DeclaredCollections])
                .Select(name => "/api/v1/" + name)
                .Order(StringComparer.Ordinal),
            paths.Select(path => path.Name).Where(path => !path.Contains('{', StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        foreach (var path in paths.Where(path => !path.Name.Contains('{', StringComparison.Ordinal)))
        {
            Assert.Equal(200, (await site.GetAsync(path.Name)).Status);
            var parameters = path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().ToList();
            Assert.Equal(
                ["pays", "theme", "annee", "serie", "langue", "page", "taille"],
                parameters.Select(parameter => parameter.GetProperty("name").GetString()).Take(7)
            );
            Assert.All(parameters, parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
        }

        Assert.True(
            description
                .GetProperty("components")
                .GetProperty("schemas")
                .GetProperty("ApiEvent")
                .GetProperty("properties")
                .TryGetProperty("agenda", out _)
        );
    }

    /// <summary>
    /// The schema is that of the OpenAPI Initiative (Apache-2.0), from the npm package @seriousme/openapi-schema-validator 2.11.0 (MIT
    /// licence, beside it).
    /// </summary>
    [Fact]
    public async Task The_description_is_valid_and_every_answer_is_as_it_says()
    {
        await using var site = await TestSite.StartAsync([.. Files, .. OneOfEachDeclaredKind]);
        var text = (await site.GetAsync("/api/v1/openapi.json")).Text;
        var description = JsonNode.Parse(text)!;

        Assert.Empty(
            await JsonSchemaValidator.CheckAsync(
                Repository.Read("tests/Oim.Site.Tests/Api/openapi-schema/v3.1.json"),
                new Dictionary<string, string> { ["description"] = text }
            )
        );
        foreach (var (path, operations) in description["paths"]!.AsObject())
        {
            string[] addresses = path.Contains('{', StringComparison.Ordinal)
                ?
                [
                    .. (await JsonAsync(site, path.Split("/{")[0]))
                        .GetProperty("items")
                        .EnumerateArray()
                        .Select(item => new Uri(item.GetProperty("api").GetString()!).PathAndQuery),
                ]
                : [path, path + "?taille=1", path + "?taille=1&page=2"];
            var answers = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var address in addresses) answers[address] = (await site.GetAsync(address)).Text;
            Assert.NotEmpty(answers);
            var schema = operations!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!.DeepClone();
            schema["components"] = description["components"]!.DeepClone();
            schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
            Assert.Empty(await JsonSchemaValidator.CheckAsync(schema.ToJsonString(), answers));
        }
    }
}
