using System.Text.Json.Serialization;

namespace Oim.Agenda;

/// <summary>One slot of a day.</summary>
/// <param name="Anchor">Readable, and the same while day and title are.</param>
/// <param name="Number">The number of the item in a numbered agenda, as written: « 3. ».</param>
/// <param name="Time">Null in an agenda without times.</param>
/// <param name="Room">As written: « salle XVII ». Slots at one time in several rooms are parallel.</param>
/// <param name="Files">Files of the whole slot.</param>
/// <param name="Items">Roles, interventions and text, in the order of the file.</param>
public sealed record AgendaSlot(
    string Anchor,
    string? Number,
    SlotTime? Time,
    AgendaTitle Title,
    SlotKind Kind,
    string? Room,
    IReadOnlyList<AgendaFile> Files,
    IReadOnlyList<AgendaItem> Items,
    int Line,
    int Column
) : AgendaItem
{
    /// <summary>The language of the room's name, where that is not the programme's.</summary>
    public string? RoomLanguage { get; init; }

    /// <summary>Everyone in the slot, with their role; null for a speaker without a label.</summary>
    [JsonIgnore]
    public IEnumerable<(Person Person, RoleBlock? Role)> People => Items.SelectMany(item => item switch
    {
        RoleBlock role => role.People.Select(person => (person, (RoleBlock?)role)),
        Intervention intervention => intervention.People.Select(person => (person, (RoleBlock?)null)),
        _ => [],
    });
}

/// <summary>What goes on in a slot, as far as its title tells.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SlotKind>))]
public enum SlotKind
{
    /// <summary>The title does not tell.</summary>
    Other,

    /// <summary>Doors, badges, a welcome coffee.</summary>
    Registration,

    /// <summary>Opening of the meeting.</summary>
    Opening,

    /// <summary>A session, a workshop, a panel.</summary>
    Session,

    /// <summary>A talk, a speech, a report.</summary>
    Presentation,

    /// <summary>A discussion, questions and answers.</summary>
    Debate,

    /// <summary>A break.</summary>
    Break,

    /// <summary>A meal within the working day.</summary>
    Lunch,

    /// <summary>A dinner, a visit, a group photo.</summary>
    Social,

    /// <summary>Closing of the meeting.</summary>
    Closing,
}
