using Oim.Content.Sources;

namespace Oim.Site.Features.Events;

/// <summary>What a list of events is narrowed to, as its address says.</summary>
public sealed record EventFilter(string? Series = null, string? Country = null, string? Theme = null, int? Year = null)
{
    public static EventFilter From(IQueryCollection query) => new(
        Given(query["serie"]) is { } series ? Slug.Of(series) : null,
        Given(query["pays"]) is { } country ? Countries.Normalize(country) ?? country : null,
        Given(query["theme"]) is { } theme ? Slug.Of(theme) : null,
        int.TryParse(query["annee"], out var year) ? year : null);

    public bool IsEmpty => this == new EventFilter();

    /// <summary>The list at an address, narrowed so.</summary>
    public string Address(string list) => list + QueryString.Create(
        new KeyValuePair<string, string?>[] { new("serie", Series), new("annee", Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("pays", Country), new("theme", Theme) }.Where(pair => pair.Value is not null));

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
