using System.Text.Json;
using Oim.Content.Diagnostics;
using Oim.Content.Diagnostics.Writers;
using Oim.Content.Sources;

namespace Oim.Content.Tests.Diagnostics;

public sealed class WriterTests
{
    private static readonly DiagnosticReport Report = new(
        [new(SourceRules.NotUtf8, "actualités/à lire.md", new(3, 7), "ISO-8859-15")],
        "content",
        "fr"
    );

    [Fact]
    public void Text_is_what_compilers_write() =>
        Assert.Equal(
            "content/actualités/à lire.md:3:7: avertissement OIM1102: fichier codé en ISO-8859-15, lu comme tel : attendu UTF-8"
                + " — enregistrez le fichier en UTF-8",
            Lines(new TextDiagnosticWriter(null, colour: false))[0]
        );

    [Fact]
    public void Text_in_colour_marks_the_severity() =>
        Assert.Contains(
            "\e[1;33mavertissement OIM1102\e[0m",
            Lines(new TextDiagnosticWriter(null, colour: true))[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void Json_has_a_line_a_code_and_a_cure()
    {
        var item = JsonDocument.Parse(string.Join('\n', Lines(new JsonDiagnosticWriter()))).RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(
            ("content/actualités/à lire.md", 3, "warning", "OIM1102"),
            (
                item.GetProperty("file").GetString(),
                item.GetProperty("line").GetInt32(),
                item.GetProperty("severity").GetString(),
                item.GetProperty("code").GetString()
            )
        );
    }

    [Fact]
    public void Annotations_escape_what_the_forge_would_take_for_its_own() =>
        Assert.StartsWith(
            "::warning file=content/actualités/à lire.md,line=3,col=7,title=OIM1102::fichier codé",
            Lines(new GitHubDiagnosticWriter())[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void Sarif_names_its_rule_and_an_escaped_address()
    {
        var run = JsonDocument.Parse(string.Join('\n', Lines(new SarifDiagnosticWriter()))).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        Assert.Equal(
            "OIM1102",
            run.GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()]
                .GetProperty("id")
                .GetString()
        );
        Assert.Equal(
            "content/actualit%C3%A9s/%C3%A0%20lire.md",
            result
                .GetProperty("locations")[0]
                .GetProperty("physicalLocation")
                .GetProperty("artifactLocation")
                .GetProperty("uri")
                .GetString()
        );
    }

    private static string[] Lines(IDiagnosticWriter writer)
    {
        using var output = new StringWriter();
        writer.Write(Report, output);
        return output.ToString().ReplaceLineEndings("\n").Split('\n');
    }
}
