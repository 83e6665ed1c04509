using Oim.Content.Markup;

namespace Oim.Content.Fixes;

/// <summary>Rewrites the links of a file that lead to a page by the name it had.</summary>
/// <param name="folder">The content folder that the file's relative links start from.</param>
internal sealed class LinkFix(string folder)
{
    /// <summary>Lines below the place of a link in which its address may stand: the words of a link may be wrapped.</summary>
    private const int Wrapped = 4;

    /// <param name="line">The line the link starts on, from 1.</param>
    /// <param name="means">Whether a path is the page's old one.</param>
    public void Apply(string[] lines, int line, Func<string, bool> means, LinkPlace now)
    {
        for (var i = line - 1; i < Math.Min(lines.Length, line - 1 + Wrapped); i++)
        {
            var written = WrittenLink.Replace(lines[i], (url, _) => Means(url, means) ? WrittenLink.To(now, url, folder) : url);
            if (written == lines[i]) continue;
            lines[i] = written;
            return;
        }
    }

    private bool Means(string url, Func<string, bool> means)
    {
        var (nature, path, _) = ContentAddress.Read(url, folder);
        return nature == ContentAddress.Nature.Content && means(path.Split('?')[0].TrimEnd('/'));
    }
}
