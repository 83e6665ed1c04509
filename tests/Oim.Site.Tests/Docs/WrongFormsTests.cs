using System.Text.RegularExpressions;
using Oim.Content.Checks;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Docs;

/// <summary>What docs/diagnostics.md calls wrong is told by that code.</summary>
public sealed partial class WrongFormsTests
{
    /// <summary>Told of a declaration, of a picture's bytes, or of two files: each has tests of its own.</summary>
    private static readonly HashSet<string> OfSeveralFiles = new(StringComparer.Ordinal)
    {
        "OIM1408", "OIM1414", "OIM1709", "OIM1801", "OIM1802", "OIM1803", "OIM1804", "OIM1806", "OIM1809", "OIM1902", "OIM2002",
    };

    /// <summary>The first wrong form of each section.</summary>
    public static TheoryData<string, string> WrongForms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (Match section in Section().Matches(Repository.Read("docs/diagnostics.md")))
            {
                var (code, form) = (section.Groups["code"].Value, Form().Match(section.Value));
                if (form.Success && !OfSeveralFiles.Contains(code)) data.Add(code, form.Groups["form"].Value);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(WrongForms))]
    public void What_is_called_wrong_is_told(string code, string form)
    {
        using var folder = new TemporaryFolder();
        folder.Write("contact.md", "---\ntitle: Contact\n---\n");
        var (path, text) = FileOf(code, form);
        if (path == "redirections.csv") folder.Write("site.yml", "baseUrl: https://essai.example\n");
        if (path == "agenda.md") folder.Write("index.md", Header("kind: event\nstart: 2009-06-04"));
        folder.Write(path, text);
        using var engine = new Engine(folder);
        engine.All();

        Assert.Contains(code, DiagnosticList.Of(engine.Store).Select(problem => problem.Rule.Code));
    }

    [Fact]
    public void Most_sections_that_have_a_wrong_form_are_tried() => Assert.True(WrongForms.Count >= 50);

    private static (string Path, string Text) FileOf(string code, string form) => code switch
    {
        "OIM1002" or "OIM1010" or "OIM1012" or "OIM1023" or "OIM1024" => ("page.md", form + "\n"),
        "OIM1004" => ("page.md", Header("kind: news\n" + form)),
        "OIM1014" => ("page.md", Header("kind: event\nstart: 2026-12-01\n" + form)),
        "OIM1022" => ("page.md", Header("silence:\n  " + form)),
        "OIM1025" or "OIM1026" or "OIM1027" => ("page.md", Header("kind: office\n" + form)),
        "OIM1029" => ("navigation.yml", $"menu:\n  {form}\n"),
        "OIM1307" or "OIM1308" or "OIM1310" => ("redirections.csv", $"ancienne;nouvelle\n{form}\n"),
        "OIM1413" => ("page.en.md", Header("") + form + "\n"),
        "OIM1807" => ("page.md", Header("kind: publication\ndate: 2026-05-12\n" + form)),
        "OIM1808" => ("page.md", Header("kind: report\ndate: 2026-05-12\n" + form)),
        "OIM2105" => ("page.md", Header("kind: event\nstart: 2026-12-01\npreviousStart: 2026-12-01")),
        _ when code.StartsWith("OIM21", StringComparison.Ordinal) =>
            ("page.md", Header("kind: event\nstart: 2026-12-01\nend: 2026-12-02\n" + form)),
        "OIM2207" => ("agenda.md", $"### 9 h Débat\n{form}\n"),
        _ when code.StartsWith("OIM22", StringComparison.Ordinal) => ("agenda.md", form + "\n"),
        _ when code.StartsWith("OIM10", StringComparison.Ordinal) || code == "OIM1913" =>
            ("page.md", form.Contains("title", StringComparison.Ordinal) ? $"---\n{form}\n---\n" : Header(form)),
        _ => ("page.md", Header("") + form + (form.StartsWith(":::", StringComparison.Ordinal) ? "\nMots.\n:::" : "") + "\n"),
    };

    private static string Header(string keys) => $"---\ntitle: Une page\n{keys}\n---\n\n";

    [GeneratedRegex(@"^## (?<code>OIM\d{4}).*?(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(
        @"^Faux[^\n:`]*: ?(?:`(?<form>[^`]+)`|\n\n(?<fence>```+)\w*\n(?<form>.*?)\n\k<fence>)",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Form();
}
