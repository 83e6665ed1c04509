using Oim.Content.Markup;

namespace Oim.Content.Storage;

/// <summary>One page in one language: what every kind of content has. Its kind's own columns are <see cref="EntryRow"/>s.</summary>
public sealed class Entry
{
    public int Id { get; set; }

    /// <summary>
    /// The file it was read from, relative to the content folder; a folder without index.md is a page of its own and has no file.
    /// </summary>
    public string? File { get; set; }

    /// <summary>Names the page in every language: its path without language and extension; "" is the home page.</summary>
    public required string Key { get; set; }

    /// <summary>The key of the folder it stands in; null for the home page.</summary>
    public string? Parent { get; set; }

    public required string Language { get; set; }

    public required string Kind { get; set; }

    /// <summary>A folder's own page: it lists what stands below it.</summary>
    public bool IsSection { get; set; }

    /// <summary>The kind of what stands below a section, which then is shown by that kind's list.</summary>
    public string? ListKind { get; set; }

    /// <summary>The kinds whose pages a section gathers, wherever they stand.</summary>
    public IReadOnlyList<string> Lists { get; set; } = [];

    /// <summary>Path of the page in the site, from the root, ASCII and lower case.</summary>
    public required string Address { get; set; }

    public required string Title { get; set; }

    /// <summary>French collation key of the title, so that SQL orders É with E.</summary>
    public required byte[] TitleOrder { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>Written by the editor, as against taken from the first paragraph.</summary>
    public bool HasOwnSummary { get; set; }

    public DateTimeOffset? Date { get; set; }

    /// <summary>A year or a month alone may be all that is known of <see cref="Date"/>.</summary>
    public FrontMatter.DatePrecision DatePrecision { get; set; }

    public DateTimeOffset? Updated { get; set; }

    /// <summary>As for <see cref="Date"/>.</summary>
    public FrontMatter.DatePrecision UpdatedPrecision { get; set; }

    /// <summary>What was put right since it came out.</summary>
    public string? Correction { get; set; }

    /// <summary>When the file, or one that belongs to it, last changed: by history where there is one, else its last write.</summary>
    public DateTimeOffset ModifiedAt { get; set; }

    /// <summary>Order among siblings, lightest first; pages without one come after.</summary>
    public double Weight { get; set; } = double.MaxValue;

    public bool Draft { get; set; }

    public DateTimeOffset? PublishAt { get; set; }

    public DateTimeOffset? ExpireAt { get; set; }

    public bool Archived { get; set; }

    /// <summary>Kept out of search engines and the sitemap.</summary>
    public bool NoIndex { get; set; }

    /// <summary>Kept out of lists and menus; its address works.</summary>
    public bool Hidden { get; set; }

    /// <summary>Another file holds its address: it cannot be shown until one of them moves.</summary>
    public bool Shadowed { get; set; }

    /// <summary>It was shown although its file has errors, there being no good version of it.</summary>
    public bool Flawed { get; set; }

    /// <summary>Who wrote it, in the order of the header.</summary>
    public IReadOnlyList<AuthorName> Authors { get; set; } = [];

    /// <summary>A content path or an address elsewhere.</summary>
    public string? Image { get; set; }

    /// <summary>Null: not said; "": decorative.</summary>
    public string? ImageAlt { get; set; }

    public string? ImageCaption { get; set; }

    /// <summary>Whose the image is.</summary>
    public string? ImageCredit { get; set; }

    /// <summary>On what terms others may use it.</summary>
    public string? ImageLicence { get; set; }

    /// <summary>What must stay in sight where the image is cut (<see cref="Pictures.FocalPoint"/>); null: its middle.</summary>
    public string? ImageFocus { get; set; }

    /// <summary>Ties pages that translate one another although their paths differ.</summary>
    public string? TranslationKey { get; set; }

    public int TranslationKeyLine { get; set; }

    /// <summary>Keys nobody knows, kept as they were written.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; set; } = new Dictionary<string, string>();

    // Columns stand in this order, and the long ones last: a list of pages then reads the first leaf of each row, and not its text.
    public IReadOnlyList<Heading> Outline { get; set; } = [];

    public string Html { get; set; } = "";

    public string Text { get; set; } = "";
}
