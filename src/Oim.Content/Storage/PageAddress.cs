namespace Oim.Content.Storage;

/// <summary>When a page may be seen.</summary>
public readonly record struct Visibility(bool Draft, DateTimeOffset? From, DateTimeOffset? Until)
{
    public bool IsExpiredAt(DateTimeOffset now) => Until <= now;

    /// <summary>It was to be seen, and is no more; what never was leaves no trace.</summary>
    public bool IsGoneAt(DateTimeOffset now) => !Draft && IsExpiredAt(now);

    public bool At(Viewpoint view) => (view.WithDrafts || !Draft) && !(From > view.Now) && !IsExpiredAt(view.Now);
}

/// <summary>A page's claim to its address, with what routing and other pages must know of it.</summary>
/// <param name="TranslationKey">Ties it to pages that translate it under another key.</param>
public sealed record PageAddress(
    string Address,
    int EntryId,
    string? File,
    string Key,
    string Language,
    string Kind,
    string? ListKind,
    bool IsSection,
    Visibility Visibility,
    string Title,
    bool NoIndex,
    string? TranslationKey
)
{
    /// <summary>What stands before the title of a draft, wherever an editor sees one.</summary>
    public const string DraftMark = "Brouillon : ";

    public static PageAddress Of(Entry entry) => new(
        entry.Address,
        entry.Id,
        entry.File,
        entry.Key,
        entry.Language,
        entry.Kind,
        entry.ListKind,
        entry.IsSection,
        new(entry.Draft, entry.PublishAt, entry.ExpireAt),
        entry.Title,
        entry.NoIndex,
        entry.TranslationKey
    );

    /// <summary>The title as lists show it.</summary>
    public string ListedTitle => Visibility.Draft ? DraftMark + Title : Title;

    /// <summary>Whether links to it lead where they led, whatever it is called.</summary>
    public bool IsSameClaimAs(PageAddress other) =>
        this with { Title = other.Title, NoIndex = other.NoIndex, TranslationKey = other.TranslationKey } == other;
}
