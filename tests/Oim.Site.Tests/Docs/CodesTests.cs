using System.Text.RegularExpressions;

namespace Oim.Site.Tests.Docs;

/// <summary>Every code has a section in docs/diagnostics.md, and every section a code.</summary>
public sealed partial class CodesTests
{
    [Fact]
    public void Every_code_has_its_section()
    {
        var sections = Section()
            .Matches(Repository.Read("docs/diagnostics.md"))
            .Select(section => section.Groups["code"].Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(SiteKinds.All.Rules.All.Select(rule => rule.Code), sections);
    }

    [Fact]
    public void No_section_shows_the_place_of_an_argument() =>
        Assert.DoesNotMatch(@"\{\d\}", Repository.Read("docs/diagnostics.md"));

    [GeneratedRegex(@"^#{2,4} (?<code>OIM\d{4})\b", RegexOptions.Multiline)]
    private static partial Regex Section();
}
