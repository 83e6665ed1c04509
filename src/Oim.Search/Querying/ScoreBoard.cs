using System.Buffers;

namespace Oim.Search.Querying;

/// <summary>
/// The scores of one query, a place for each document of the index; the arrays are lent by the pool and given back clean.
/// </summary>
internal sealed class ScoreBoard : IDisposable
{
    private readonly float[] scores;
    private readonly float[] coverage;
    private readonly float[] frequency;
    private readonly int[] matched;
    private readonly int[] touched;
    private int touchedCount;

    public ScoreBoard(int size)
    {
        (scores, coverage, frequency) = (Clean(size), Clean(size), Clean(size));
        (matched, touched) = (ArrayPool<int>.Shared.Rent(size), ArrayPool<int>.Shared.Rent(size));
    }

    public int MatchedCount { get; private set; }

    /// <summary>The documents that have a word of the query.</summary>
    public ReadOnlySpan<int> Matched => matched.AsSpan(0, MatchedCount);

    /// <summary>The documents that have a form of the word in hand.</summary>
    public int TouchedCount => touchedCount;

    public float Score(int document) => scores[document];

    /// <summary>How much of the query, by weight, a document has.</summary>
    public float Coverage(int document) => coverage[document];

    public void AddFrequency(int document, float amount)
    {
        if (frequency[document] == 0) touched[touchedCount++] = document;
        frequency[document] += amount;
    }

    /// <summary>Turns the frequencies of the word in hand into scores: BM25's saturation (Robertson and Zaragoza, 2009).</summary>
    public void EndWord(float weight, float saturation)
    {
        for (var i = 0; i < touchedCount; i++)
        {
            var document = touched[i];
            var f = frequency[document];
            frequency[document] = 0;
            if (coverage[document] == 0) matched[MatchedCount++] = document;
            scores[document] += weight * f / (f + saturation);
            coverage[document] += weight;
        }

        touchedCount = 0;
    }

    /// <summary>Puts the documents in the order of their numbers.</summary>
    public void Order() => matched.AsSpan(0, MatchedCount).Sort();

    /// <summary>Forgets the documents that are not to be kept.</summary>
    public void Keep(Func<int, bool> isKept)
    {
        var kept = 0;
        foreach (var document in Matched)
        {
            if (isKept(document)) matched[kept++] = document;
            else (scores[document], coverage[document]) = (0, 0);
        }

        MatchedCount = kept;
    }

    public void Dispose()
    {
        foreach (var document in Matched) (scores[document], coverage[document]) = (0, 0);
        foreach (var array in (float[][])[scores, coverage, frequency]) FloatPool.Return(array);
        ArrayPool<int>.Shared.Return(matched);
        ArrayPool<int>.Shared.Return(touched);
    }

    private static readonly ArrayPool<float> FloatPool = ArrayPool<float>.Create();

    private static float[] Clean(int size) => FloatPool.Rent(size);
}
