using System.Text.RegularExpressions;

namespace Oim.Site.Tests.Cases;

/// <summary>A heading of level two in an <c>expected.md</c>, and the items of the list below it. All else is prose.</summary>
/// <param name="Subject">What is looked at: « GET /a », « check », « check --fix ».</param>
internal sealed partial record CaseSection(string Subject, IReadOnlyList<CaseItem> Items)
{
    public static IReadOnlyList<CaseSection> Read(string text)
    {
        var sections = new List<(string Subject, List<CaseItem> Items)>();
        foreach (var (line, number) in text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (line, i + 1)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) sections.Add((line[3..].Trim(), []));
            else if (sections.Count > 0 && line.StartsWith("- ", StringComparison.Ordinal))
                sections[^1].Items.Add(CaseItem.Read(line[2..], number));
        }

        return [.. sections.Select(section => new CaseSection(section.Subject, section.Items))];
    }
}

/// <summary>One thing that must be true: « contains: `x` », or « nothing else », which has no value.</summary>
internal sealed partial record CaseItem(int Line, string Name, string Value)
{
    public static CaseItem Read(string text, int line)
    {
        var parts = Parts().Match(text.Trim());
        var value = parts.Groups["value"].Value;
        return new(line, parts.Groups["name"].Value, value is ['`', .. var code, '`'] ? code : value);
    }

    // A place (« a.md:3:9 OIM1005: words ») has colons too, but no space after them.
    [GeneratedRegex(@"^(?<name>.*?)(: (?<value>.*))?$")]
    private static partial Regex Parts();
}
