using System.Text.RegularExpressions;

namespace Oim.Site.Tests.Docs;

/// <summary>Links and images of the documents lead to files, and to headings, that are there.</summary>
public sealed partial class LinksTests
{
    public static TheoryData<string> Documents =>
        [.. Repository.Documents.Select(document => Path.GetRelativePath(Repository.Root, document).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_of_a_document_lead_somewhere(string document)
    {
        var text = Code().Replace(Repository.Read(document), "");
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        foreach (Match link in Link().Matches(text))
        {
            var target = Uri.UnescapeDataString(link.Groups["target"].Value);
            if (target.Contains(':', StringComparison.Ordinal)) continue;
            var (path, fragment) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
            var full = path.Length == 0 ? Path.Combine(Repository.Root, document) : Path.GetFullPath(Path.Combine(folder, path));
            Assert.True(File.Exists(full) || Directory.Exists(full), $"{document}: {target}");
            if (fragment is not null) Assert.True(HeadingsOf(full).Contains(fragment), $"{document}: {target}");
        }
    }

    // As code forges make them: small letters, spaces to hyphens, other signs gone.
    private static HashSet<string> HeadingsOf(string file) =>
        Heading()
            .Matches(Code().Replace(File.ReadAllText(file), ""))
            .Select(heading =>
                string.Concat(
                    heading
                        .Groups["text"]
                        .Value.Trim()
                        .ToLowerInvariant()
                        .Replace(' ', '-')
                        .Where(c => char.IsLetterOrDigit(c) || c is '-' or '_')
                )
            )
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
