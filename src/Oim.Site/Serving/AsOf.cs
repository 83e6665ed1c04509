namespace Oim.Site.Serving;

/// <summary>The site as of an instant, as a link asked for it.</summary>
/// <param name="Query">What every link of the page carries on: <c>au=2026-12-01T14:00</c>, with its signature where one is needed.</param>
public sealed record AsOf(DateTimeOffset Instant, string Query);
