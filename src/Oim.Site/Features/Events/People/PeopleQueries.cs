using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>A person in the index, and who they were the last time they were named.</summary>
/// <param name="CountryName">As the programme has it.</param>
/// <param name="FunctionIn">The language of the function, where that is not the page's; so too of the organisation.</param>
/// <param name="FamilyFirst">« Swing, William Lacy ».</param>
public sealed record PersonLine(
    string Person,
    string Name,
    string FamilyFirst,
    string? Function = null,
    string? Organisation = null,
    string? Country = null,
    string? CountryName = null,
    string? FunctionIn = null,
    string? OrganisationIn = null
)
{
    /// <summary>The portrait on the page that presents them, as the content stores its address.</summary>
    public string? Image { get; init; }

    /// <summary>Who they are, as pages show it.</summary>
    public IReadOnlyList<(string? Text, string? Language)> Affiliation =>
        [(Function, FunctionIn), (Organisation, OrganisationIn), (CountryName, null)];
}

/// <summary>One intervention, with the event it is part of.</summary>
public sealed record PersonIntervention(EntryLine Event, SpeakerRow Speaker);

/// <summary>Who the site's pages name: those who speak at its events or in its texts, and those whom it presents.</summary>
public sealed class PeopleQueries(
    ContentDbContext content,
    SiteRequest site,
    ListedPages listed,
    RowMemory rows,
    Biographies biographies,
    GenerationMemory memory
)
{
    /// <summary>What was asked for last in this request: who somebody is, and what they said, are told by the same rows.</summary>
    private (IReadOnlyList<string> Names, IReadOnlyList<PersonIntervention> Interventions) said = ([], []);

    /// <summary>Everyone, in French order of family names.</summary>
    public async Task<IReadOnlyList<PersonLine>> AllAsync()
    {
        var presented = (await biographies.AllAsync()).Where(page => page.Page.Language == site.Language).ToList();
        var known = presented.SelectMany(page => page.Names).ToHashSet(StringComparer.Ordinal);
        var people = presented.ConvertAll(LineOf);
        var speakers = Speakers().OrderBy(pair => pair.Speaker.NameOrder).ThenBy(pair => pair.Entry.Address).Select(pair => pair.Speaker);
        foreach (var speaker in await speakers.ToListAsync())
            if (known.Add(speaker.Person)) people.Add(LineOf(speaker));
        var all = (await NamedAsync()).Select(one => one.Term).ToList();
        foreach (var named in all.Where(term => term.Taxonomy == Term.Person))
            if (known.Add(named.Slug)) people.Add(LineOf(named));
        // Whoever wrote a name with the family name first knew where it stands.
        var written = all
            .Where(term => term.SortedAs is not null)
            .ToLookup(term => term.Slug, term => term.SortedAs, StringComparer.Ordinal);
        return
        [
            .. people
                .Select(person => person with { FamilyFirst = written[person.Person].FirstOrDefault() ?? person.FamilyFirst })
                .OrderBy(person => PersonName.OrderOf(person.FamilyFirst), KeyOrder),
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

    /// <summary>Who somebody is; null where no page names them.</summary>
    public async Task<PersonLine?> FindAsync(string person)
    {
        if (await biographies.FindAsync(person) is { } page) return LineOf(page);
        if (await InterventionsAsync([person]) is [var latest, ..]) return LineOf(latest.Speaker);
        return (await NamedAsync()).Select(one => one.Term).FirstOrDefault(term => term.Slug == person) is { } named ? LineOf(named) : null;
    }

    /// <summary>What a person said at events, latest first.</summary>
    /// <param name="names">Whatever they are found under.</param>
    public async Task<IReadOnlyList<PersonIntervention>> InterventionsAsync(IReadOnlyList<string> names)
    {
        if (said.Names.SequenceEqual(names)) return said.Interventions;
        said = (names, await ReadInterventionsAsync(names));
        return said.Interventions;
    }

    private async Task<IReadOnlyList<PersonIntervention>> ReadInterventionsAsync(IReadOnlyList<string> names)
    {
        if (!(await SpeakingAsync()).Any(one => one.Language == site.Language && names.Contains(one.Person))) return [];
        var pairs = Speakers().Where(pair => names.Contains(pair.Speaker.Person));
        return await pairs
            .OrderByDescending(pair => pair.Speaker.Day)
            .ThenBy(pair => pair.Entry.Address)
            .ThenBy(pair => pair.Speaker.Id)
            .Lines(pair => pair.Entry, (line, pair) => new PersonIntervention(line, pair.Speaker))
            .ToListAsync();
    }

    /// <summary>In which languages there is something by each person, under the one address of each.</summary>
    public Task<ILookup<string, string>> LanguagesAsync() => memory.GetAsync(site, "languages of people", ReadLanguagesAsync);

    private async Task<ILookup<string, string>> ReadLanguagesAsync()
    {
        var spoken = (await SpeakingAsync()).Select(one => new { one.Person, one.Language });
        var named = (await NamedAsync(inEach: true)).Select(one => new { Person = one.Term.Slug, one.Language });
        var presented = await biographies.AllAsync();
        var addresses = presented
            .SelectMany(page => page.Names.Select(name => (Name: (name, page.Page.Language), page.Person)))
            .DistinctBy(pair => pair.Name)
            .ToDictionary(pair => pair.Name, pair => pair.Person);
        return spoken
            .Concat(named)
            .Select(pair => (Person: addresses.GetValueOrDefault((pair.Person, pair.Language), pair.Person), pair.Language))
            .Concat(presented.Select(page => (page.Person, page.Page.Language)))
            .Distinct()
            .ToLookup(pair => pair.Person, pair => pair.Language);
    }

    private static IComparer<byte[]> KeyOrder { get; } =
        Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    private static PersonLine LineOf(Biography page) =>
        new(page.Person, page.Page.Title, PersonName.FamilyFirst(page.Page.Title), page.Function) { Image = page.Page.Image };

    private static PersonLine LineOf(SpeakerRow row) =>
        new(row.Person, row.Name, row.FamilyFirst, row.Function, row.Organisation, row.Country, row.CountryName)
        {
            FunctionIn = row.FunctionIn,
            OrganisationIn = row.OrganisationIn,
        };

    private static PersonLine LineOf(FiledTerm named) => new(named.Slug, named.Label, PersonName.FamilyFirst(named.Label));

    /// <summary>Who speaks in which page, in every language.</summary>
    private Task<OrderedRows<Speaking>> SpeakingAsync() =>
        rows.GetAsync<Speaking>(site, content, new("speakers", ReadSpeakingAsync, one => one.EntryId, Speaking.ByPage));

    private Task<List<Speaking>> ReadSpeakingAsync(IQueryable<Entry> entries) =>
        entries
            .ListedAt(site.Viewpoint)
            .Join(content.Set<SpeakerRow>(), e => e.Id, s => s.EntryId, (e, s) => new Speaking(e.Id, e.Language, s.Person))
            .Distinct()
            .ToListAsync();

    private IQueryable<Pair> Speakers() =>
        content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.Language == site.Language)
            .Join(content.Set<SpeakerRow>(), e => e.Id, s => s.EntryId, (e, s) => new Pair { Entry = e, Speaker = s });

    /// <summary>Whom pages name in their header, as a speaker or an author.</summary>
    private async Task<IEnumerable<(FiledTerm Term, string Language)>> NamedAsync(bool inEach = false) =>
        (await listed.AllAsync())
            .Where(page => inEach || page.Page.Language == site.Language)
            // Few do, and sorting all addresses would take longer than all else.
            .Where(page => page.Terms.Any(IsName))
            .OrderBy(page => page.Page.Address, StringComparer.Ordinal)
            .SelectMany(page => page.Terms, (page, term) => (Term: term, page.Page.Language))
            .Where(one => IsName(one.Term));

    private static bool IsName(FiledTerm term) => term.Taxonomy is Term.Person or Term.Author;

    private sealed record Speaking(int EntryId, string Language, string Person)
    {
        public static readonly IComparer<Speaking> ByPage = Comparer<Speaking>.Create((one, other) => one.EntryId.CompareTo(other.EntryId));
    }

    private sealed class Pair
    {
        public required Entry Entry { get; init; }

        public required SpeakerRow Speaker { get; init; }
    }
}
