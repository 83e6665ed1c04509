namespace Oim.Search.Indexing;

/// <summary>
/// How much a word counts in a document, in one byte: BM25F's weighted frequency (Robertson, Zaragoza and Taylor, Simple BM25 Extension to
/// Multiple Weighted Fields, CIKM 2004) on a logarithmic scale. Lengths are compared with usual ones rather than with the site's averages,
/// so that a document's numbers depend on nothing but itself.
/// </summary>
internal static class Impact
{
    private static readonly float[] Values = [.. Enumerable.Range(0, 256).Select(step => (float)((Math.Pow(2, step / 26.0) - 1) / 8))];

    public static float Value(byte impact) => Values[impact];

    public static byte Of(double weightedFrequency) => (byte)Math.Clamp(Math.Round(26 * Math.Log2(1 + (8 * weightedFrequency))), 1, 255);
}
