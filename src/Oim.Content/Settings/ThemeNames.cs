using System.Text.Json.Serialization;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.Settings;

/// <summary>
/// What themes are called in other languages: « themes: { migration de retour: { en: return migration } } ». A theme is one in all
/// languages, whichever of its names a page files itself under.
/// </summary>
/// <param name="Names">By the name in addresses of each theme, its names by language.</param>
public sealed record ThemeNames(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Names)
{
    /// <summary>In place of a language: the name that the settings know a theme by.</summary>
    private const string OwnName = "";

    public static readonly ThemeNames None = new(new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal));

    internal static readonly Key<ThemeNames?> Key = Keys.Map(
        "themes",
        "Noms des thèmes dans les autres langues du site",
        [],
        Read,
        "thèmes"
    );

    [JsonIgnore]
    private IReadOnlyDictionary<string, string> Slugs { get; } = Names
        .SelectMany(theme => theme.Value.Values.Select(name => (Name: Slug.Of(name), theme.Key)))
        .Where(pair => !Names.ContainsKey(pair.Name))
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>How addresses write a theme, by any of its names.</summary>
    public string SlugOf(string label) => Slugs.GetValueOrDefault(Slug.Of(label), Slug.Of(label));

    /// <summary>Its name in a language, else the one that the settings know it by; as it is written where they do not know it.</summary>
    public string NameOf(string label, string language) =>
        !Names.TryGetValue(SlugOf(label), out var names) ? label
        : names.TryGetValue(language, out var name) ? name
        : Locales.Of(language).Typography.Apply(names[OwnName]);

    private static ThemeNames Read(HeaderReader reader)
    {
        var themes = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var entry in ((HeaderMap)reader.Node).Entries)
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal) { [OwnName] = entry.Name };
            foreach (var name in entry.Value is HeaderMap map ? map.Entries : [])
            {
                var language = name.Name.ToLowerInvariant();
                if (SiteSettings.KnownLanguages.Contains(language) && name.Value is HeaderScalar { IsNull: false } text)
                    names[language] = Locales.Of(language).Typography.Apply(text.Text);
                else Refuse(name.At, name.Name);
            }

            if (entry.Value is not HeaderMap) Refuse(entry.At, entry.Name);
            themes[Slug.Of(entry.Name)] = names;
        }

        return new(themes);

        void Refuse(Position at, string written) =>
            reader.Report(
                HeaderRules.WrongForm,
                at,
                Key!.Name,
                Wording.Phrase("un nom par langue du site : { en: return migration }", "a name for a language of the site: { en: return }"),
                $"« {written} »"
            );
    }
}
