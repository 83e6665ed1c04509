using Oim.Content.Sources;

namespace Oim.Site.Features.Events;

/// <summary>What a list of events is narrowed to, as its address says.</summary>
public sealed record EventFilter(string? Series = null, string? Country = null, string? Theme = null, int? Year = null)
{
    public bool IsEmpty => this == new EventFilter();

    public static EventFilter From(IQueryCollection query) => new(
        Given(query["serie"]) is { } series ? Slug.Of(series) : null,
        Given(query["pays"]) is { } country ? Countries.Normalize(country) ?? country : null,
        Given(query["theme"]) is { } theme ? Slug.Of(theme) : null,
        int.TryParse(query["annee"], out var year) ? year : null);

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
