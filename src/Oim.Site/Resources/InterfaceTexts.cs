using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion.Translations;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Site.Resources;

/// <summary>Whether the interface is there in all languages of a site.</summary>
public static partial class InterfaceTexts
{
    private const int Named = 5;

    private static readonly ResourceManager All = new(typeof(Texts));

    /// <summary>A diagnostic for each language that lacks texts, where the site declares its languages.</summary>
    public static IEnumerable<Diagnostic> Check(SiteSettings settings, ContentFolder folder) =>
        from declared in Declared(folder)
        from language in settings.Languages
        let missing = MissingIn(language)
        where missing.Count > 0
        select new Diagnostic(
            TranslationRules.Interface,
            SiteSettings.File,
            declared,
            Wording.Language(language),
            Wording.Phrase(Counted.French(missing.Count, "texte"), Counted.English(missing.Count, "text")),
            string.Join(", ", missing.Take(Named)) + (missing.Count > Named ? "…" : ""),
            language
        );

    /// <summary>The texts that French has and another language has not, in the form of no number.</summary>
    public static IReadOnlyList<string> MissingIn(string language)
    {
        return [.. NamesIn(Locales.All[0].Code).Except(NamesIn(language)).Order(StringComparer.Ordinal)];

        static HashSet<string> NamesIn(string language) =>
            Own(language) is { } set ? [.. set.Cast<DictionaryEntry>().Select(text => Form().Replace((string)text.Key, ""))] : [];
    }

    /// <summary>The texts of one language, without those that French lends it; null where it has none.</summary>
    public static ResourceSet? Own(string language) =>
        All.GetResourceSet(
            language == Locales.All[0].Code ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language),
            createIfNotExists: true,
            tryParents: false
        );

    /// <summary>The place of « languages » in site.yml; none where the site leaves it to the program.</summary>
    private static IEnumerable<Position> Declared(ContentFolder folder)
    {
        var file = Path.Combine(folder.Root, SiteSettings.File);
        return (File.Exists(file) ? File.ReadAllLines(file) : [])
            .Select((line, i) => (IsIt: Declaration().IsMatch(line), Place: new Position(i + 1, 1)))
            .Where(line => line.IsIt)
            .Select(line => line.Place)
            .Take(1);
    }

    [GeneratedRegex(@"^languages?\s*:", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    /// <summary>Languages have forms of their own of a text that counts.</summary>
    [GeneratedRegex("-(zero|one|two|few|many|other)$")]
    private static partial Regex Form();
}
