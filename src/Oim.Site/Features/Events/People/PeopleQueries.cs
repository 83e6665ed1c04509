using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>A person in the index: how they are called, and how often they speak.</summary>
public sealed record PersonLine(string Person, string Name, string? Function, string? Organisation, string? Country, int Interventions);

/// <summary>One intervention, with the event it is part of.</summary>
public sealed record PersonIntervention(EntryLine Event, SpeakerRow Speaker);

public sealed class PeopleQueries(ContentDbContext content, SiteRequest site)
{
    /// <summary>Everyone who speaks at a visible event, in French order of names.</summary>
    public async Task<IReadOnlyList<PersonLine>> AllAsync()
    {
        var rows = await Speakers().OrderBy(pair => pair.Speaker.NameOrder).Select(pair => pair.Speaker).ToListAsync();
        return
        [
            .. rows.GroupBy(row => row.Person)
                .Select(group =>
                    group.First() is var row
                        ? new PersonLine(row.Person, row.Name, row.Function, row.Organisation, row.Country, group.Count())
                        : null!
                ),
        ];
    }

    /// <summary>The day on which each person who is still to speak does so next.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly?>> NextAsync()
    {
        var today = Dates.Day(site.LocalNow);
        return await Speakers()
            .Where(pair => pair.Speaker.Day >= today)
            .GroupBy(pair => pair.Speaker.Person)
            .Select(group => new { Person = group.Key, Day = group.Min(pair => pair.Speaker.Day) })
            .ToDictionaryAsync(next => next.Person, next => next.Day);
    }

    /// <summary>What one person said, latest first; empty when there is no such person.</summary>
    public async Task<IReadOnlyList<PersonIntervention>> InterventionsAsync(string person)
    {
        var pairs = Speakers().Where(pair => pair.Speaker.Person == person);
        var ids = await pairs.Select(pair => pair.Entry.Id).Distinct().ToListAsync();
        var events = await content.Entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id);
        var speakers = await pairs
            .OrderByDescending(pair => pair.Speaker.Day)
            .ThenBy(pair => pair.Speaker.Id)
            .Select(pair => pair.Speaker)
            .ToListAsync();
        return [.. speakers.Select(speaker => new PersonIntervention(events[speaker.EntryId], speaker))];
    }

    /// <summary>The people of one event, by the slot they speak in.</summary>
    public Task<List<SpeakerRow>> OfEventAsync(int entryId) =>
        content.Set<SpeakerRow>().Where(row => row.EntryId == entryId).OrderBy(row => row.Id).ToListAsync();

    /// <summary>In which languages there is something by each person.</summary>
    public async Task<ILookup<string, string>> LanguagesAsync() =>
        (await Speakers(inEach: true).Select(pair => new { pair.Speaker.Person, pair.Entry.Language }).Distinct().ToListAsync()).ToLookup(
            pair => pair.Person,
            pair => pair.Language
        );

    public Task<List<string>> LanguagesOfAsync(string person) =>
        Speakers(inEach: true).Where(pair => pair.Speaker.Person == person).Select(pair => pair.Entry.Language).Distinct().ToListAsync();

    private IQueryable<Pair> Speakers(bool inEach = false) =>
        content.Entries.ListedAt(site.Viewpoint).Where(e => inEach || e.Language == site.Language)
            .Join(content.Set<SpeakerRow>(), e => e.Id, s => s.EntryId, (e, s) => new Pair { Entry = e, Speaker = s });

    private sealed class Pair
    {
        public required Entry Entry { get; init; }

        public required SpeakerRow Speaker { get; init; }
    }
}
