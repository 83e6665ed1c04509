using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>An event as lists show it.</summary>
public sealed record EventLine(EntryLine Entry, EventDetail Detail);

public sealed class EventQueries(ContentDbContext content, SiteRequest site)
{
    /// <summary>Events that have not ended, soonest first.</summary>
    public async Task<IReadOnlyList<EventLine>> UpcomingAsync(int count, Entry? section = null) =>
        await LinesAsync(Pairs(section).Where(pair => pair.Detail.EndsAt > site.Now).OrderBy(pair => pair.Detail.StartsAt).Take(count));

    /// <summary>Events that have ended, latest first.</summary>
    public async Task<IReadOnlyList<EventLine>> PastAsync(int count, Entry? section = null) =>
        await LinesAsync(Pairs(section).Where(pair => pair.Detail.EndsAt <= site.Now).OrderByDescending(pair => pair.Detail.StartsAt).Take(count));

    public Task<EventDetail?> DetailAsync(int entryId) => content.Set<EventDetail>().FirstOrDefaultAsync(detail => detail.EntryId == entryId);

    private IQueryable<Pair> Pairs(Entry? section)
    {
        var entries = content.Entries.ListedAt(site.Now).Where(e => e.Kind == "event" && e.Language == site.Language);
        if (section is not null) entries = entries.Below(section);
        return entries.Join(content.Set<EventDetail>(), e => e.Id, d => d.EntryId, (e, d) => new Pair { Entry = e, Detail = d });
    }

    private static async Task<IReadOnlyList<EventLine>> LinesAsync(IQueryable<Pair> pairs)
    {
        var found = await pairs.Select(pair => new { Line = new EntryLine(pair.Entry.Id, pair.Entry.Key, pair.Entry.Language, pair.Entry.Kind, pair.Entry.Address, pair.Entry.Title, pair.Entry.Summary, pair.Entry.Date, pair.Entry.Updated, pair.Entry.IsSection), pair.Detail }).ToListAsync();
        return [.. found.Select(pair => new EventLine(pair.Line, pair.Detail))];
    }

    private sealed class Pair
    {
        public required Entry Entry { get; init; }

        public required EventDetail Detail { get; init; }
    }
}
