using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.Settings;

/// <summary>
/// « fallback: { es: [en, fr] } »: where a page is not in Spanish, its text is shown in the first of these languages that it is in.
/// </summary>
internal static class LanguageFallback
{
    public static readonly Key<Dictionary<string, IReadOnlyList<string>>?> Key = Keys.Map(
        "fallback",
        "Langues de repli : celles dans lesquelles montrer une page qui n’existe pas dans une autre",
        [],
        Read,
        "repli"
    );

    private static Dictionary<string, IReadOnlyList<string>> Read(HeaderReader reader)
    {
        var fallback = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in ((HeaderMap)reader.Node).Entries)
        {
            var others = (reader.Get(Keys.Words(entry.Name, "")) ?? []).Select(other => other.ToLowerInvariant()).ToList();
            var unknown = others.Prepend(entry.Name.ToLowerInvariant()).Except(SiteSettings.KnownLanguages).ToList();
            if (unknown.Count > 0 || others.Count == 0)
                reader.Report(
                    HeaderRules.WrongForm,
                    entry.At,
                    entry.Name,
                    Wording.Phrase("des langues que le site connaît", "languages that the site knows"),
                    $"« {string.Join(", ", unknown)} »"
                );
            else fallback[entry.Name.ToLowerInvariant()] = others;
        }

        return fallback;
    }
}
