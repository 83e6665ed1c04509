using System.Globalization;
using Oim.Typography;

namespace Oim.Content.Languages;

/// <summary>
/// All that the site knows of one language. To add one: a file beside French.cs, a line in <see cref="Locales"/>, a file of interface
/// texts. What a language does not say is taken from its culture, or stays plain.
/// </summary>
public sealed record Locale
{
    /// <param name="code">ISO 639, as addresses, file names and the lang attribute write it.</param>
    /// <param name="culture">The culture of its dates and numbers; null: the language's own.</param>
    public Locale(string code, string? culture = null)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(culture ?? code);
        Dates = new(Culture);
        Countries = new(code);
        AnalysedAs = NamesInAddresses = code;
        Order = StringComparer.Create(Culture, ignoreCase: true);
    }

    public string Code { get; }

    public CultureInfo Culture { get; }

    /// <summary>The direction its script is read in, as HTML's dir has it.</summary>
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    public TypographyRules Typography { get; init; } = TypographyRules.None;

    /// <summary>The order of its words in lists.</summary>
    public StringComparer Order { get; }

    /// <summary>The language whose stems and stop words the search takes: its own, or that of a near one.</summary>
    public string AnalysedAs { get; init; }

    /// <summary>
    /// Small words that it cannot do without, the commonest first; a language without them is never taken for that of a paragraph
    /// (<see cref="LanguageIdentifier"/>).
    /// </summary>
    public IReadOnlyList<string> SmallWords { get; init; } = [];

    /// <summary>Its letters beyond a to z, small: what tells it from those with much the same small words. Empty: any.</summary>
    public string Letters { get; init; } = "";

    /// <summary>The words of the site's own addresses, by the French ones: recherche → search. Absent ones stay French.</summary>
    public IReadOnlyDictionary<string, string> AddressWords { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The language whose names of countries stand in addresses, which are ASCII.</summary>
    public string NamesInAddresses { get; init; }

    /// <summary>What remarks are called when their authors gave them no title, by kind: note, warning…</summary>
    public IReadOnlyDictionary<string, string> RemarkTitles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What a text is called that says in words what is heard.</summary>
    public string Transcript { get; init; } = "Transcript";

    public DateForms Dates { get; init; }

    public CountryForms Countries { get; init; }

    public TimeZoneForms TimeZones { get; init; } = new();

    public CitationWords Citations { get; init; } = new("and", "n.d.", "Available from: ");

    /// <summary>What offers a page in it to a visitor whose browser prefers it; null: it is offered by its name.</summary>
    public string? Offer { get; init; }

    /// <summary>What parts the items of a list in a line.</summary>
    public string Comma { get; init; } = ", ";

    /// <summary>« in English », from the name of a language.</summary>
    public string InLanguage { get; init; } = "{0}";

    /// <summary>What opens the table that a chart is drawn from.</summary>
    public string FiguresAsTable { get; init; } = "The figures, as a table";

    /// <summary>Units of a file's size, from bytes to gigabytes.</summary>
    public IReadOnlyList<string> ByteUnits { get; init; } = ["B", "kB", "MB", "GB"];

    /// <summary>
    /// The form of a noun after a number, as CLDR names it: zero, one, two, few, many, other. Texts that count have one of each that comes
    /// up (<c>PageCount-few</c>).
    /// </summary>
    public Func<long, string> PluralOf { get; init; } = static count => count == 1 ? "one" : "other";

    /// <summary>A colon as it follows a word, with the space before it if there is one.</summary>
    public string Colon => Typography.Apply("a:")[1..];

    /// <summary>A question mark as it follows a word.</summary>
    public string QuestionMark
    {
        get => field ?? Typography.Apply("a?")[1..];
        init;
    }

    /// <summary>The word of an address of the site's own.</summary>
    public string AddressWord(string french) => AddressWords.GetValueOrDefault(french, french);
}
