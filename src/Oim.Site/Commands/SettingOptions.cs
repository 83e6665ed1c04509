using System.CommandLine;

namespace Oim.Site.Commands;

/// <summary>Settings of the site that a command takes by their own names; what it is not told, the configuration says.</summary>
internal static class SettingOptions
{
    public static Option<string> Root(string description = "Le dossier de contenu") =>
        Of("--Content:Root", description, configured => configured.Root);

    public static Option<string> Data(string description = "Le dossier de données du site") =>
        Of("--Content:Data", description, configured => configured.Data);

    public static Option<string> PathBase() =>
        Of("--Content:PathBase", "Le chemin sous lequel le site vit", configured => configured.PathBase);

    private static Option<string> Of(string name, string description, Func<SiteOptions, string> configured) =>
        new(name) { Description = description, DefaultValueFactory = _ => configured(SiteConfiguration.Read()) };
}
