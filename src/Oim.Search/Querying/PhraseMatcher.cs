using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>
/// Finds the documents in which words follow one another: first those that have them all, then those whose positions follow.
/// </summary>
internal sealed class PhraseMatcher(SearchIndex index)
{
    private readonly List<int> starts = [];
    private readonly List<int> next = [];

    /// <summary>Documents by number, each with the weighted frequency of the rarest word as far as the phrase goes.</summary>
    public List<(int Document, float Frequency)> Match(Phrase phrase)
    {
        var found = new List<(int, float)>();
        if (phrase.Words.Count == 0 || phrase.Words.Any(forms => forms.Count == 0)) return found;
        foreach (var live in index.Segments)
        {
            // The rarest word first: it leaves the fewest documents, and in them the fewest places, to compare.
            var words = phrase
                .Words.Select((forms, offset) => (Offset: offset, Forms: forms))
                .OrderBy(word => word.Forms.Sum(id => live.Segment.Postings(id) is var (start, end) ? end - start : 0))
                .ToArray();
            foreach (var place in HavingAll(live, words))
                if (FrequencyIn(live.Segment, place, words) is > 0 and var frequency)
                    found.Add((live.First + place, frequency * phrase.Weight));
        }

        return found;
    }

    /// <summary>In order, the documents that have a form of every word.</summary>
    private static List<int> HavingAll(LiveSegment live, (int Offset, IReadOnlyList<int> Forms)[] words)
    {
        var having = new SortedSet<int>();
        foreach (var id in words[0].Forms)
        {
            var (start, end) = live.Segment.Postings(id);
            foreach (var place in live.Segment.Holders[start..end])
                if (!live.IsGone(place)) having.Add(place);
        }

        var all = having.ToList();
        foreach (var (_, forms) in words.Skip(1)) all.RemoveAll(place => !forms.Any(id => live.Segment.Find(id, place) >= 0));
        return all;
    }

    private float FrequencyIn(Segment segment, int place, (int Offset, IReadOnlyList<int> Forms)[] words)
    {
        var least = float.MaxValue;
        starts.Clear();
        foreach (var (offset, forms) in words)
        {
            next.Clear();
            var impact = 0f;
            foreach (var id in forms)
            {
                if (segment.Find(id, place) is not (>= 0 and var posting)) continue;
                impact += Impact.Value(segment.Impacts[posting]);
                if (words.Length > 1) segment.ReadPositions(posting, next);
            }

            // Wherever a single word stands will do.
            if (words.Length == 1) return impact;
            if (forms.Count > 1) next.Sort();
            least = Math.Min(least, impact);
            if (offset == words[0].Offset)
                foreach (var position in next) starts.Add(position - offset);
            else KeepFollowed(offset);
            if (starts.Count == 0) return 0;
        }

        return least;
    }

    /// <summary>Leaves the starts that the next word follows.</summary>
    private void KeepFollowed(int offset)
    {
        var kept = 0;
        for (int i = 0, j = 0; i < starts.Count; i++)
        {
            while (j < next.Count && next[j] < starts[i] + offset) j++;
            if (j < next.Count && next[j] == starts[i] + offset) starts[kept++] = starts[i];
        }

        starts.RemoveRange(kept, starts.Count - kept);
    }
}
