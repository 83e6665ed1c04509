using Microsoft.EntityFrameworkCore;
using Oim.Agenda;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Events.Calendars;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>A meeting, a workshop, a conference: when, where, by whom, with its programme and its documents.</summary>
public sealed class EventKind : SiteKind
{
    public const string KindName = "event";

    private static readonly Key[] Places = [EventKeys.Venue, EventKeys.City, EventKeys.Country];

    public override string Name => KindName;

    public override IReadOnlyList<string> SpokenNames => ["événement", "réunion", "conférence", "atelier"];

    public override string ItemPage => "/Events/Item";

    public override string ListPage => "/Events/List";

    public override bool IsTimely => true;

    public override bool HasOwnAnchors => true;

    public override IReadOnlyList<Key> Keys => EventKeys.All;

    public override IReadOnlyList<Key> PublicKeys => EventKeys.Public;

    public override IReadOnlyList<string> Companions => ["agenda"];

    public override IReadOnlyList<Type> Rules => [typeof(EventRules), typeof(AgendaRules)];

    public override IReadOnlyList<SystemPage> SystemPages => [SystemPage.People];

    public override Skeleton Skeleton(NewPage asked) => EventSkeleton.For(asked);

    /// <summary>The functions, organisations, rooms and files of the programme.</summary>
    public override HeaderEntry? HeaderOf(Entry original, ContentDbContext content) =>
        content.Set<EventDetail>().FirstOrDefault(detail => detail.EntryId == original.Id)?.Programme is { } programme
            ? ProgrammeWords.ToTranslate(programme)
            : null;

    public override string? TranslationOf(PageSource companion, Entry original, ContentDbContext content) =>
        content.Set<EventDetail>().FirstOrDefault(detail => detail.EntryId == original.Id) is { } detail
            ? AgendaSkeleton.Of(detail, companion, original.Language)
            : null;

    public override void Map(ModelBuilder model)
    {
        var detail = model.Entity<EventDetail>().ToTable("event");
        detail.Property(e => e.Organisers).HasConversion(new JsonConverter<IReadOnlyList<string>>());
        detail.Property(e => e.Participants).HasConversion(new JsonConverter<IReadOnlyList<string>>());
        detail.Property(e => e.Arrangements).HasConversion(new JsonConverter<Arrangements>());
        detail.Property(e => e.Programme).HasConversion(new JsonConverter<Agenda.Programme?>());
        detail.HasIndex(e => e.StartsAt);
        model.Entity<SlotRow>().ToTable("event_slot");
        model.Entity<SpeakerRow>().ToTable("event_speaker").HasIndex(s => s.Person);
    }

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<EventQueries>().AddScoped<PeopleQueries>().AddScoped<Biographies>().AddScoped<ISubjectPart, EventsAboutSubject>()
        .AddSingleton<IRepresentation, CalendarRepresentation>().AddSingleton<IRepresentation, DocumentArchive>()
        .AddSingleton<IApiResource, EventResource>().AddSingleton<IApiResource, PeopleResource>().AddScoped<ISitemapSource, PeopleSource>()
        .AddScoped<IAnswerSource, PeopleAnswers>().AddScoped<IResultLine, EventResultLine>();

