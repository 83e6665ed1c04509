using System.Globalization;

namespace Oim.Site.Features.Shared;

/// <summary>What a file is called and weighs, as a reader wants to know before opening it.</summary>
public static class FileKind
{
    private const char NoBreak = '\u00A0';

    public static string NameOf(string path) => Path.GetExtension(path).TrimStart('.').ToUpperInvariant() switch
    {
        "DOC" or "DOCX" or "ODT" => "Word",
        "XLS" or "XLSX" or "ODS" => "Excel",
        "PPT" or "PPTX" or "ODP" => "PowerPoint",
        "JPEG" => "JPG",
        "" => "fichier",
        var extension => extension,
    };

    /// <summary>« 312 ko », « 1,2 Mo » (1 ko is 1,000 bytes).</summary>
    public static string Size(long bytes, string language)
    {
        var (value, french, other) = bytes switch
        {
            >= 1_000_000_000 => (bytes / 1e9, "Go", "GB"),
            >= 1_000_000 => (bytes / 1e6, "Mo", "MB"),
            >= 1_000 => (bytes / 1e3, "ko", "kB"),
            _ => (bytes, "o", "B"),
        };
        var number = value.ToString(value < 10 && bytes >= 1_000_000 ? "0.#" : "0", CultureInfo.GetCultureInfo(language));
        return $"{number}{NoBreak}{(language == "fr" ? french : other)}";
    }
}
