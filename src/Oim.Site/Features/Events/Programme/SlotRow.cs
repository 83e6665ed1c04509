using Oim.Content.Storage;

namespace Oim.Site.Features.Events.Programme;

/// <summary>A slot of a programme, for calendars, search engines and « what is on now »; the page itself is shown from the whole
/// programme.</summary>
public sealed class SlotRow : EntryRow
{
    public int Position { get; set; }

    /// <summary>Its anchor on the event's page.</summary>
    public required string Anchor { get; set; }

    public required string Title { get; set; }

    public required string Kind { get; set; }

    public string? Room { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>Null where the agenda tells no hour.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    public DateTimeOffset? EndsAt { get; set; }
}
