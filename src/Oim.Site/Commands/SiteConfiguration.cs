namespace Oim.Site.Commands;

/// <summary>What appsettings.json and the environment say, for the verbs that serve nothing.</summary>
internal static class SiteConfiguration
{
    public static SiteOptions Read() =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build()
            .GetSection(SiteOptions.Section)
            .Get<SiteOptions>()
        ?? new();
}
