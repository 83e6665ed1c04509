using System.Text.RegularExpressions;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>Where docs/diagnostics.md explains each code, for the link that editors' programs show beside a message.</summary>
internal sealed partial class CodeSections
{
    private readonly Dictionary<string, string> byCode = new(StringComparer.Ordinal);

    /// <param name="project">The project's folder; one without these pages has no links.</param>
    public CodeSections(string project)
    {
        var page = Path.Combine(project, "docs", "diagnostics.md");
        if (!File.Exists(page)) return;
        var (address, line) = (DocumentUri.Of(page), 0);
        foreach (var text in File.ReadLines(page))
        {
            line++;
            if (Heading().Match(text) is { Success: true } heading) byCode[heading.Groups["code"].Value] = $"{address}#L{line}";
        }
    }

    public string? Of(string code) => byCode.GetValueOrDefault(code);

    [GeneratedRegex(@"^##+ (?<code>OIM[0-9]{4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
