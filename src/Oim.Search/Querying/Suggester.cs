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
        var found = new List<(bool AtStart, string Title, int Id)>();
        var own = index.Vocabulary.Labels.Find(DocumentLabel.Language, language);
        foreach (var live in index.Segments)
        {
            foreach (var (place, atStart) in live.Segment.TitleIndex.Find(spaced, LookedAt))
            {
                if (index.IsVisible(live, place, now) && (own is null || live.Segment.Columns.Labels(place).Contains(own.Index)))
                    found.Add((atStart, live.Segment.Documents.Title(place), live.Segment.Columns.Ids[place]));
            }
        }

        return
        [
            .. found
                .OrderByDescending(pair => pair.AtStart)
                .ThenBy(pair => pair.Title.Length)
                .ThenBy(pair => pair.Id)
                .DistinctBy(pair => pair.Title)
                .Take(Most)
                .Select(pair => new Suggestion(pair.Title, pair.Id)),
        ];
    }
}
