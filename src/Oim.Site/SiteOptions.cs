namespace Oim.Site;

/// <summary>The <c>Content</c> section of the configuration.</summary>
public sealed class SiteOptions
{
    public const string Section = "Content";

    /// <summary>The folder of Markdown, relative to the working folder.</summary>
    public string Root { get; set; } = "content";

    /// <summary>Where the derived database lives; by default beside the application.</summary>
    public string Data { get; set; } = Path.Combine(AppContext.BaseDirectory, "App_Data");
}
