namespace Oim.Site.Export;

/// <summary>
/// The file of an address. A page is <c>a/b.html</c>, what has an extension is called as it is, and a query stands after an @, before the
/// extension: <c>actualites@page=2.html</c>. Hosts that look at queries find it there; others show what has none.
/// </summary>
internal static class FileNames
{
    public const string NotFound = "404";

    /// <param name="address">As it stands in a link.</param>
    /// <param name="isPage">It is HTML, of a page.</param>
    /// <returns>From the folder of the site; null: there is no such file.</returns>
    public static string? Of(string address, bool isPage)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = question < 0 ? (address, "") : (address[..question], "@" + address[(question + 1)..]);
        if (query.Contains('/', StringComparison.Ordinal)) return null;
        var name = Uri.UnescapeDataString(path).TrimStart('/');
        if (name.Split('/').Any(part => part is "." or "..") || name.Contains('\0', StringComparison.Ordinal)) return null;
        var dot = name.LastIndexOf('.');
        if (dot > name.LastIndexOf('/')) return name[..dot] + query + name[dot..];
        if (name.Length == 0 || name.EndsWith('/')) name += "index";
        return isPage ? name + query + ".html" : null;
    }
}
