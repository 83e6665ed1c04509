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

    public static IReadOnlyList<Key> Known { get; } = [Name, ShortName, Tagline, BaseUrl, Languages, TimeZone, Notice, Feeds];

    public static SiteSettings Read(string yaml, ICollection<Diagnostic> problems)
    {
        void Report(DiagnosticRule rule, Position at, string[] arguments) => problems.Add(new(rule, SiteSettings.File, at, arguments));
        var reader = new HeaderReader(YamlReader.Read(yaml, 1, new(Known), Report) ?? HeaderMap.Empty, Report);
        var settings = new SiteSettings();
        settings = settings with
        {
            Name = reader.Get(Name) ?? settings.Name,
            ShortName = reader.Get(ShortName),
            Tagline = reader.Get(Tagline),
            BaseUrl = BaseUrlOf(reader),
            Languages = LanguagesOf(reader) is { Count: > 0 } languages ? languages : settings.Languages,
            TimeZone = TimeZoneOf(reader) ?? settings.TimeZone,
            Notice = reader.Get(Notice),
            FeedsAreFull = AreFeedsFull(reader),
        };
        reader.ReportUnknown(Known);
        string? Typeset(string? text) => text is null ? null : Locales.Of(settings.DefaultLanguage).Typography.Apply(text);
        return settings with { Name = Typeset(settings.Name)!, Tagline = Typeset(settings.Tagline), Notice = Typeset(settings.Notice) };
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
