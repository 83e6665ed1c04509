namespace Oim.Site.Serving;

/// <summary>Sends visitors on to the one right address.</summary>
internal static class Redirection
{
    /// <summary>
    /// Whatever was asked for, the new address is one of this site: one slash before it, since browsers take two, or a backslash, for
    /// another host.
    /// </summary>
    public static void MoveTo(this HttpResponse response, string address, QueryString query = default)
    {
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.CacheControl = "max-age=3600";
        response.Headers.Location =
            "/" + Uri.EscapeDataString(address.TrimStart('/', '\\')).Replace("%2F", "/", StringComparison.Ordinal) + query;
    }
}
