using System.Text.Json.Serialization;

namespace Oim.Agenda;

/// <summary>An event's agenda, day by day.</summary>
/// <param name="Title">The heading that opened it, « Ordre du jour », as written.</param>
/// <param name="Preamble">What is written before the first day.</param>
/// <param name="Days">In the order of the text.</param>
/// <param name="Closing">What is written after the last day, under a heading of its own.</param>
public sealed record Programme(
    string? Title,
    IReadOnlyList<MarkdownBlock> Preamble,
    IReadOnlyList<AgendaDay> Days,
    IReadOnlyList<MarkdownBlock> Closing
)
{
    /// <summary>The slots of all days.</summary>
    [JsonIgnore]
    public IEnumerable<AgendaSlot> Slots => Days.SelectMany(day => day.Slots);
}

/// <summary>One day. A day without slots is a day of prose.</summary>
/// <param name="Anchor"><c>jour-2009-06-04</c>, or <c>jour-2</c> when its date is not known.</param>
/// <param name="Date">Null when the text does not tell.</param>
/// <param name="Title">Its heading as written; empty when the agenda has one day and does not say so.</param>
/// <param name="Label">The heading without the date: « Première journée ».</param>
/// <param name="Items">Slots, and what is written between them, in order.</param>
public sealed record AgendaDay(
    string Anchor,
    DateOnly? Date,
    string Title,
    string? Label,
    IReadOnlyList<AgendaItem> Items,
    int Line,
    int Column
)
{
    /// <summary>The language of its title and label, where that is not the programme's.</summary>
    public string? Language { get; init; }

    /// <summary>The slots of the day.</summary>
    [JsonIgnore]
    public IEnumerable<AgendaSlot> Slots => Items.OfType<AgendaSlot>();
}
