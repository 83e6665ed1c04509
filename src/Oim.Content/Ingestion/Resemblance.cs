namespace Oim.Content.Ingestion;

/// <summary>
/// How much two texts resemble each other, from 0 to 1: the share of runs of four words that both have (A. Broder, « On the resemblance and
/// containment of documents », 1997). A paragraph more or a title changed leaves most runs as they were.
/// </summary>
internal static class Resemblance
{
    private const int RunLength = 4;

    public static HashSet<int> Runs(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var runs = new HashSet<int>();
        for (var i = 0; i + RunLength <= words.Length; i++) runs.Add(HashCode.Combine(words[i], words[i + 1], words[i + 2], words[i + 3]));
        return runs;
    }

    /// <summary>Texts too short to have a run resemble nothing.</summary>
    public static double Of(HashSet<int> one, HashSet<int> other)
    {
        if (one.Count == 0 || other.Count == 0) return 0;
        var both = one.Count(other.Contains);
        return (double)both / (one.Count + other.Count - both);
    }
}
