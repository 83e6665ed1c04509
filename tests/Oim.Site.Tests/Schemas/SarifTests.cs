using Oim.Content.Diagnostics;
using Oim.Content.Diagnostics.Writers;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests.Schemas;

/// <summary>sarif-2.1.0.json is the SARIF SDK's copy of the OASIS schema (MIT licence, © Microsoft).</summary>
public sealed class SarifTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_report_of_every_rule_is_valid_SARIF(string language)
    {
        string[] arguments = ["un", "deux", "trois", "quatre", "cinq", "six"];
        var report = new DiagnosticReport(
            [.. SiteKinds.All.Rules.All.Select(rule => new Diagnostic(rule, "actualités/à lire.md", new(3, 7), arguments))],
            "content",
            language
        );
        using var output = new StringWriter();
        new SarifDiagnosticWriter().Write(report, output);

        Assert.Empty(
            await JsonSchemaValidator.CheckAsync(
                Repository.Read("tests/Oim.Site.Tests/Schemas/sarif-2.1.0.json"),
                new Dictionary<string, string> { ["rapport"] = output.ToString() }
            )
        );
    }

    [Fact]
    public async Task An_empty_report_is_valid_SARIF_and_the_schema_can_say_no()
    {
        using var output = new StringWriter();
        new SarifDiagnosticWriter().Write(new([], "", "fr"), output);
        var schema = Repository.Read("tests/Oim.Site.Tests/Schemas/sarif-2.1.0.json");

        Assert.Empty(await JsonSchemaValidator.CheckAsync(schema, new Dictionary<string, string> { ["rapport"] = output.ToString() }));
        Assert.NotEmpty(
            await JsonSchemaValidator.CheckAsync(
                schema,
                new Dictionary<string, string>
                {
                    ["rapport"] = output.ToString().Replace("columnKind", "columns", StringComparison.Ordinal),
                }
            )
        );
    }
}
