using Oim.Search.Analysis;

namespace Oim.Search;

/// <summary>Ways of saying the same thing, which find each other: an acronym and its long names.</summary>
public sealed class SynonymTable
{
    /// <summary>No synonyms.</summary>
    public static readonly SynonymTable Empty = new([]);

    // Each way of saying begins with a word: from the stem of that word to the ways, so that a query is compared with few.
    private readonly Dictionary<string, List<(string[] Stems, SynonymPhrase[] Others)>> byFirstStem = new(StringComparer.Ordinal);

    /// <summary>Synonyms of groups.</summary>
    /// <param name="groups">Each a list of ways to say one thing.</param>
    public SynonymTable(IEnumerable<IReadOnlyList<string>> groups)
    {
        var analyzer = Analyzer.For("fr");
        foreach (var group in groups)
        {
            var phrases = group
                .Select(text => new SynonymPhrase([.. Tokenizer.Read(text).Where(token => !token.IsJoined).Select(token => token.Word)]))
                .Where(phrase => phrase.Words.Count > 0)
                .ToList();
            foreach (var phrase in phrases)
            {
                string[] stems = [.. phrase.Words.Select(analyzer.Stem)];
                if (!byFirstStem.TryGetValue(stems[0], out var ways)) byFirstStem[stems[0]] = ways = [];
                ways.Add((stems, [.. phrases.Where(other => other != phrase)]));
            }
        }
    }

    /// <summary>
    /// The ways of saying that stand in a query, longest first at each place: where, of how many words, and how else it is said.
    /// </summary>
    internal IEnumerable<(int First, int Count, IReadOnlyList<SynonymPhrase> Others)> In(IReadOnlyList<string> stems)
    {
        for (var i = 0; i < stems.Count; i++)
        {
            if (!byFirstStem.TryGetValue(stems[i], out var ways)) continue;
            foreach (var (way, others) in ways)
                if (i + way.Length <= stems.Count && way.Select((stem, k) => stem == stems[i + k]).All(same => same))
                    yield return (i, way.Length, others);
        }
    }
}

/// <summary>One way of saying, in lower case with accents.</summary>
internal sealed record SynonymPhrase(IReadOnlyList<string> Words);
