using System.Globalization;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Editors;

/// <summary>
/// What the list of all content is narrowed to, as its address says it:
/// <c>?q=dakar&amp;genre=event&amp;etat=brouillon&amp;langue=fr&amp;page=2</c>.
/// </summary>
public sealed record ContentFilter(string Words, string? Kind, string? State, string? Language, int Page)
{
    public static ContentFilter From(IQueryCollection query) => new(
        query["q"].ToString().Trim(), Given(query["genre"]), Given(query["etat"]), Given(query["langue"]),
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);

    public IEnumerable<ContentRow> Narrow(IEnumerable<ContentRow> rows) =>
        rows.Where(row =>
            (Kind is null || row.Kind == Kind)
            && (State is null || row.State.Name().Slug == State)
            && (Language is null || row.Language == Language)
            && (Words.Length == 0 || row.Matches(Words))
        );

    public string Address(string list) =>
        list
        + QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("q", Words.Length == 0 ? null : Words),
                new("genre", Kind),
                new("etat", State),
                new("langue", Language),
                new("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
            }.Where(pair => pair.Value is not null)
        );

    /// <summary>Ways to narrow further; each counts what it would leave.</summary>
    public IReadOnlyList<FacetGroup> Facets(IReadOnlyList<ContentRow> rows, string list)
    {
        return
        [
            Group("État", State, row => row.State.Name().Slug, Label, value => this with { State = value, Page = 1 }),
            Group("Genre", Kind, row => row.Kind, kind => kind, value => this with { Kind = value, Page = 1 }),
            Group("Langue", Language, row => row.Language, Languages.NameOf, value => this with { Language = value, Page = 1 }),
        ];

        FacetGroup Group(
            string title,
            string? chosen,
            Func<ContentRow, string> value,
            Func<string, string> label,
            Func<string?, ContentFilter> with
        ) =>
            new(
                title,
                [
                    .. with(null)
                        .Narrow(rows)
                        .GroupBy(value, StringComparer.Ordinal)
                        .OrderByDescending(group => group.Count())
                        .Select(group => new FacetLink(
                            label(group.Key),
                            group.Count(),
                            with(group.Key == chosen ? null : group.Key).Address(list),
                            group.Key == chosen
                        )),
                ]
            );

        static string Label(string slug) =>
            Enum.GetValues<PageState>().Select(state => state.Name()).First(name => name.Slug == slug).Label;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
