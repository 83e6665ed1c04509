using System.Text.RegularExpressions;

namespace Oim.Site.Tests.Docs;

/// <summary>
/// A fenced block that names a file: <c>```markdown fichier=a/b.md exemple=nom attendu=OIM1004 avec=x.pdf,y.png</c>. Blocks of one example
/// make one site;
/// <c>attendu</c> lists the codes it must give, <c>avec</c> the files beside it whose content does not matter.
/// </summary>
internal sealed partial record DocumentedFile(
    string Path,
    string Text,
    string Example,
    IReadOnlyList<string> Expected,
    IReadOnlyList<string> Beside
)
{
    public static IReadOnlyList<DocumentedFile> In(string document) =>
        [.. Block().Matches(Repository.Read(document).ReplaceLineEndings("\n")).Select(Read)];

    private static DocumentedFile Read(Match block)
    {
        var said = block
            .Groups["info"]
            .Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        IReadOnlyList<string> List(string key) => said.GetValueOrDefault(key)?.Split(',') ?? [];
        var path = said["fichier"];
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return new(
            path,
            block.Groups["text"].Value,
            said.GetValueOrDefault("exemple") ?? path,
            List("attendu"),
            [.. List("avec").Select(name => folder + name)]
        );
    }

    [GeneratedRegex(@"^```\w+ (?<info>[^\n]*\bfichier=[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
