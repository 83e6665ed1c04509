namespace Oim.Content.FrontMatter;

/// <summary>
/// What a value is chosen among, for the programs that complete headers: words that never change, or a set that the content fills.
/// </summary>
public sealed class ValueSet(params IReadOnlyList<string> words)
{
    public static readonly ValueSet Kinds = new();
    public static readonly ValueSet Countries = new();
    public static readonly ValueSet Themes = new();
    public static readonly ValueSet Series = new();

    /// <summary>Names of offices, as contacts write them.</summary>
    public static readonly ValueSet Offices = new();

    public static readonly ValueSet Languages = new();
    public static readonly ValueSet TimeZones = new();

    /// <summary>Pages, by their content paths.</summary>
    public static readonly ValueSet Pages = new();

    /// <summary>Those of some kinds alone.</summary>
    public static ValueSet PagesOf(IReadOnlyList<string> kinds) => new() { OfKinds = kinds };

    /// <summary>Images beside pages, by their paths.</summary>
    public static readonly ValueSet Images = new();

    /// <summary>Files beside pages that are no images, by their paths.</summary>
    public static readonly ValueSet Documents = new();

    /// <summary>The keys of a header: defaults for the pages below.</summary>
    public static readonly ValueSet Keys = new();

    /// <summary>Codes of diagnostics that a page may silence.</summary>
    public static readonly ValueSet Codes = new();

    /// <summary>Empty where the content tells.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Of pages: the kinds they must be of; empty: any.</summary>
    public IReadOnlyList<string> OfKinds { get; private init; } = [];
}
