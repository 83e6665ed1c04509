using Oim.Content.Kinds;
using Oim.Content.Settings;
using Oim.Search;

namespace Oim.Content.Storage;

/// <summary>One whole state of the content. Readers keep the one they started with; a new one replaces it at once.</summary>
/// <param name="Number">Rises with every change, of the files or of time.</param>
/// <param name="NextChange">The next instant at which something changes by itself.</param>
/// <param name="Kinds">Those in code and those that the site declares.</param>
public sealed record Generation(
    long Number,
    AddressTable Addresses,
    SiteSettings Settings,
    IReadOnlyDictionary<string, Navigation> Navigations,
    DateTimeOffset? NextChange,
    SearchIndex Search,
    SynonymTable Synonyms,
    KindList Kinds)
{
    public static readonly Generation None = new(
        0,
        new([], [], []),
        new(),
        new Dictionary<string, Navigation>(StringComparer.Ordinal),
        null,
        SearchIndex.Empty,
        SynonymTable.Empty,
        new()
    );

    /// <summary>The entries whose texts alone have changed since the generation before; null: more has.</summary>
    public IReadOnlySet<int>? Texts { get; init; }

    /// <summary>
    /// The entries whose rows may differ from those of the generation before; null: any, or what is shown of them, may be another.
    /// </summary>
    public IReadOnlySet<int>? Entries { get; init; }

    /// <summary>Names the state of all pages, the same after a restart; empty where that is not known.</summary>
    public string State { get; init; } = "";

    public bool IsLoaded => Number > 0;

    /// <summary>The menu of a language; null where nobody wrote one.</summary>
    public Navigation? Navigation(string language) => Navigations.GetValueOrDefault(language);
}
