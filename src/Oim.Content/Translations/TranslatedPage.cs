namespace Oim.Content.Translations;

/// <summary>One page, or one text that is read with a page (an agenda), in the languages of a site.</summary>
/// <param name="Title">The page's.</param>
/// <param name="Original">The file of the original.</param>
/// <param name="Versions">One for each language of the site, in its order.</param>
public sealed record TranslatedPage(string Title, string Original, IReadOnlyList<TranslatedVersion> Versions);

/// <param name="File">Null where the page does not exist in the language.</param>
/// <param name="Changed">The paragraphs of the original that are new, other ones since, or not translated yet; empty unless stale.</param>
public sealed record TranslatedVersion(string Language, string? File, TranslationState State, IReadOnlyList<SourceParagraph> Changed)
{
    /// <summary>The paragraphs of the original, at their lines in the translation, that nobody has put into its words yet.</summary>
    public IReadOnlyList<SourceParagraph> Waiting { get; init; } = [];

    /// <summary>Visitors do not see it yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Where it is missing: the language in which visitors read it all the same (<c>fallback</c>, or an agenda's own).</summary>
    public string? ShownIn { get; init; }
}

/// <summary>What is known of a version.</summary>
public enum TranslationState
{
    /// <summary>The others are translated from it.</summary>
    Original,

    /// <summary>Every paragraph of the original is translated, and as it was then.</summary>
    Current,

    /// <summary>Some are not.</summary>
    Stale,

    /// <summary>The translation does not say what it translates.</summary>
    Unknown,

    /// <summary>There is none.</summary>
    Missing,
}
