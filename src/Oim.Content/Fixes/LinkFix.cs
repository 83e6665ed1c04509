using System.Text.RegularExpressions;
using Oim.Content.Markup;
using Oim.Content.Sources;

namespace Oim.Content.Fixes;

/// <summary>Rewrites the links of a file that lead to a page by the name it had.</summary>
/// <param name="folder">The content folder that the file's relative links start from.</param>
internal sealed partial class LinkFix(string folder)
{
    /// <summary>Lines below the place of a link in which its address may stand: the words of a link may be wrapped.</summary>
    private const int Wrapped = 4;

    /// <param name="line">The line the link starts on, from 1.</param>
    /// <param name="means">Whether a path is the page's old one.</param>
    /// <param name="now">The page's path, as a link without extension writes it, and with it.</param>
    public LineEdit? Edit(string[] lines, int line, Func<string, bool> means, (string Key, string File) now)
    {
        for (var i = line - 1; i < Math.Min(lines.Length, line - 1 + Wrapped); i++)
        {
            var written = Address().Replace(lines[i], match => match.Groups["before"].Value + Rewritten(match.Groups["url"].Value, means, now));
            if (written != lines[i]) return new(i + 1, lines[i], written);
        }

        return null;
    }

    private string Rewritten(string url, Func<string, bool> means, (string Key, string File) now)
    {
        var (nature, path, _) = ContentAddress.Read(url, folder);
        if (nature != ContentAddress.Nature.Content || !means(path.Split('?')[0].TrimEnd('/'))) return url;
        var end = url.IndexOfAny(['#', '?']) is >= 0 and var found ? found : url.Length;
        var target = url[..end].EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? now.File : now.Key;
        var rewritten = string.Join('/', (url.StartsWith('/') ? "/" + target : Relative(target)).Split('/').Select(Escaped)) + url[end..];
        return ContentAddress.Read(rewritten, folder).Path.Split('?')[0] == now.Key ? rewritten : url;
    }

    private string Relative(string target)
    {
        var (from, to) = (folder.Split('/', StringSplitOptions.RemoveEmptyEntries), target.Split('/'));
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        if (shared == to.Length) shared--;
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }

    /// <summary>Letters stay as they are read; what would end a link in Markdown does not.</summary>
    private static string Escaped(string part) => part.Any(c => char.IsWhiteSpace(c) || c is '(' or ')' or '<' or '>' or '"' or '#' or '?' or '%') ? Uri.EscapeDataString(part) : part;

    [GeneratedRegex("""(?<before>\]\(\s*<?|^\s*\[[^\]]+\]:\s*<?|href=")(?<url>[^)\s>"]+)""")]
    private static partial Regex Address();
}
