using Oim.Content.Sources;
using Oim.Site.Features.Events.Agenda;
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

    public ProgrammeView(Agenda.Programme programme, EventDetail detail, IEnumerable<SlotRow> slotRows, IEnumerable<SpeakerRow> speakers, DateTimeOffset now)
    {
        (Programme, this.now) = (programme, now);
        zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        slots = slotRows.ToDictionary(slot => slot.Anchor, StringComparer.Ordinal);
        identities = speakers.DistinctBy(speaker => speaker.Name).ToDictionary(speaker => speaker.Name, speaker => speaker.Person, StringComparer.Ordinal);
        var running = detail.StateAt(now) == EventState.Running;
        nextStart = running ? slots.Values.Where(slot => slot.StartsAt > now).Min(slot => slot.StartsAt) : null;
        NextChange = running ? slots.Values.SelectMany(slot => (DateTimeOffset?[])[slot.StartsAt, slot.EndsAt]).Where(at => at > now).Min() : null;
    }

    public Agenda.Programme Programme { get; }

    /// <summary>The next instant at which « now » and « next » move, while the event runs.</summary>
    public DateTimeOffset? NextChange { get; }

    /// <summary>A slot's hours, told in the event's zone.</summary>
    public (DateTimeOffset? Start, DateTimeOffset? End) Times(AgendaSlot slot) => slots.GetValueOrDefault(slot.Anchor) is { } row ? (Local(row.StartsAt), Local(row.EndsAt)) : (null, null);

    public bool IsNow(AgendaSlot slot) => slots.GetValueOrDefault(slot.Anchor) is { } row && row.StartsAt <= now && row.EndsAt > now;

    /// <summary>It starts next, alone or beside others.</summary>
    public bool IsNext(AgendaSlot slot) => nextStart is not null && slots.GetValueOrDefault(slot.Anchor)?.StartsAt == nextStart;

    public string IdentityOf(Person person) => identities.GetValueOrDefault(person.Name) ?? Slug.Of(person.Name);

    private DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, zone) : null;
}
