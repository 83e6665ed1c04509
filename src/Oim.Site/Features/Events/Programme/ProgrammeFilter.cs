using Oim.Agenda;

namespace Oim.Site.Features.Events.Programme;

/// <summary>
/// What a visitor looks at of a programme, as the address says it:
/// <c>?salle=salle-xvii&amp;personne=awa-diop&amp;type=session&amp;vue=bref</c>.
/// </summary>
/// <param name="Room">The slug of a room.</param>
/// <param name="Person">See <see cref="People.SpeakerRow.Person"/>.</param>
/// <param name="Kind">A <see cref="SlotKind"/> in small letters.</param>
/// <param name="IsBrief">Hours, titles and rooms alone.</param>
public sealed record ProgrammeFilter(string? Room, string? Person, string? Kind, bool IsBrief)
{
    public static readonly ProgrammeFilter None = new(null, null, null, false);

    private const string Brief = "bref";

    /// <summary>Some slots are left out.</summary>
    public bool Narrows => (Room ?? Person ?? Kind) is not null;

    public static ProgrammeFilter From(IQueryCollection query) =>
        new(Given(query["salle"]), Given(query["personne"]), Given(query["type"]), query["vue"] == Brief);

    /// <param name="page">The address of the event.</param>
    public string Address(string page)
    {
        KeyValuePair<string, string?>[] parts =
            [new("salle", Room), new("personne", Person), new("type", Kind), new("vue", IsBrief ? Brief : null)];
        return $"{page}{QueryString.Create(parts.Where(part => part.Value is not null))}#programme";
    }

    /// <param name="people">The slots of each person, by anchor.</param>
    public bool Keeps(AgendaSlot slot, ILookup<string, string> people) =>
        (Room is null || (slot.Room is { } room && Slug.Of(room) == Room))
        && (Kind is null || NameOf(slot.Kind) == Kind)
        && (Person is null || people[Person].Contains(slot.Anchor));

    public static string NameOf(SlotKind kind) => kind.ToString().ToLowerInvariant();

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim().ToLowerInvariant();
}
