using Oim.Search.Analysis;
using Oim.Search.Querying;

namespace Oim.Search;

/// <summary>
/// Names, such as those of countries, that stand for themselves: « Mali » is no « Bali » with a slip, and the words of « Côte d’Ivoire »
/// are looked for together or not at all.
/// </summary>
public sealed class NameTable
{
    /// <summary>No names.</summary>
    public static readonly NameTable Empty = new("fr", []);

    // By the first word of a name, folded, the words of all names that begin with it; the longest first.
    private readonly Dictionary<string, List<string[]>> byFirstWord = new(StringComparer.Ordinal);

    /// <summary>A table of names.</summary>
    /// <param name="language">The language whose elisions they are read by.</param>
    /// <param name="names">As they are written.</param>
    public NameTable(string language, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            string[] words =
            [
                .. Tokenizer.Read(name, language).Where(token => !token.IsJoined).Select(token => Folding.Fold(token.Word)),
            ];
            if (words.Length == 0) continue;
            if (!byFirstWord.TryGetValue(words[0], out var others)) byFirstWord[words[0]] = others = [];
            others.Add(words);
        }

        foreach (var others in byFirstWord.Values) others.Sort((one, other) => other.Length - one.Length);
    }

    /// <summary>The names in a query: where, and of how many words.</summary>
    internal IEnumerable<QuerySpan> In(IReadOnlyList<QueryWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!byFirstWord.TryGetValue(words[i].Folded, out var names)) continue;
            var found = names.Find(name =>
                i + name.Length <= words.Count && name.Select((word, k) => word == words[i + k].Folded).All(same => same)
            );
            if (found is null) continue;
            yield return new(i, found.Length);
            i += found.Length - 1;
        }
    }
}
