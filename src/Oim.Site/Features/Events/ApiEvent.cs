using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Oim.Site.Features.Shared;
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
        if (detail?.HasDay != false) Calendar = api.Absolute(PageForms.AddressOf("/" + entry.Id, ".ics"));
        if (detail is null) return;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        (FirstDay, LastDay, TimeZone) = (detail.FirstDay, detail.LastDay, detail.TimeZone);
        Precision = detail.Precision.ToString().ToLowerInvariant();
        if (detail.HasHours) Start = TimeZoneInfo.ConvertTime(detail.StartsAt, zone);
        if (detail.HasEndHour) End = TimeZoneInfo.ConvertTime(detail.EndsAt, zone);
        (Venue, City, Organisers, Series, Cancelled) = (detail.Venue, detail.City, detail.Organisers, detail.Series, detail.IsCancelled);
        Country = detail.Country is null ? null : new(detail.Country, api.Site.Countries.Name(detail.Country, entry.Language));
        State = detail.StateAt(api.Site.Now).ToString().ToLowerInvariant();
        var how = detail.Arrangements;
        (Postponed, MovedOnline, PreviousStart, Interpretation) = (how.IsPostponed, how.IsMovedOnline, how.FirstPlannedFor,
            how.Interpretation);
        Languages = how.Languages;
        Attendance = how.Attendance.ToString().ToLowerInvariant();
        LiveStream = how.LiveStream is { } live ? api.Place(api.Site.Show(live)) : null;
        if (!how.HasRegistration) return;
        Registration = new(
            how.Registration is { } link ? api.Place(api.Site.Show(link)) : null,
            how.RegistrationEnds is { } ends ? TimeZoneInfo.ConvertTime(ends, zone) : null,
            how.IsRegistrationOpen(api.Site.Now)
        );
    }

    [Description("Les jours sont ceux du fuseau de l’événement.")]
    public DateOnly? FirstDay { get; }

    public DateOnly? LastDay { get; }

    [Description("Ce que l’on sait de la date : day, month ou year. D’un mois, ou d’une année, les jours sont le premier et le dernier.")]
    public string? Precision { get; }

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

    [Description("Reporté, à une date qui n’est pas connue : les jours sont ceux initialement annoncés.")]
    public bool Postponed { get; }

    [Description("Le jour initialement annoncé, quand l’événement a changé de date.")]
    public DateOnly? PreviousStart { get; }

    public bool MovedOnline { get; }

    [Description("offline (dans une salle), online ou mixed.")]
    public string? Attendance { get; }

    public string? LiveStream { get; }

    public ApiRegistration? Registration { get; }

    [Description("Langues dans lesquelles l’événement se tient, par leur code.")]
    public IReadOnlyList<string> Languages { get; } = [];

    [Description("Langues d’interprétation, par leur code.")]
    public IReadOnlyList<string> Interpretation { get; } = [];

    [Description("Le calendrier de l’événement (iCalendar) ; absent quand le jour n’est pas connu.")]
    public string? Calendar { get; }

    [Description("L’ordre du jour, jour par jour. Seulement pour un événement demandé seul.")]
    public IReadOnlyList<ApiDay>? Agenda { get; init; }
}

/// <param name="Ends">Le premier instant où l’on ne peut plus s’inscrire.</param>
/// <param name="Open">À l’instant de la réponse.</param>
public sealed record ApiRegistration(string? Url, DateTimeOffset? Ends, bool Open);

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

public sealed record ApiSpeaker(string Id, string Name, string? Function, string? Organisation, string? Country, string? Role, string Api)
{
    /// <summary>The language of the function, where that is not the entry's; so too of the organisation and of the role.</summary>
    public string? FunctionLanguage { get; init; }

    public string? OrganisationLanguage { get; init; }

    public string? RoleLanguage { get; init; }
}
