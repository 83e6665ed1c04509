using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.Settings;

/// <summary>Reads site.yml. Whatever is missing or wrong keeps its default.</summary>
public static class SiteSettingsReader
{
    private static readonly Key<string?> Name = Keys.Text("name", "Nom du site", "title", "nom");
    private static readonly Key<string?> ShortName = Keys.Text("shortName", "Sigle du site");
    private static readonly Key<string?> Tagline = Keys.Text("tagline", "Devise du site", "description");
    private static readonly Key<string?> BaseUrl = Keys.Text("baseUrl", "Adresse publique du site, comme https://exemple.org", "url")
        .Like("https://exemple.org");
    private static readonly Key<IReadOnlyList<string>?> Languages = Keys.Words(
            "languages",
            "Langues du site, celle par défaut en premier",
            "language"
        )
        .Among(ValueSet.Languages)
        .Like("[fr, en]");
    private static readonly Key<string?> TimeZone = Keys.Text("timeZone", "Fuseau horaire du site, comme Europe/Paris")
        .Among(ValueSet.TimeZones)
        .Like("Europe/Paris");
    private static readonly Key<string?> Notice = Keys.Text("notice", "Phrase affichée au pied de chaque page");
    private static readonly Key<string?> Feeds = Keys.Text("feeds", "Ce que les flux donnent de chaque page : complet ou resume", "flux")
        .Among(new("complet", "resume"));

    private static readonly Key<bool?> CreditRequired = Keys.Flag(
        "imageCreditRequired",
        "true : une image sans crédit est signalée",
        "creditObligatoire"
    );

    private static readonly Key<string?> Language = Keys.Text("language", "Code de la langue", "lang").Among(ValueSet.Languages);
    private static readonly Key<IReadOnlyList<SiteNames>?> Translations = Keys.Records(
        "translations",
        "Nom, sigle, devise et phrase du pied de page dans les autres langues",
        [Language, Name, ShortName, Tagline, Notice],
        ReadTranslation,
        "traductions"
    );

    private static readonly Key<WrittenBanner?> Banner = Keys.Map(
        "banner",
        "Bandeau d’urgence au-dessus de chaque page, avec son début et sa fin",
        [UrgentBanner.TextKey, UrgentBanner.LinkKey, UrgentBanner.FromKey, UrgentBanner.UntilKey],
        WrittenBanner.Read,
        "bandeau"
    );

    public static IReadOnlyList<Key> Known { get; } =
        [
            Name, ShortName, Tagline, BaseUrl, Languages, TimeZone, Notice, Translations, CountryWordReader.Countries, Feeds, Banner,
            CreditRequired, LanguageFallback.Key, ThemeNames.Key,
        ];

    public static SiteSettings Read(string yaml, ICollection<Diagnostic> problems)
    {
        void Report(DiagnosticRule rule, Position at, string[] arguments) => problems.Add(new(rule, SiteSettings.File, at, arguments));
        var reader = new HeaderReader(YamlReader.Read(yaml, 1, new(Known), Report) ?? HeaderMap.Empty, Report);
        var settings = new SiteSettings();
        settings = settings with
        {
            BaseUrl = BaseUrlOf(reader),
            Languages = LanguagesOf(reader) is { Count: > 0 } languages ? languages : settings.Languages,
            TimeZone = TimeZoneOf(reader) ?? settings.TimeZone,
            FeedsAreFull = AreFeedsFull(reader),
            CreditIsRequired = reader.Get(CreditRequired) ?? false,
            Fallback = reader.Get(LanguageFallback.Key) ?? settings.Fallback,
            Themes = reader.Get(ThemeNames.Key) ?? settings.Themes,
        };
        var names = NamesIn(settings.DefaultLanguage, reader.Get(Name) ?? settings.Names[0].Name, reader);
        settings = settings with
        {
            Names = [names, .. (reader.Get(Translations) ?? [])],
            Banner = reader.Get(Banner)?.In(settings.Zone, settings.DefaultLanguage),
            OwnCountryWords = CountryWordReader.Read(reader, settings.DefaultLanguage),
        };
        reader.ReportForeign(Known);
        return settings;
    }

    private static SiteNames NamesIn(string language, string name, HeaderReader reader) =>
        new SiteNames(language, name, reader.Get(ShortName), reader.Get(Tagline), reader.Get(Notice)).Typeset();

    private static SiteNames? ReadTranslation(HeaderReader reader)
    {
        var (language, name) = (reader.Get(Language)?.ToLowerInvariant(), reader.Get(Name));
        reader.ReportUnknown([Language, Name, ShortName, Tagline, Notice]);
        if (language is not null && name is not null) return NamesIn(language, name, reader);
        Key missing = language is null ? Language : Name;
        reader.Report(HeaderRules.Required, reader.Node.At, missing.Name, missing.Description);
        return null;
    }

    private static string? BaseUrlOf(HeaderReader reader)
    {
        if (reader.Get(BaseUrl) is not { } url)
            return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return url.TrimEnd('/');
        reader.Report(
            HeaderRules.WrongForm,
            reader.PlaceOf(BaseUrl),
            BaseUrl.Name,
            Wording.Phrase("une adresse comme https://exemple.org", "an address such as https://example.org"),
            Wording.Phrase($"« {url} »", $"“{url}”")
        );
        return null;
    }

    /// <summary>Codes of two or three letters, as addresses and the language attribute of pages write them.</summary>
    private static List<string> LanguagesOf(HeaderReader reader)
    {
        var written = reader.Get(Languages) ?? [];
        var known = written
            .Select(language => language.ToLowerInvariant())
            .Where(language => language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower))
            .ToList();
        if (known.Count < written.Count)
            reader.Report(
                HeaderRules.WrongForm,
                reader.PlaceOf(Languages),
                Languages.Name,
                Wording.Phrase("des codes de langue comme fr ou en", "language codes such as fr or en"),
                $"« {string.Join(", ", written)} »"
            );
        return known;
    }

    private static bool AreFeedsFull(HeaderReader reader)
    {
        if (reader.Get(Feeds) is not { Length: > 0 } written) return true;
        var word = Slug.Of(written);
        if (word is not ("complet" or "full" or "resume" or "summary"))
            reader.Report(
                HeaderRules.WrongForm,
                reader.PlaceOf(Feeds),
                Feeds.Name,
                Wording.Phrase("complet ou resume", "complet or resume"),
                Wording.Phrase($"« {written} »", $"“{written}”")
            );
        return word is not ("resume" or "summary");
    }

    private static string? TimeZoneOf(HeaderReader reader)
    {
        if (reader.Get(TimeZone) is not { } name) return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)) return name;
        reader.Report(HeaderRules.UnknownTimeZone, reader.PlaceOf(TimeZone), name);
        return null;
    }
}
