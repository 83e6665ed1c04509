using Oim.Content.Sources;

namespace Oim.Site.Commands;

/// <summary>What a check is asked for.</summary>
/// <param name="Format">The form of the report.</param>
/// <param name="Language">That of the messages.</param>
/// <param name="Data">The site's data folder.</param>
internal sealed record CheckOptions(ContentFolder Folder, string Format, string Language, string Data)
{
    /// <summary>Warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Whatever is told of languages and translations counts as an error.</summary>
    public bool StrictLanguages { get; init; }

    public bool Fix { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Other sites are asked for their pages.</summary>
    public bool Foreign { get; init; }

    /// <summary>The table of pages by language is shown.</summary>
    public bool Translations { get; init; }

    /// <summary>Translations that do not say what they translate are known to render their originals as they are.</summary>
    public bool AreCurrent { get; init; }

    /// <summary>A report for a program stays alone on its stream.</summary>
    public TextWriter Beside => Format == "text" ? Console.Out : Console.Error;

    /// <summary>The folder as seen from the working folder: what an editor's terminal can open.</summary>
    public string Seen
    {
        get
        {
            var relative = Path.GetRelativePath(Environment.CurrentDirectory, Folder.Root).Replace('\\', '/');
            return relative == "." ? ""
                : relative.StartsWith("../", StringComparison.Ordinal) ? Folder.Root.Replace('\\', '/')
                : relative;
        }
    }
}
