using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>Finds the documents in which words follow one another: first those that have them all, then those whose positions follow.</summary>
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
            var candidates = HavingAll(live, phrase);
            if (candidates.Count == 0) continue;
            // The rarest word first: it leaves the fewest places to compare.
            var words = phrase
                .Words.Select((forms, offset) => (offset, Cursors: forms.Select(id => new Cursor(live.Segment, id)).ToArray()))
                .OrderBy(word => word.Cursors.Sum(cursor => cursor.Length))
                .ToArray();
            foreach (var place in candidates)
                if (FrequencyIn(live.Segment, place, words) is > 0 and var frequency)
                    found.Add((live.First + place, frequency * phrase.Weight));
        }

        return found;
    }

    /// <summary>In order, the documents that have a form of every word.</summary>
    private static List<int> HavingAll(LiveSegment live, Phrase phrase)
    {
        var having = new byte[live.Count];
        for (var word = 0; word < phrase.Words.Count; word++)
        {
            foreach (var id in phrase.Words[word])
            {
                var (start, end) = live.Segment.Postings(id);
                foreach (var place in live.Segment.Holders.AsSpan(start, end - start))
                    if (having[place] == word) having[place]++;
            }
        }

        var all = new List<int>();
        for (var place = 0; place < having.Length; place++)
            if (having[place] == phrase.Words.Count && !live.IsGone(place)) all.Add(place);
        return all;
    }

    private float FrequencyIn(Segment segment, int place, (int Offset, Cursor[] Cursors)[] words)
    {
        var least = float.MaxValue;
        starts.Clear();
        foreach (var (offset, cursors) in words)
        {
            next.Clear();
            var impact = 0f;
            foreach (var cursor in cursors)
            {
                if (cursor.Seek(place) is not (>= 0 and var posting)) continue;
                impact += Impact.Value(segment.Impacts[posting]);
                if (words.Length > 1) segment.ReadPositions(posting, next);
            }

            // Wherever a single word stands will do.
            if (words.Length == 1) return impact;
            if (cursors.Length > 1) next.Sort();
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

    /// <summary>Walks a word's postings as documents are asked for in order.</summary>
    private sealed class Cursor(Segment segment, int word)
    {
        private readonly int end = segment.Postings(word).End;
        private int at = segment.Postings(word).Start;

        public int Length { get; } = segment.Postings(word).End - segment.Postings(word).Start;

        public int Seek(int place)
        {
            while (at < end && segment.Holders[at] < place) at++;
            return at < end && segment.Holders[at] == place ? at : -1;
        }
    }
}
