namespace Oim.Search.Querying;

/// <summary>
/// The best of many documents, without sorting them all; equals are ordered by number so that the answer is always the same.
/// </summary>
internal sealed class TopList(int most)
{
    private readonly PriorityQueue<Candidate, Candidate> worstFirst = new(Comparer<Candidate>.Create((a, b) => -Compare(a, b)));

    public void Add(Candidate candidate)
    {
        if (worstFirst.Count < most) worstFirst.Enqueue(candidate, candidate);
        else if (most > 0 && Compare(candidate, worstFirst.Peek()) < 0) worstFirst.EnqueueDequeue(candidate, candidate);
    }

    public List<Candidate> Best()
    {
        var best = worstFirst.UnorderedItems.Select(item => item.Element).ToList();
        best.Sort(Compare);
        return best;
    }

    public static int Compare(Candidate a, Candidate b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Id.CompareTo(b.Id);
}

/// <param name="Place">Its place in its segment.</param>
internal readonly record struct Candidate(float Score, int Id, int LiveSegment, int Place);
