using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Oim.Site.Features.Shared.Api;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>What the API tells of an event.</summary>
public sealed record ApiEvent : ApiEntry
{
    [SetsRequiredMembers]
    public ApiEvent(ApiEntry entry, EventDetail? detail, ApiRequest api)
        : base(entry)
    {
        Calendar = api.Absolute(PageForms.AddressOf("/" + entry.Id, ".ics"));
        if (detail is null) return;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        (FirstDay, LastDay, TimeZone) = (detail.FirstDay, detail.LastDay, detail.TimeZone);
        if (detail.HasHours) Start = TimeZoneInfo.ConvertTime(detail.StartsAt, zone);
        if (detail.HasEndHour) End = TimeZoneInfo.ConvertTime(detail.EndsAt, zone);
        (Venue, City, Organisers, Series, Cancelled) = (detail.Venue, detail.City, detail.Organisers, detail.Series, detail.IsCancelled);
        Country = detail.Country is null ? null : new(detail.Country, Oim.Text.Countries.Name(detail.Country, entry.Language));
        State = detail.StateAt(api.Site.Now).ToString().ToLowerInvariant();
    }

    [Description("Les jours sont ceux du fuseau de l’événement.")]
    public DateOnly? FirstDay { get; }

    public DateOnly? LastDay { get; }

    [Description("Nul quand aucune heure n’est connue : les jours disent alors tout.")]
    public DateTimeOffset? Start { get; }

    [Description("Le premier instant après l’événement ; nul quand aucune heure n’est connue.")]
    public DateTimeOffset? End { get; }

    public string? TimeZone { get; }

    [Description("upcoming, running ou over, à l’instant de la réponse.")]
    public string? State { get; }

    public string? Venue { get; }

    public string? City { get; }

    public ApiTerm? Country { get; }

    public IReadOnlyList<string> Organisers { get; } = [];

    public string? Series { get; }

    public bool Cancelled { get; }

    [Description("Le calendrier de l’événement (iCalendar).")]
    public string Calendar { get; }

    [Description("L’ordre du jour, jour par jour. Seulement pour un événement demandé seul.")]
    public IReadOnlyList<ApiDay>? Agenda { get; init; }
}

public sealed record ApiDay(DateOnly? Date, IReadOnlyList<ApiSlot> Slots);

public sealed record ApiSlot(
    string Id,
    string Title,
    string Kind,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    string? Room,
    string Url,
    IReadOnlyList<ApiSpeaker> People
);

public sealed record ApiSpeaker(string Id, string Name, string? Function, string? Organisation, string? Country, string? Role, string Api);
