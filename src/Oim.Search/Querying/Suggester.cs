using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>Titles, and names of labels, a word of which begins as the visitor types; those that begin so themselves come first.</summary>
internal sealed class Suggester(SearchIndex index, SearchSettings settings)
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
                .Select(pair => new Suggestion(pair.Document.Title, DocumentId: pair.Document.Id)),
        ];
    }

    private List<Suggestion> Names(string spaced, string language, DateTimeOffset now)
    {
        var labels = index.Vocabulary.Labels;
        var names = labels.NamesIn(language, settings.NameOf);
        var matching = new Dictionary<Label, Suggestion>();
        for (var i = 0; i < labels.Count && matching.Count < LookedAt; i++)
        {
            var label = labels[i];
            if (settings.Suggested.Contains(label.Dimension) && names.Spaced(label).Contains(spaced, StringComparison.Ordinal))
                matching[label] = new(names.Of(label), Label: label);
        }

        if (matching.Count == 0) return [];
        var used = UsedLabels(now);
        return
        [
            .. matching
                .Where(pair => pair.Key.Index < used.Length && used[pair.Key.Index] > 0)
                .OrderBy(pair => Order(pair.Key.Dimension))
                .ThenByDescending(pair => used[pair.Key.Index])
                .ThenBy(pair => pair.Value.Text, StringComparer.Ordinal)
                .Select(pair => pair.Value)
                .DistinctBy(suggestion => suggestion.Text)
                .Take(3),
        ];
    }

    private int Order(string dimension) => settings.Suggested.TakeWhile(suggested => suggested != dimension).Count();

    /// <summary>In how many visible documents each label is.</summary>
    private int[] UsedLabels(DateTimeOffset now)
    {
        var used = new int[index.Vocabulary.Labels.Count];
        foreach (var live in index.Segments)
            for (var place = 0; place < live.Count; place++)
                if (index.IsVisible(live, place, now))
                    foreach (var label in live.Segment.Columns.Labels(place)) used[label]++;
        return used;
    }
}
