using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Events;

/// <summary>How a list of events can be narrowed, with how many each choice would leave.</summary>
internal sealed class EventFacets(ContentDbContext content, IStringLocalizer<Texts> texts, string list, string language)
{
    /// <summary>« pcr » is written PCR; a longer name, « dialogue-de-haut-niveau », as words.</summary>
    public static string SeriesName(string series) => series.Length <= 5 ? series.ToUpperInvariant() : Capital.First(series.Replace('-', ' '));

    /// <param name="lines">Every event of the list, not narrowed.</param>
    public async Task<IReadOnlyList<FacetGroup>> OfAsync(IReadOnlyList<EventLine> lines, EventFilter filter)
    {
        var ids = lines.Select(line => line.Entry.Id).ToList();
        var terms = await content.Terms.Where(term => ids.Contains(term.EntryId)).ToListAsync();
        var termsOf = terms.ToLookup(term => term.EntryId);
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(language), ignoreCase: true);
        IEnumerable<Term> Terms(EventLine line, string taxonomy) => termsOf[line.Entry.Id].Where(term => term.Taxonomy == taxonomy);
        bool Fits(EventLine line, EventFilter by) =>
            (by.Series is null || line.Detail.Series == by.Series) && (by.Year is null || line.Detail.FirstDay.Year == by.Year)
            && (by.Country is null || Terms(line, Term.Country).Any(term => term.Label == by.Country)) && (by.Theme is null || Terms(line, Term.Theme).Any(term => term.Slug == by.Theme));

        var groups = new[]
        {
            Group(texts["FacetSeries"], lines.Where(line => Fits(line, filter with { Series = null })).Select(line => line.Detail.Series).OfType<string>(), filter.Series,
                SeriesName, value => filter with { Series = value }, pair => pair.Text),
            Group(texts["FacetYear"], lines.Where(line => Fits(line, filter with { Year = null })).Select(line => $"{line.Detail.FirstDay.Year}"), filter.Year is { } chosen ? $"{chosen}" : null,
                value => value, value => filter with { Year = value is null ? null : int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) }, pair => string.Concat(pair.Text.Select(c => (char)('9' - c + '0')))),
            Group(texts["FacetCountry"], lines.Where(line => Fits(line, filter with { Country = null })).SelectMany(line => Terms(line, Term.Country)).Select(term => term.Label), filter.Country,
                value => Countries.Name(value, language), value => filter with { Country = value }, pair => pair.Text),
            Group(texts["FacetTheme"], lines.Where(line => Fits(line, filter with { Theme = null })).SelectMany(line => Terms(line, Term.Theme)).Select(term => term.Slug), filter.Theme,
                value => terms.First(term => term.Slug == value).Label, value => filter with { Theme = value }, pair => pair.Text),
        };
        return [.. groups.Where(group => group.Links.Count > 1 || group.Links.Any(link => link.IsChosen))];

        FacetGroup Group(string title, IEnumerable<string> values, string? chosenValue, Func<string, string> text, Func<string?, EventFilter> with, Func<FacetLink, string> by) =>
            new(title, [.. values.CountBy(value => value).Select(pair => new FacetLink(text(pair.Key), pair.Value, with(pair.Key == chosenValue ? null : pair.Key).Address(list), pair.Key == chosenValue)).OrderBy(by, order)]);
    }
}
