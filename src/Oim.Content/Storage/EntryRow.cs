using Oim.Content.Markup;

namespace Oim.Content.Storage;

/// <summary>A row that belongs to an entry and is written and removed with it. Kinds derive theirs.</summary>
public abstract class EntryRow
{
    public int Id { get; set; }

    public int EntryId { get; set; }
}

/// <summary>A theme, a country or a series a page is filed under.</summary>
public sealed class Term : EntryRow
{
    public const string Theme = "theme";
    public const string Country = "country";

    /// <summary>Somebody who speaks in the page, or whom it presents.</summary>
    public const string Person = "person";

    /// <summary>Somebody who wrote it.</summary>
    public const string Author = "author";

    /// <summary>What editions of one thing have in common: « pcr ».</summary>
    public const string Series = "series";

    public required string Taxonomy { get; set; }

    /// <summary>The term without accents and case, as addresses write it.</summary>
    public required string Slug { get; set; }

    /// <summary>The term as it was written; an ISO code for a country.</summary>
    public required string Label { get; set; }

    /// <summary>As an index has it, where the page says so: « Klein Solomon, Michele »; null: as the label tells.</summary>
    public string? SortedAs { get; set; }
}

/// <summary>An old address of a page.</summary>
public sealed class Alias : EntryRow
{
    public required string Address { get; set; }

    public int Line { get; set; }

    public int Column { get; set; }
}

/// <summary>A link from a page to something in the content.</summary>
public sealed class Reference : EntryRow
{
    public ReferenceUse Use { get; set; }

    /// <summary>The file it is written in: the entry's own, or one that belongs to it.</summary>
    public required string File { get; set; }

    public required string Target { get; set; }

    /// <summary>By which links are found that lead to a page: <see cref="LinkName.Of"/> the target.</summary>
    public string Name
    {
        get => LinkName.Of(Target);
        private set => _ = value;
    }

    public string? Fragment { get; set; }

    public string Label { get; set; } = "";

    /// <summary>The key of the header that names the other page, which then leads back; null: a link of the text.</summary>
    public string? Field { get; set; }

    public int Line { get; set; }

    public int Column { get; set; }
}

/// <summary>An instant at which a page changes by itself: it appears, disappears, an event starts or ends.</summary>
public sealed class ScheduledChange : EntryRow
{
    public DateTimeOffset At { get; set; }
}
