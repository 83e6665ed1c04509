using Microsoft.Extensions.Options;
using Oim.Content.Sources;

namespace Oim.Site.Serving;

/// <summary>
/// What editors get beside the site: in Development all of it; elsewhere their pages, where the configuration asks for them.
/// </summary>
public sealed class EditorTools(IHostEnvironment environment, IOptions<SiteOptions> options, ContentFolder folder)
{
    /// <summary>Drafts are shown, pages reload by themselves and tell what is wrong with them.</summary>
    public bool IsLive { get; } = environment.IsDevelopment();

    /// <summary>The site is one that nobody is served from: it shows what is not published to whoever may ask it.</summary>
    public bool IsRehearsal { get; init; }

    public bool ShowsDrafts => IsLive || IsRehearsal;

    /// <summary>/redaction is answered.</summary>
    public bool HasPages { get; } = environment.IsDevelopment() || options.Value.Editors || options.Value.Editing;

    /// <summary>Who has signed in writes there.</summary>
    public bool IsWorkplace { get; } = options.Value.Editing;

    /// <summary>A link that opens a file of the content in the editor's program; null where the site is not on their machine.</summary>
    public string? LinkTo(string file, int line = 1, int column = 1)
    {
        if (!IsLive)
            return null;
        var path = string.Join(
            '/',
            Path.Combine(folder.Root, file).Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString)
        );
        return options
            .Value.Editor.Replace("{file}", path, StringComparison.Ordinal)
            .Replace("{line}", $"{line}", StringComparison.Ordinal)
            .Replace("{column}", $"{column}", StringComparison.Ordinal);
    }
}
