using System.Collections.Frozen;

namespace Oim.Text;

/// <summary>
/// What the United Nations call their members and observers, where general use has another name; in the languages of the columns of
/// official-names.tsv. French has a table of its own, for its sentences need more.
/// </summary>
internal static class OfficialNames
{
    private static readonly string[] Languages = ["en", "es", "ar"];

    private static readonly FrozenDictionary<(string Code, string Language), string> Known = Read();

    /// <summary>Null where general use has the same one.</summary>
    public static string? Of(string code, string language) => Known.GetValueOrDefault((code, language));

    private static FrozenDictionary<(string, string), string> Read()
    {
        using var table = new StreamReader(typeof(OfficialNames).Assembly.GetManifestResourceStream("official-names.tsv")!);
        return table.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .SelectMany(cells => Languages.Zip(cells[1..], (language, name) => (Key: (cells[0], language), Name: name)))
            .Where(cell => cell.Name.Length > 0)
            .ToFrozenDictionary(cell => cell.Key, cell => cell.Name);
    }
}
