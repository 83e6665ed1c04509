using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// The way across of what is no page: each form of one and each answer keeps to one language, and names its like in the others in a Link
/// header (RFC 8288), whatever its format.
/// </summary>
internal static class LanguageLinks
{
    /// <summary>The versions of a page by their languages, and one for those who read none of these: « x-default ».</summary>
    /// <param name="first">The language that is preferred for it.</param>
    public static IEnumerable<(string Language, string Address)> WithDefault(
        IReadOnlyList<(string Language, string Address)> versions,
        string first
    ) =>
        versions.Count < 2
            ? versions
            : versions.Append(("x-default", versions.OrderByDescending(version => version.Language == first).First().Address));

    /// <summary>A form of a page, where its other versions have the same.</summary>
    public static void Add(HttpContext context, SiteRequest site, PageAddress page, IRepresentation form) =>
        Add(
            context,
            site,
            site.InOtherLanguages(page)
                .Where(form.AppliesTo)
                .Select(version => (version.Language, PageForms.AddressOf(version.Address, form.Extension)))
        );

    public static void Add(HttpContext context, SiteRequest site, IEnumerable<(string Language, string Address)> others)
    {
        foreach (var (language, address) in others)
            context.Response.Headers.Append("Link", $"<{site.Origin}{address}>; rel=\"alternate\"; hreflang=\"{language}\"");
    }
}
