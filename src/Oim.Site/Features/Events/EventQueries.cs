using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.FrontMatter;
using Oim.Content.Storage;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>An event as lists show it.</summary>
public sealed record EventLine(EntryLine Entry, EventDetail Detail);

/// <summary>As much of an event as long lists sort and narrow by.</summary>
/// <param name="HasDay">A calendar has a place for it.</param>
public sealed record EventDays(
    int Id,
    string Language,
    string Address,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DateOnly FirstDay,
    DateOnly LastDay,
    bool HasDay,
    string? Series
)
{
    // Of those that start together, the address decides: a number would tell of the order in which this machine read them.
    public static readonly IComparer<EventDays> SoonestFirst = Comparer<EventDays>.Create((one, other) =>
        one.StartsAt.CompareTo(other.StartsAt) is not 0 and var start ? start : string.CompareOrdinal(one.Address, other.Address)
    );
}

public sealed class EventQueries(
    ContentDbContext content,
    SiteRequest site,
    ListedPages listed,
    RowMemory rows,
    GenerationMemory memory,
    IStringLocalizer<Texts> texts
)
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
        var own = (await DaysAsync()).Where(days => days.Language == site.Language && among?.Contains(days.Id) != false).ToList();
        var coming = own.Where(IsComing).Take(count).ToList();
        var past = LatestFirst(own.Where(days => !IsComing(days))).Take(count);
        var near = await LinesAsync([.. coming.Concat(past)]);
        return ([.. near.Take(coming.Count)], [.. near.Skip(coming.Count)]);
    }

    /// <summary>Every event of a section, soonest first, with what they are filed under.</summary>
    public Task<FacetIndex<EventDays>> IndexAsync(Entry section) =>
        memory.GetAsync(site, $"events {section.Id}", async () =>
        {
            var pages = (await listed.BelowAsync(section.Key, section.Language, EventKind.KindName)).ToDictionary(page => page.Id);
            List<EventDays> events = [.. (await DaysAsync()).Where(days => pages.ContainsKey(days.Id))];
            return new FacetIndex<EventDays>(events, EventFacets.Of(pages, texts, site), site.Language);
        });

    /// <summary>Whether an event has not ended.</summary>
    public bool IsComing(EventDays days) => days.EndsAt > site.Now;

    /// <summary>From the latest start; of those that start together, as lists have them.</summary>
    public static IEnumerable<EventDays> LatestFirst(IEnumerable<EventDays> events) => events.OrderByDescending(days => days.StartsAt);

    /// <summary>These events as lists show them, in this order.</summary>
    public async Task<IReadOnlyList<EventLine>> LinesAsync(IReadOnlyCollection<EventDays> events)
    {
        if (events.Count == 0) return [];
        var ids = events.Select(days => days.Id).ToList();
        var lines = (await LinesAsync(Pairs(null, null).Where(pair => ids.Contains(pair.Entry.Id)))).ToDictionary(line => line.Entry.Id);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }

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

    /// <summary>The days of every event, in every language.</summary>
    private Task<OrderedRows<EventDays>> DaysAsync() =>
        rows.GetAsync<EventDays>(site, content, new("events", ReadDaysAsync, days => days.Id, EventDays.SoonestFirst));

    private async Task<List<EventDays>> ReadDaysAsync(IQueryable<Entry> entries) =>
        await entries
            .ListedAt(site.Viewpoint)
            .Where(e => e.Kind == EventKind.KindName)
            .Join(content.Set<EventDetail>(), e => e.Id, detail => detail.EntryId, (e, detail) => new EventDays(
                e.Id,
                e.Language,
                e.Address,
                detail.StartsAt,
                detail.EndsAt,
                detail.FirstDay,
                detail.LastDay,
                detail.Precision == DatePrecision.Day,
                detail.Series
            ))
            .ToListAsync();

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
