using System.Globalization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared.Api;

/// <summary>One request to the API: the content it is answered from, and what its parameters mean.</summary>
public sealed class ApiRequest(ContentDbContext content, SiteRequest site, PageFrame frame)
{
    private const int UsualSize = 20;
    private const int LargestSize = 100;

    private HttpContext context = null!;

    public ContentDbContext Content => content;

    public SiteRequest Site => site;

    public ListFilter Filter { get; private set; } = ListFilter.None;

    public int Page { get; private set; } = 1;

    public int Size { get; private set; } = UsualSize;

    public string Absolute(string address) => frame.Absolute(address);

    /// <summary>The whole address of an address or a content path; null where there is nothing.</summary>
    public string? Place(string? address) => string.IsNullOrEmpty(address) ? null : Absolute(address);

    /// <summary>Takes the parameters; the answer is the complaint about the first that cannot be meant.</summary>
    public IResult? Read(HttpContext asked, ListParameters parameters)
    {
        context = asked;
        var settings = site.Generation.Settings;
        site.Language = parameters.Language ?? settings.DefaultLanguage;
        if (!settings.Languages.Contains(site.Language))
            return Refuse("langue", parameters.Language!, $"attendu une langue du site : {string.Join(", ", settings.Languages)}");
        if (parameters.Country is { Length: > 0 } country && Countries.Normalize(country) is null)
            return Refuse("pays", country, "attendu un code ISO 3166-1 de deux lettres, comme HN");
        if (Number(parameters.Year, 0, 1, 9998) is not { } year)
            return Refuse("annee", parameters.Year!, "attendu une année, comme 2013");
        if (Number(parameters.Page, 1, 1, int.MaxValue / LargestSize) is not { } page)
            return Refuse("page", parameters.Page!, "attendu un nombre à partir de 1");
        if (Number(parameters.Size, UsualSize, 1, LargestSize) is not { } size)
            return Refuse("taille", parameters.Size!, $"attendu un nombre de 1 à {LargestSize}");
        (Filter, Page, Size) = (ListFilter.From(asked.Request.Query, FacetNames.OfEntries), page, size);
        return null;
    }

    /// <summary>One page of a list, with the addresses of its neighbours in the body and in the Link header.</summary>
    public ApiList<T> List<T>(IReadOnlyList<T> items, int total)
    {
        var pages = Math.Max(1, (total + Size - 1) / Size);
        string Address(int page) => With("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        var links = new ApiLinks(
            Address(Page),
            Page > 1 ? Address(Math.Min(Page - 1, pages)) : null,
            Page < pages ? Address(Page + 1) : null,
            [
                .. site.HomeLanguages
                    .Where(language => language != site.Language)
                    .OrderBy(language => language, LanguageNames.UnitedNationsOrder)
                    .Select(language => new ApiListTranslation(language, With("langue", language, "page"))),
            ]
        );
        foreach (var (address, relation) in new[] { (links.Previous, "prev"), (links.Next, "next") })
            if (address is not null) context.Response.Headers.Append("Link", $"<{address}>; rel=\"{relation}\"");
        return new(items, Page, pages, total, links);
    }

    /// <summary>The address of this request with another value of one parameter, and without others.</summary>
    private string With(string name, string? value, params string[] without) =>
        Absolute(
            context.Request.Path
                + QueryString.Create(
                    context
                        .Request.Query.Where(pair => pair.Key != name && !without.Contains(pair.Key))
                        .Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))
                        .Concat(value is null ? [] : [new(name, value)])
                )
        );

    private static int? Number(string? written, int usual, int least, int most)
    {
        if (string.IsNullOrEmpty(written))
            return usual;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;
    }

    private static IResult Refuse(string name, string value, string expected) => ApiProblems.BadParameter(name, value, expected);
}
