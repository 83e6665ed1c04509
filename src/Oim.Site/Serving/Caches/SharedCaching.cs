using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;

namespace Oim.Site.Serving.Caches;

/// <summary>
/// What caches before the site are told of a page, where one is declared (adr/0038): how long it may be shown without asking, never beyond
/// the next change of time, and by which names it can be purged. What browsers are told stays as it is.
/// </summary>
public sealed class SharedCaching(IOptions<SiteOptions> options, TimeProvider clock)
{
    /// <summary>All pages have it.</summary>
    public const string Site = "site";

    /// <summary>Pages that may show something of any text: lists, feeds, archives.</summary>
    public const string Texts = "texts";

    /// <summary>A page that shows more texts than this is one of those.</summary>
    private const int MostNames = 16;

    private readonly int seconds = options.Value.SharedCache;

    public bool IsOn => seconds > 0;

    /// <summary>The same on all machines; it has no space and is short: a page of many has a line of them.</summary>
    public static string NameOf(PageAddress page) =>
        "p-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{page.Key}\n{page.Language}")).AsSpan(0, 6));

    /// <summary>The names of an answer: its page, and the pages of which it shows the text.</summary>
    public string? NamesOf(SiteRequest site)
    {
        if (!IsOn) return null;
        var names = new SortedSet<string>(StringComparer.Ordinal) { Site };
        if (site.Page is { } page) names.Add(NameOf(page));
        if (site.Reads is not { IsOfAny: false } reads || reads.Entries.Count > MostNames) names.Add(Texts);
        else names.UnionWith(reads.Entries.Select(site.Addresses.PageOf).OfType<PageAddress>().Select(NameOf));
        return string.Join(' ', names);
    }

    public void Tell(HttpContext context, Generation generation, ReadyResponse ready)
    {
        if (!IsOn || ready.Names is not { } names || !ready.IsForAll) return;
        var left = generation.NextChange is { } change ? (change - clock.GetUtcNow()).TotalSeconds : seconds;
        if (left < 1) return;
        var headers = context.Response.Headers;
        // What changes at its second is not shown a minute longer while it is asked for.
        var life = (int)Math.Min(seconds, left);
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"max-age={life}, {(left > seconds ? "stale-while-revalidate=60, " : "")}stale-if-error=86400"
        );
        headers["CDN-Cache-Control"] = told;
        headers["Surrogate-Control"] = told;
        // nginx reads neither.
        headers["X-Accel-Expires"] = life.ToString(CultureInfo.InvariantCulture);
        headers["Surrogate-Key"] = names;
        headers["Cache-Tag"] = names.Replace(' ', ',');
    }
}
