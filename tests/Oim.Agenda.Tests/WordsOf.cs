using System.Text.Json;
using System.Text.RegularExpressions;

namespace Oim.Agenda.Tests;

/// <summary>The words of a text and those of a programme, to find what was lost between them.</summary>
internal static partial class WordsOf
{
    // What parts names or introduces what is kept elsewhere.
    private static readonly HashSet<string> Structure = new(StringComparer.OrdinalIgnoreCase)
    {
        "et", "and", "par", "by", "avec", "with", "de", "d", "of", "br", "en", "in", "lieu", "salle", "room", "amp", "large",
        "sup",
    };

    // Headers of columns: lines put in another order leave them anywhere in a table.
    private static readonly HashSet<string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        "heure",
        "horaire",
        "séance",
        "intervenants",
        "modérateur",
        "thème",
        "documents",
        "début",
        "fin",
        "activité",
        "time",
        "session",
        "speaker",
        "s",
        "a",
        "b",
        "n",
        "activités",
        "responsable",
        "intervenant",
        "modérateurs",
        "durée",
        "jour",
        "titre",
        "orateurs",
        "plenary",
        "talk",
    };

    public static Dictionary<string, int> Text(string markdown) =>
        Count(Word().Matches(Tags().Replace(Numbers().Replace(Headers().Replace(markdown, ""), ""), " ")).Select(match => match.Value));

    /// <summary>The targets of links.</summary>
    public static IEnumerable<string> Addresses(string markdown) =>
        Target().Matches(markdown).Select(match => match.Groups["target"].Value);

    public static List<string> Values(Programme? programme, string rest)
    {
        var values = new List<string> { rest };
        if (programme is not null) Collect(JsonSerializer.SerializeToElement(programme), values);
        return values;
    }

    public static Dictionary<string, int> Model(Programme? programme, string rest) =>
        Count(Values(programme, rest).SelectMany(value => Word().Matches(value).Select(match => match.Value)));

    /// <summary>Words that are fewer in the model than in the text.</summary>
    public static List<string> Lost(string markdown, Programme? programme, string rest, bool isShuffled = false)
    {
        var kept = Model(programme, rest);
        return
        [
            .. Text(markdown)
                .Where(word =>
                    !Structure.Contains(word.Key)
                    && !(isShuffled && Columns.Contains(word.Key))
                    && kept.GetValueOrDefault(word.Key) < word.Value
                )
                .Select(word => word.Key),
        ];
    }

    private static Dictionary<string, int> Count(IEnumerable<string> words) =>
        words
            .GroupBy(word => word.Normalize(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static void Collect(JsonElement element, List<string> values)
    {
        if (element.ValueKind == JsonValueKind.String) values.Add(element.GetString()!);
        else if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Collect(item, values);
        else if (element.ValueKind == JsonValueKind.Object)
            foreach (var property in element.EnumerateObject()) Collect(property.Value, values);
    }

    [GeneratedRegex(@"\]\(\s*<?(?<target>[^()\s<>]+)|<(?<target>https?://[^<>\s]+)>")]
    private static partial Regex Target();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    // The headers of columns say what their cells are.
    [GeneratedRegex(@"^.*\|.*\n(?=[ \t]*\|?[ \t]*:?-+:?[ \t]*\|)|<th>[^<]*</th>", RegexOptions.Multiline)]
    private static partial Regex Headers();

    // Tags of old HTML, whole or cut short.
    [GeneratedRegex(@"</?[a-zA-Z][^<>]*(?:>|$)|&\w+;", RegexOptions.Multiline)]
    private static partial Regex Tags();

    // The numbers of lists.
    [GeneratedRegex(@"^[ \t]*(?:\d{1,3}[.)]|[a-z]\))(?=[ \t]|$)", RegexOptions.Multiline)]
    private static partial Regex Numbers();
}
