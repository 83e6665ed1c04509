using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>Titles a word of which begins as the visitor types; those that begin so themselves come first, then the shortest.</summary>
internal sealed class Suggester(SearchIndex index)
{
    private const int Most = 7;
    private const int LookedAt = 200;
    private const int LongestPrefix = 200;

    public IReadOnlyList<Suggestion> Suggest(string prefix, string language, DateTimeOffset now)
    {
        var spaced = TitleIndex.Spaced(prefix.Length > LongestPrefix ? prefix[..LongestPrefix] : prefix);
        if (spaced.Length == 0) return [];
        var found = new List<(bool AtStart, IndexedDocument Document)>();
        var own = index.Vocabulary.Labels.Find(DocumentLabel.Language, language);
        foreach (var live in index.Segments)
        {
            foreach (var (place, atStart) in live.Segment.TitleIndex.Find(spaced, LookedAt))
            {
                var document = live.Segment.Documents[place];
                if (index.IsVisible(live, place, now) && (own is null || document.Labels.Contains(own))) found.Add((atStart, document));
            }
        }

        return
        [
            .. found
                .OrderByDescending(pair => pair.AtStart)
                .ThenBy(pair => pair.Document.Title.Length)
                .ThenBy(pair => pair.Document.Id)
                .DistinctBy(pair => pair.Document.Title)
                .Take(Most)
                .Select(pair => new Suggestion(pair.Document.Title, pair.Document.Id)),
        ];
    }
}
