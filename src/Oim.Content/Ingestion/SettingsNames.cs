using Oim.Content.Settings;

namespace Oim.Content.Ingestion;

/// <summary>
/// The names by which settings are read, and the one that was meant by a name that is nearly so: site.yaml, navigaton.en.yml, synonyms.yml.
/// </summary>
internal static class SettingsNames
{
    private const string Navigation = "navigation.yml";

    /// <summary>The name a YAML file at the top should have had; null where none is near.</summary>
    public static string? MeantBy(string file)
    {
        var parts = file.ToLowerInvariant().Split('.');
        return Nearest.To($"{parts[0]}.yml", [SiteSettings.File, Navigation, SynonymReader.File]) switch
        {
            Navigation => string.Join('.', ["navigation", .. parts[1..^1], "yml"]),
            var name => name,
        };
    }
}
