using Oim.Content.Search.Indexing;
using Oim.Content.Storage;

namespace Oim.Content.Search;

/// <summary>
/// Pages close to a page, whatever their kind. A link to the other is worth 4 points, a link from it 2, each theme they share 3, each country 1 and all of
/// them no more than 3: a list of a whole region's countries says little. It takes 3 points to be related. Among equals the latest comes first.
/// </summary>
/// <remarks>It looks at the labels of every page, some nanoseconds each: where thousands share a theme, no query of the database does as well.</remarks>
public sealed class RelatedDocuments(SearchIndex index, string language, DateTimeOffset now)
{
    private const int LinkTo = 4;
    private const int LinkFrom = 2;
    private const int SharedTheme = 3;
    private const int MostForCountries = 3;
    private const int Enough = 3;

    /// <param name="terms">What the page is filed under.</param>
    /// <param name="linked">The pages it links to, by entry id.</param>
    /// <param name="linking">The pages that link to it.</param>
    /// <returns>Entry ids, nearest first.</returns>
    public IReadOnlyList<int> Of(int entryId, IEnumerable<Term> terms, IEnumerable<int> linked, IEnumerable<int> linking, int most)
    {
        var labels = index.Vocabulary.Labels;
        if (labels.Find(Dimension.Language, language) is not { } spoken) return [];
        // For each label by its number, what it is to the page.
        var shared = new Dimension?[labels.Count];
        foreach (var label in terms.Select(term => LabelOf(term, labels)).OfType<Label>()) shared[label.Index] = label.Dimension;
        shared[spoken.Index] = Dimension.Language;
        var links = new Dictionary<int, int>();
        foreach (var id in linked.Distinct()) links[id] = LinkTo;
        foreach (var id in linking.Distinct()) links[id] = links.GetValueOrDefault(id) + LinkFrom;

        var near = new List<Near>();
        foreach (var shelf in index.Shelves)
        {
            var columns = shelf.Segment.Columns;
            for (var place = 0; place < columns.EntryIds.Length; place++)
            {
                var id = columns.EntryIds[place];
                var points = PointsOf(columns.Labels(place), shared) + (links.Count == 0 ? 0 : links.GetValueOrDefault(id));
                if (points >= Enough && id != entryId && index.IsVisible(shelf, place, now))
                    near.Add(new(((long)points << 32) + columns.Days[place], shelf.Segment.Documents[place]));
            }
        }

        if (near.Count == 0) return [];
        // Of thousands only the first few are put in order.
        long[] ranks = [.. near.Select(other => other.Rank)];
        Array.Sort(ranks);
        var last = ranks[^Math.Min(most, ranks.Length)];
        return
        [
            .. near.Where(other => other.Rank >= last)
                .OrderByDescending(other => other.Rank)
                .ThenBy(other => other.Document.Title, StringComparer.Ordinal)
                .Take(most)
                .Select(other => other.Document.EntryId),
        ];
    }

    private static Label? LabelOf(Term term, LabelTable labels) => term.Taxonomy switch
    {
        Term.Country => labels.Find(Dimension.Country, term.Label),
        Term.Theme => labels.Find(Dimension.Theme, term.Slug),
        _ => null,
    };

    /// <summary>Less than any link is worth for a document in another language.</summary>
    private static int PointsOf(ReadOnlySpan<int> labels, Dimension?[] shared)
    {
        var (speaks, themes, countries) = (false, 0, 0);
        foreach (var label in labels)
        {
            // The writer may have added labels since.
            switch (label < shared.Length ? shared[label] : null)
            {
                case Dimension.Language: speaks = true; break;
                case Dimension.Theme: themes++; break;
                case Dimension.Country: countries++; break;
            }
        }

        return speaks ? (SharedTheme * themes) + Math.Min(MostForCountries, countries) : -LinkTo - LinkFrom;
    }

    /// <param name="Rank">Points, then days.</param>
    private readonly record struct Near(long Rank, SearchDocument Document);
}
