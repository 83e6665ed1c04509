namespace Oim.Content.Pictures;

/// <summary>Names of files that are films and sounds, and of what stands beside them.</summary>
public static class MediaNames
{
    private static readonly string[] Films = [".mp4", ".m4v", ".webm", ".mov", ".ogv"];

    private static readonly string[] Sounds = [".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac"];

    /// <summary>The ends of files that say in words what is heard.</summary>
    public static IReadOnlyList<string> Transcripts { get; } = [".txt", ".pdf"];

    public static bool IsMedia(string path) => IsFilm(path) || Has(path, Sounds);

    public static bool IsFilm(string path) => Has(path, Films);

    /// <summary>The path without its extension: the name that all its companions bear.</summary>
    public static string StemOf(string path) => path[..^Path.GetExtension(path).Length];

    /// <summary>The paths of captions in the languages of a site, those without a language being in the page's.</summary>
    public static IEnumerable<(string Language, string Path)> Captions(string stem, string language, IEnumerable<string> languages) =>
        languages.Select(other => (other, $"{stem}.{other}.vtt")).Prepend((language, $"{stem}.vtt"));

    /// <summary>The films and sounds that a file may be the captions or the transcript of.</summary>
    public static IEnumerable<string> ToldBy(string path)
    {
        if (Path.GetExtension(path) is not (".vtt" or ".txt" or ".pdf")) return [];
        var stem = StemOf(path);
        string[] stems = Path.GetExtension(stem) is { Length: 3 } ? [stem, StemOf(stem)] : [stem];
        return stems.SelectMany(_ => Films.Concat(Sounds), (one, extension) => one + extension);
    }

    private static bool Has(string path, string[] extensions) =>
        extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
