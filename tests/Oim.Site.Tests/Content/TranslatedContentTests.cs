using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Translations;
using Oim.Site.Tests.Docs;

namespace Oim.Site.Tests.Content;

/// <summary>The site's own pages in several languages: the words differ, the facts do not.</summary>
public sealed partial class TranslatedContentTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "content");

    public static TheoryData<string> Translations => [.. Files];

    private static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
            .Where(file => LanguageOf(file) != "fr")
            .Select(file => Path.GetRelativePath(Root, file));

    /// <summary>
    /// Those that say all that their original says; a section in Spanish or Arabic says less, where what it leads to is not translated.
    /// </summary>
    public static TheoryData<string> WholeTranslations => [.. Files.Where(IsWhole)];

    private static bool IsWhole(string file) =>
        // A programme is translated by its titles: who speaks stands in the original.
        (LanguageOf(file) == "en" && Path.GetFileName(file) != "agenda.en.md")
        || Path.GetDirectoryName(file)!.EndsWith("bureaux-regionaux", StringComparison.Ordinal);

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_says_no_number_that_its_original_does_not_know(string file) =>
        Assert.Empty(NumbersOf(File.ReadAllText(Full(file))).Except(NumbersOf(File.ReadAllText(Original(file)))));

    [Theory, MemberData(nameof(WholeTranslations))]
    public void A_whole_translation_says_each_number_of_its_original(string file) =>
        Assert.Empty(NumbersOf(WordsOf(Original(file))).Except(NumbersOf(File.ReadAllText(Full(file)))));

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_names_no_month_that_its_original_does_not_name(string file) =>
        Assert.Empty(MonthsOf(WordsOf(Full(file)), LanguageOf(file)).Except(MonthsOf(File.ReadAllText(Original(file)), "fr")));

    [Theory, MemberData(nameof(WholeTranslations))]
    public void A_whole_translation_names_each_month_of_its_original(string file) =>
        Assert.Empty(MonthsOf(WordsOf(Original(file)), "fr").Except(MonthsOf(WordsOf(Full(file)), LanguageOf(file))));

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_names_no_country_that_its_original_does_not_name(string file) =>
        Assert.Empty(CountriesOf(WordsOf(Full(file)), LanguageOf(file)).Except(CountriesOf(File.ReadAllText(Original(file)), "fr")));

    [Theory, MemberData(nameof(WholeTranslations))]
    public void A_whole_translation_names_each_country_of_its_original(string file) =>
        Assert.Empty(CountriesOf(WordsOf(Original(file)), "fr").Except(CountriesOf(WordsOf(Full(file)), LanguageOf(file))));

    /// <summary>Arabic spells them in its own letters.</summary>
    public static TheoryData<string> LatinTranslations => [.. Files.Where(file => LanguageOf(file) != "ar")];

    [Theory, MemberData(nameof(LatinTranslations))]
    public void A_translation_names_the_people_of_its_original_and_no_others(string file)
    {
        var (known, own) = (NamesIn(File.ReadAllText(Original(file))), NamesIn(WordsOf(Full(file))));

        Assert.Empty(own.Except(known));
        if (IsWhole(file)) Assert.Empty(NamesIn(WordsOf(Original(file))).Except(own));

        static IReadOnlyList<string> NamesIn(string text) => [.. People.Where(name => text.Contains(name, StringComparison.Ordinal))];
    }

    /// <summary>Whom the site presents, whose words it gives, and who speaks at its events.</summary>
    private static readonly IReadOnlyList<string> People =
        [
            .. Directory.EnumerateFiles(Path.Combine(Root, "qui-sommes-nous/biographies"), "*.md")
                .Where(file => LanguageOf(file) == "fr" && !file.EndsWith("index.md", StringComparison.Ordinal))
                .Select(file => ((HeaderScalar)Source(file).Header!.Find("title")!.Value).Text),
            .. Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
                .Where(file => LanguageOf(file) == "fr")
                .SelectMany(file => Names().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value.Trim()))
                .Distinct(),
        ];

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_says_no_address_that_its_original_does_not_know(string file)
    {
        var original = File.ReadAllText(Original(file));

        Assert.Empty(
            Addresses()
                .Matches(File.ReadAllText(Full(file)))
                .Select(match => match.Value)
                .Where(address => !original.Contains(address, StringComparison.Ordinal))
        );
    }

    /// <summary>Names are not spelt alike in all scripts; how many parts and items there are is the same in each.</summary>
    [Theory, MemberData(nameof(WholeTranslations))]
    public void A_whole_translation_has_each_part_and_item_of_its_original(string file) =>
        Assert.Equal(ShapeOf(Original(file)), ShapeOf(Full(file)));

    [Theory, MemberData(nameof(Translations))]
    public void A_translation_is_up_to_date_with_its_original(string file)
    {
        var said = (HeaderList?)Source(Full(file)).Header?.Find("translates")?.Value;

        Assert.Equal(
            SourceParagraph.DigestsOf(Source(Original(file))),
            string.Join(", ", said?.Items.Cast<HeaderScalar>().Select(digest => digest.Text) ?? [])
        );
    }

    private static PageSource Source(string file) =>
        PageSource.Of(file, Encoding.UTF8.GetBytes(File.ReadAllText(file)), SiteKinds.All.Keys);

    /// <summary>The beginnings of its headings and items, in their order.</summary>
    private static string ShapeOf(string file) =>
        string.Join(' ', Beginnings().Matches(File.ReadAllText(file).Split("\n---\n")[^1]).Select(match => match.Groups[1].Value));

    private static string Full(string file) => Path.Combine(Root, file);

    private static string Original(string file) => Full(Suffix().Replace(file, ".md"));

    private static string LanguageOf(string file) => Suffix().Match(file) is { Success: true } suffix ? suffix.Groups[1].Value : "fr";

    /// <summary>What is translated of a page: without facts and addresses.</summary>
    private static string WordsOf(string file) =>
        string.Join(
            '\n',
            SourceParagraph
                .Of(Source(file))
                .Select(paragraph => Target().Replace(paragraph.Text, ")"))
        );

    /// <summary>The numbers of words and dates, without those of addresses.</summary>
    private static HashSet<string> NumbersOf(string text) =>
        [.. Numbers().Matches(Addresses().Replace(Digests().Replace(text, ""), "")).Select(match => match.Value.TrimStart('0'))];

    private static HashSet<int> MonthsOf(string text, string language) =>
        [
            .. Enumerable
                .Range(1, 12)
                .Where(month => IsIn(text, Locales.Of(language).Culture.DateTimeFormat.GetMonthName(month))),
        ];

    private static HashSet<string> CountriesOf(string text, string language) =>
        [.. Regions.Where(code => IsIn(text, Countries.Name(code, language).Split([" d’", " d'"], StringSplitOptions.None)[0]))];

    /// <summary>Without Réunion, whose name is a word.</summary>
    private static readonly IReadOnlyList<string> Regions =
        [
            .. CultureInfo
                .GetCultures(CultureTypes.SpecificCultures)
                .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
                .Where(code => code.Length == 2 && char.IsLetter(code[0]) && code != "RE")
                .Distinct(),
        ];

    /// <summary>Arabic writes « and », « to » and « in » as one with the name.</summary>
    private static bool IsIn(string text, string? name) =>
        name is { Length: > 0 } && Regex.IsMatch(text, $@"(?<!\p{{L}})[وبل]?{Regex.Escape(name)}(?!\p{{L}})");

    /// <summary>« speaker: … », « - Nom : … », « - Awa Diop, directrice ».</summary>
    [GeneratedRegex(@"^(?:speaker: |- Nom : |- (?=[^,\n]*,))(\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.-]+)+)(?=,|$)", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex(@"\.(en|es|ar)\.md$")]
    private static partial Regex Suffix();

    [GeneratedRegex("^translates: .*$", RegexOptions.Multiline)]
    private static partial Regex Digests();

    [GeneratedRegex(@"^(#+|-|[0-9]+\.) ", RegexOptions.Multiline)]
    private static partial Regex Beginnings();

    [GeneratedRegex(@"\]\([^)]*\)|\)\{[^}]*\}")]
    private static partial Regex Target();

    [GeneratedRegex(@"(?<![\w/])\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"https?://[^\s)>]+|[\w.]+@[\w.]+")]
    private static partial Regex Addresses();
}
