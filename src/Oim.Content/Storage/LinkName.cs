namespace Oim.Content.Storage;

/// <summary>
/// A path with its accents, capitals and signs folded away. Whatever a link may lead to has the same link name as the link: the page of its
/// content path, of its address or of one of its old addresses, or the file.
/// </summary>
public static class LinkName
{
    public static string Of(string path)
    {
        path = path.Trim('/');
        return IsFolded(path) ? path : string.Join('/', path.Split('/').Select(Slug.Of));
    }

    /// <summary>Nearly all paths are, and need no work.</summary>
    private static bool IsFolded(string path)
    {
        var before = '/';
        foreach (var c in path)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || (c is '-' or '/' && before is not ('-' or '/')))) return false;
            if (c == '/' && before == '-') return false;
            before = c;
        }

        return before != '-' && path.Length > 0;
    }
}
