using Oim.Content.FrontMatter;
using Oim.Content.Markup;
using Oim.Content.Markup.Dialects;

namespace Oim.Content.Fixes;

/// <summary>
/// Rewrites the relative links inside a file that has moved: those that lead nowhere from where it is and somewhere from where it was.
/// What moved along
/// with it, and what may be meant in two ways, stays as it is.
/// </summary>
/// <param name="folder">The content folder the file is in.</param>
/// <param name="oldFolders">Those it was in.</param>
/// <param name="placeOf">What a content path leads to; null for nothing.</param>
internal sealed class CarriedLinkFix(string folder, IReadOnlyCollection<string> oldFolders, Func<string, LinkPlace?> placeOf)
{
    /// <param name="references">The lines on which the reader has found a link or a file: those of the header that are no text.</param>
    public void Apply(string[] lines, IReadOnlyCollection<int> references)
    {
        var text = string.Join('\n', lines);
        var body = PageSource.Of("", text, KnownKeys.None).BodyStart;
        var code = new CodeRanges(text[body..]);
        var header = text[..body]
            .Split('\n')
            .Select((line, i) => references.Contains(i + 1) ? WrittenLink.ReplaceValue(line, Carried) : line);
        var written = string.Join('\n', header) + WrittenLink.Replace(text[body..], (url, at) => code.Contains(at) ? url : Carried(url));
        written.Split('\n').CopyTo(lines, 0);
    }

    private string Carried(string url)
    {
        if (url.StartsWith('/') || PlaceFrom(folder, url) is not null) return url;
        var places = oldFolders.Select(old => PlaceFrom(old, url)).OfType<LinkPlace>().Distinct().ToList();
        return places.Count == 1 ? WrittenLink.To(places[0], url, folder) : url;
    }

    private LinkPlace? PlaceFrom(string from, string url)
    {
        var (nature, path, _) = ContentAddress.Read(url, from);
        return nature == ContentAddress.Nature.Content ? placeOf(path.Split('?')[0].TrimEnd('/')) : null;
    }
}