    public override void Read(EntryReader page)
    {
        if (ReadDates(page) is not { } detail) return;
        detail.Venue = page.GetText(EventKeys.Venue);
        detail.City = page.GetText(EventKeys.City);
        if (page.Get(EventKeys.Country) is { } country) detail.Country = page.Country(country, page.Header.PlaceOf(EventKeys.Country));
        detail.Organisers = [.. (page.Get(EventKeys.Organisers) ?? []).Select(name => page.Typeset(name)!)];
        detail.Series = page.Get(EventKeys.Series) is { } series ? Slug.Of(series) : null;
        detail.Participants =
        [
            .. (page.Get(EventKeys.Participants) is { } participants ? Participants.Read(participants) : []).Select(one =>
                page.Typeset(one)!
            ),
        ];
        detail.IsCancelled = page.Get(EventKeys.Cancelled) ?? false;
        detail.Arrangements = ArrangementsReader.Read(page, detail);
        ProgrammeReader.Read(page, detail);
        page.Add(detail);

        // Where nobody says when it was announced, feeds, searches and lists of every kind date it by its first day.
        if (page.Entry.Date is null)
            (page.Entry.Date, page.Entry.DatePrecision) = (
                new WrittenDate(detail.FirstDay, null, null).In(page.Settings.Zone),
                detail.Precision
            );
        if (detail.Country is not null)
            page.File(Term.Country, detail.Country);
        if (detail.Series is not null)
            page.File(Term.Series, detail.Series);
        page.FindBy([
            detail.Venue,
            detail.City,
            page.Settings.Countries.Name(detail.Country, page.Entry.Language),
            detail.Series,
            .. detail.Organisers,
            .. detail.Participants,
        ]);
        page.ChangesAt(detail.StartsAt);
        page.ChangesAt(detail.EndsAt);
    }

    private static EventDetail? ReadDates(EntryReader page)
    {
        // Sites that come from elsewhere write « date » and « startTime ».
        var start = page.Header.Has(EventKeys.Start) ? page.Get(EventKeys.Start) : page.Get(CommonKeys.Date);
        if (start is null)
        {
            page.Require(EventKeys.Start);
            return null;
        }

        var zoneName = ZoneOf(page);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var first = WithTime(page, start.Value, EventKeys.StartTime).Here(zone);
        var last = page.Get(EventKeys.End) ?? new WrittenDate(first.Day, null, null) { Precision = first.Precision };
        var end = WithTime(page, last, EventKeys.EndTime).Here(zone);
        end = end with { Day = end.LastDay };
        var startsAt = first.In(zone);
        var endsAt = end.Time is null && end.Day < DateOnly.MaxValue ? (end with { Day = end.Day.AddDays(1) }).In(zone) : end.In(zone);
        var hasEndHour = end.Time is not null && endsAt > startsAt;
        if (endsAt < startsAt || end.Day < first.Day)
        {
            page.Report(EventRules.EndBeforeStart, page.Header.PlaceOf(EventKeys.End), Dates.Told(end.Day), Dates.Told(first.Day));
            (end, endsAt, hasEndHour) = (first, startsAt, false);
        }

        // What ends at midnight is over before the day that begins.
        if (end.Time == TimeOnly.MinValue && end.Day > first.Day)
            end = end with { Day = end.Day.AddDays(-1) };
        return new()
        {
            StartsAt = startsAt,
            EndsAt = endsAt,
            FirstDay = first.Day,
            LastDay = end.Day,
            Precision = first.Time is null ? first.Precision : DatePrecision.Day,
            HasHours = first.Time is not null,
            HasEndHour = hasEndHour,
            TimeZone = zoneName,
            IsZoneTold = page.Header.Has(EventKeys.TimeZone) || Places.Any(page.Header.Has),
        };
    }

    private static WrittenDate WithTime(EntryReader page, WrittenDate date, Key<string?> key)
    {
        if (page.Get(key) is not { Length: > 0 } written) return date;
        if (WrittenDate.Parse($"{date.Day:yyyy-MM-dd} {written}") is { Time: not null } read) return read;
        page.Report(EventRules.BadTime, page.Header.PlaceOf(key), written);
        return date;
    }

    private static string ZoneOf(EntryReader page)
    {
        if (page.Get(EventKeys.TimeZone) is not { } name) return page.Settings.TimeZone;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)) return name;
        if (ZoneNames.Find(name) is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out _)) return zone.Id;
        page.Report(HeaderRules.UnknownTimeZone, page.Header.PlaceOf(EventKeys.TimeZone), name);
        return page.Settings.TimeZone;
    }
}
