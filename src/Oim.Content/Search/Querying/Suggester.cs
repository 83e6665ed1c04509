using Oim.Content.Search.Indexing;
using Oim.Content.Sources;

namespace Oim.Content.Search.Querying;

/// <summary>Titles, people, places and countries a word of which begins as the visitor types; those that begin so themselves come first.</summary>
internal sealed class Suggester(SearchIndex index)
{
    private const int Most = 7;
    private const int MostTitles = 5;
    private const int LookedAt = 200;

    public IReadOnlyList<Suggestion> Suggest(string prefix, string language, DateTimeOffset now)
    {
        var spaced = TitleIndex.Spaced(prefix.Length > 200 ? prefix[..200] : prefix);
        if (spaced.Length == 0) return [];
        var names = Names(spaced, language, now);
        var titles = Titles(spaced, language, now);
        return [.. titles.Take(Math.Max(MostTitles, Most - names.Count)).Concat(names).Take(Most)];
    }

    private List<Suggestion> Titles(string spaced, string language, DateTimeOffset now)
    {
        var found = new List<(bool AtStart, SearchDocument Document)>();
        var own = index.Vocabulary.Labels.Find(Dimension.Language, language);
        foreach (var shelf in index.Shelves)
        {
            foreach (var (place, atStart) in shelf.Segment.TitleIndex.Find(spaced, LookedAt))
            {
                var document = shelf.Segment.Documents[place];
                if (index.IsVisible(shelf, place, now) && (own is null || document.Labels.Contains(own))) found.Add((atStart, document));
            }
        }

        return
        [
            .. found
                .OrderByDescending(pair => pair.AtStart)
                .ThenBy(pair => pair.Document.Title.Length)
                .ThenBy(pair => pair.Document.EntryId)
                .DistinctBy(pair => pair.Document.Title)
                .Take(Most)
                .Select(pair => new Suggestion(SuggestionKind.Title, pair.Document.Title, pair.Document.EntryId)),
        ];
    }

    private List<Suggestion> Names(string spaced, string language, DateTimeOffset now)
    {
        var labels = index.Vocabulary.Labels;
        var matching = new Dictionary<Label, Suggestion>();
        for (var i = 0; i < labels.Count && matching.Count < LookedAt; i++)
        {
            var label = labels[i];
            if (label.Dimension is not (Dimension.Name or Dimension.Country)) continue;
            var text = label.Dimension == Dimension.Country ? CountryNames.Of(label.Value, language) : label.Text;
            if (!CountryNames.SpacedOf(text).Contains(spaced, StringComparison.Ordinal))
                continue;
            matching[label] =
                label.Dimension == Dimension.Country
                    ? new(SuggestionKind.Country, text, Value: label.Value)
                    : new(SuggestionKind.Name, text);
        }

        if (matching.Count == 0) return [];
        var used = UsedLabels(now);
        return
        [
            .. matching
                .Where(pair => pair.Key.Index < used.Length && used[pair.Key.Index] > 0)
                .OrderByDescending(pair => pair.Value.Kind)
                .ThenByDescending(pair => used[pair.Key.Index])
                .ThenBy(pair => pair.Value.Text, StringComparer.Ordinal)
                .Select(pair => pair.Value)
                .DistinctBy(suggestion => suggestion.Text)
                .Take(3),
        ];
    }

    /// <summary>In how many visible documents each label is.</summary>
    private int[] UsedLabels(DateTimeOffset now)
    {
        var used = new int[index.Vocabulary.Labels.Count];
        foreach (var shelf in index.Shelves)
            for (var place = 0; place < shelf.Count; place++)
                if (index.IsVisible(shelf, place, now))
                    foreach (var label in shelf.Segment.Columns.Labels(place)) used[label]++;
        return used;
    }
}
