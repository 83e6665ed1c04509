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

    /// <summary>What « now » means; what comes next is taken for the end that nobody wrote.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>The end was written: only then is it told to calendars, search engines and programs.</summary>
    public bool HasEnd { get; set; }

    /// <summary>The written end, after the start.</summary>
    public DateTimeOffset? WrittenEnd => HasEnd && EndsAt > StartsAt ? EndsAt : null;
}
