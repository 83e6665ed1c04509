using System.Text.RegularExpressions;
using Oim.Content.Markup;

namespace Oim.Content.Fixes;

/// <summary>The address of a link as it stands in a file, and the same link to another place, in the manner it was written.</summary>
internal static partial class WrittenLink
{
    /// <summary>Goes through the addresses of a piece of Markdown or HTML.</summary>
    public static string Replace(string markdown, Func<string, int, string> rewrite) =>
        Address().Replace(markdown, match => match.Groups["before"].Value + rewrite(match.Groups["url"].Value, match.Index));

    /// <summary>The address of the one file or page a line of a header names, as <c>image: photo.jpg</c>.</summary>
    public static string ReplaceValue(string line, Func<string, string> rewrite) =>
        Value().Replace(line, match => match.Groups["before"].Value + rewrite(match.Groups["url"].Value) + match.Groups["after"].Value);

    /// <summary>
    /// From the root or relative, with or without .md, with the same query and anchor; the same address where that cannot be done.
    /// </summary>
    /// <param name="folder">The content folder that the file's relative links start from.</param>
    /// <param name="place">What the link is to lead to.</param>
    public static string To(LinkPlace place, string url, string folder)
    {
        var end = url.IndexOfAny(['#', '?']) is >= 0 and var found ? found : url.Length;
        var target = url[..end].EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? place.File : place.Key;
        var rewritten =
            string.Join('/', (url.StartsWith('/') ? "/" + target : Relative(folder, target)).Split('/').Select(Escaped)) + url[end..];
        return ContentAddress.Read(rewritten, folder).Path.Split('?')[0] == place.Key ? rewritten : url;
    }

    private static string Relative(string folder, string target)
    {
        var (from, to) = (folder.Split('/', StringSplitOptions.RemoveEmptyEntries), target.Split('/'));
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        if (shared == to.Length) shared--;
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }

    /// <summary>Letters stay as they are read; what would end a link in Markdown does not.</summary>
    private static string Escaped(string part) =>
        part.Any(c => char.IsWhiteSpace(c) || c is '(' or ')' or '<' or '>' or '"' or '#' or '?' or '%')
            ? Uri.EscapeDataString(part)
            : part;

    [GeneratedRegex(
        """(?<before>\]\(\s*<?|^\s*\[[^\]\n]+\]:\s*<?|(?:href|src)=")(?<url>[^)\s>"]+)""",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Address();

    [GeneratedRegex("""^(?<before>\s*(?:-\s+)?[\w-]+:\s+["']?)(?<url>[^\s"'#{}\[\],]+)(?<after>["']?\s*)$""", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}

/// <summary>What a link leads to.</summary>
/// <param name="Key">The path of a page without .md and without index, or of a file.</param>
/// <param name="File">The path with .md, for links that are written so; the same language is meant.</param>
internal readonly record struct LinkPlace(string Key, string File);
