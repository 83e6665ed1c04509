using System.Globalization;
using Oim.Agenda;
using Oim.Content.Sources;
using Oim.Site.Features.Events.People;

namespace Oim.Site.Features.Events.Programme;

/// <summary>A programme at an instant: its slots' hours in the event's zone, and what is on now.</summary>
public sealed class ProgrammeView
{
    private readonly Dictionary<string, SlotRow> slots;
    private readonly Dictionary<string, string> identities;
    private readonly TimeZoneInfo zone;
    private readonly DateTimeOffset now;
    private readonly DateTimeOffset? nextStart;
    private readonly string address;
    private readonly bool isOver;
    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    public ProgrammeView(
        ProgrammeTools tools,
        EventDetail detail,
        string address,
        IEnumerable<SlotRow> slotRows,
        IEnumerable<SpeakerRow> speakers,
        DateTimeOffset now
    )
    {
        (Tools, Programme, Language, this.address, this.now) = (tools, tools.Narrowed(), detail.ProgrammeLanguage, address, now);
        zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        slots = slotRows.ToDictionary(slot => slot.Anchor, StringComparer.Ordinal);
        identities = speakers
            .DistinctBy(speaker => speaker.Name)
            .ToDictionary(speaker => speaker.Name, speaker => speaker.Person, StringComparer.Ordinal);
        // What is cancelled or postponed is never on.
        isOver = detail.StateAt(now) == EventState.Over || !detail.IsHeld;
        var running = detail.StateAt(now) == EventState.Running && detail.IsHeld;
        nextStart = running ? slots.Values.Where(slot => slot.StartsAt > now).Min(slot => slot.StartsAt) : null;
        var changes = slots
            .Values.SelectMany(slot => (DateTimeOffset?[])[slot.StartsAt, slot.EndsAt])
            .Append(detail.StartsAt)
            .Append(detail.EndsAt);
        NextChange = changes.Where(at => at > now).Min()?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    public ProgrammeTools Tools { get; }

    /// <summary>What is asked for of it.</summary>
    public Agenda.Programme Programme { get; }

    /// <summary>It names documents, and not one of them is online: said once, and not beside each.</summary>
    public required bool LacksFiles { get; init; }

    /// <summary>The language the programme is written in, where that is not the page's.</summary>
    public string? Language { get; }

    /// <summary>What to mark a text with: null where it is in the page's language.</summary>
    /// <param name="own">The language it is in, where that is not the programme's: a translation's words are in the page's.</param>
    public string? LanguageOf(string? own) => own is null ? Language : null;

    /// <summary>Which way such a text runs: between letters that run the other way, its full stop would stand at the wrong end.</summary>
    public string? DirectionOf(string? own) => LanguageOf(own) is { } language ? Locales.Of(language).Direction : null;

    /// <summary>The next instant at which the event's state, « now » or « next » moves.</summary>
    public string? NextChange { get; }

    public IReadOnlyList<AgendaSlot> Current => [.. Programme.Slots.Where(IsNow)];

    public IReadOnlyList<AgendaSlot> Following => [.. Programme.Slots.Where(IsNext)];

    /// <summary>A slot's hours, told in the event's zone.</summary>
    public (DateTimeOffset? Start, DateTimeOffset? End) Times(AgendaSlot slot) =>
        slots.GetValueOrDefault(slot.Anchor) is { } row ? (Local(row.StartsAt), Local(row.EndsAt)) : (null, null);

    public bool IsNow(AgendaSlot slot) =>
        !isOver && slots.GetValueOrDefault(slot.Anchor) is { } row && row.StartsAt <= now && row.EndsAt > now;

    /// <summary>It starts next, alone or beside others.</summary>
    public bool IsNext(AgendaSlot slot) => nextStart is not null && slots.GetValueOrDefault(slot.Anchor)?.StartsAt == nextStart;

    /// <summary>The address of a slot's own calendar; null for what nobody would note: a break, or what is over.</summary>
    public string? CalendarOf(AgendaSlot slot) =>
        isOver
        || slot.Kind is SlotKind.Break or SlotKind.Lunch
        || slots.GetValueOrDefault(slot.Anchor) is not { StartsAt: { } start } row
        || (row.EndsAt ?? start) <= now
            ? null
            : $"{address}.ics?seance={slot.Anchor}";

    /// <summary>The anchor of a person where the programme names them first; null further on.</summary>
    public string? FirstPlaceOf(Person person) => IdentityOf(person) is var identity && named.Add(identity) ? $"p-{identity}" : null;

    /// <summary>An instant with its hour, at midnight too.</summary>
    public static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public string IdentityOf(Person person) => identities.GetValueOrDefault(person.Name) ?? Slug.Of(person.Name);

    private DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, zone) : null;
}
