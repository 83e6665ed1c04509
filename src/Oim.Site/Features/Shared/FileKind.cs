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
        var power = bytes switch { >= 1_000_000_000 => 3, >= 1_000_000 => 2, >= 1_000 => 1, _ => 0 };
        var value = bytes / Math.Pow(1000, power);
        var locale = Locales.Of(language);
        return $"{value.ToString(value < 10 && power > 1 ? "0.#" : "0", locale.Culture)}{NoBreak}{locale.ByteUnits[power]}";
    }
}
