using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>An event as lists show it.</summary>
public sealed record EventLine(EntryLine Entry, EventDetail Detail);

public sealed class EventQueries(ContentDbContext content, SiteRequest site, GenerationMemory memory, IStringLocalizer<Texts> texts)
{
    /// <summary>Events that have not ended, soonest first.</summary>
    public async Task<IReadOnlyList<EventLine>> UpcomingAsync(int count, Entry? section = null, ListFilter? filter = null) =>
        await LinesAsync(Upcoming(Pairs(section, filter)).Take(count));

    /// <summary>Events that have ended, latest first.</summary>
    public async Task<IReadOnlyList<EventLine>> PastAsync(int count, Entry? section = null, ListFilter? filter = null) =>
        await LinesAsync(Past(Pairs(section, filter)).Take(count));

    /// <summary>The first of those that have not ended, and the last of those that have.</summary>
    /// <param name="among">Their entries; null: any.</param>
    public async Task<(IReadOnlyList<EventLine> Coming, IReadOnlyList<EventLine> Past)> NearestAsync(
        int count,
        IReadOnlyCollection<int>? among = null
    )
    {
        var pairs = Pairs(null, null);
        if (among is not null) pairs = pairs.Where(pair => among.Contains(pair.Entry.Id));
        // Without an order: what is read together has none.
        var near = await LinesAsync(Upcoming(pairs).Take(count).Concat(Past(pairs).Take(count)));
        var byAddress = near.OrderBy(line => line.Entry.Address, StringComparer.Ordinal).ToLookup(line => line.Detail.EndsAt > site.Now);
        return (
            [.. byAddress[true].OrderBy(line => line.Detail.StartsAt)],
            [.. byAddress[false].OrderByDescending(line => line.Detail.StartsAt)]
        );
    }

    /// <summary>Every event of a section, soonest first, with what they are filed under.</summary>
    public Task<FacetIndex<EventLine>> IndexAsync(Entry section) =>
        memory.GetAsync(site, $"events {section.Id}", async () =>
            new FacetIndex<EventLine>(
                await LinesAsync(SoonestFirst(Pairs(section, null))),
                EventFacets.Of(await TermTable.OfAsync(content, Pairs(section, null).Select(pair => pair.Entry)), texts, site),
                site.Language
            )
        );

    public async Task<EventLine?> LineAsync(int entryId) =>
        await LinesAsync(Pairs(null, null).Where(pair => pair.Entry.Id == entryId)) is [var line, ..] ? line : null;

    /// <summary>The editions of an event's series, itself included, in their order: those closest to it.</summary>
    /// <param name="count">How many before it, and how many after.</param>
    public async Task<IReadOnlyList<EventLine>> EditionsAsync(EventDetail edition, int count)
    {
        if (edition.Series is not { } series) return [];
        var all = Pairs(null, null).Where(pair => pair.Detail.Series == series);
        var others = all.Where(pair => pair.Detail.EntryId != edition.EntryId);
        var before = LatestFirst(others.Where(pair => pair.Detail.StartsAt <= edition.StartsAt)).Take(count);
        var after = SoonestFirst(others.Where(pair => pair.Detail.StartsAt > edition.StartsAt)).Take(count);
        var near = await LinesAsync(all.Where(pair => pair.Detail.EntryId == edition.EntryId).Concat(before).Concat(after));
        return
        [
            .. near
                .OrderBy(line => line.Detail.StartsAt)
                // One that begins with it stands before it.
                .ThenBy(line => line.Detail.EntryId == edition.EntryId)
                .ThenBy(line => line.Entry.Address, StringComparer.Ordinal),
        ];
    }

    /// <summary>When the files of events were last written.</summary>
    public Task<Dictionary<int, DateTimeOffset>> ModifiedAsync(IEnumerable<EventLine> lines)
    {
        var ids = lines.Select(line => line.Entry.Id).ToList();
        return content
            .Entries.Where(e => ids.Contains(e.Id))
            .Select(e => new { e.Id, e.ModifiedAt })
            .ToDictionaryAsync(e => e.Id, e => e.ModifiedAt);
    }

    public Task<List<SlotRow>> SlotsAsync(int entryId) =>
        content.Set<SlotRow>().Where(slot => slot.EntryId == entryId).OrderBy(slot => slot.Position).ToListAsync();

    private IQueryable<Pair> Pairs(Entry? section, ListFilter? filter)
    {
        var entries = content.Entries.ListedAt(site.Viewpoint).Where(e => e.Kind == EventKind.KindName && e.Language == site.Language);
        if (section is not null) entries = entries.Below(section);
        if (filter is not null) entries = entries.FiledAs(filter, content);
        var details = content.Set<EventDetail>().AsQueryable();
        if (filter?[FacetNames.Year] is { } written)
            details = EntryNarrowing.YearOf(written) is { } year
                ? details.Where(detail => detail.FirstDay.Year == year)
                : details.Take(0);
        return entries.Join(details, e => e.Id, d => d.EntryId, (e, d) => new Pair { Entry = e, Detail = d });
    }

    private IQueryable<Pair> Upcoming(IQueryable<Pair> pairs) => SoonestFirst(pairs.Where(pair => pair.Detail.EndsAt > site.Now));

    private IQueryable<Pair> Past(IQueryable<Pair> pairs) => LatestFirst(pairs.Where(pair => pair.Detail.EndsAt <= site.Now));

    // Of those that start together, the address decides: a number would tell of the order in which this machine read them.
    private static IQueryable<Pair> SoonestFirst(IQueryable<Pair> pairs) =>
        pairs.OrderBy(pair => pair.Detail.StartsAt).ThenBy(pair => pair.Entry.Address);

    private static IQueryable<Pair> LatestFirst(IQueryable<Pair> pairs) =>
        pairs.OrderByDescending(pair => pair.Detail.StartsAt).ThenBy(pair => pair.Entry.Address);

    private static Task<List<EventLine>> LinesAsync(IQueryable<Pair> pairs) =>
        pairs.Lines(pair => pair.Entry, (line, pair) => new EventLine(line, pair.Detail)).ToListAsync();

    private sealed class Pair
    {
        public required Entry Entry { get; init; }

        public required EventDetail Detail { get; init; }
    }
}
