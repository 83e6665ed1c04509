namespace Oim.Site;

/// <summary>The <c>Content</c> section of the configuration.</summary>
public sealed class SiteOptions
{
    public const string Section = "Content";

    /// <summary>The folder of Markdown, relative to the working folder.</summary>
    public string Root { get; set; } = "content";

    /// <summary>Where the derived database lives; by default beside the application.</summary>
    public string Data { get; set; } = Path.Combine(AppContext.BaseDirectory, "App_Data");

    /// <summary>Answers /redaction outside Development too. Whoever reaches the site then reads drafts' titles: it is for a machine of the editors' own.</summary>
    public bool Editors { get; set; }

    /// <summary>The link that opens a file in an editor's program, in Development.</summary>
    public string Editor { get; set; } = "vscode://file/{file}:{line}:{column}";
}
