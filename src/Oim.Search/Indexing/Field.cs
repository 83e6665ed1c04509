namespace Oim.Search.Indexing;

/// <summary>A part of a document: what one of its words counts, and how a usual length of it tempers that.</summary>
/// <param name="UsualLength">In words.</param>
/// <param name="LengthShare">BM25F's b: 0 takes no account of length, 1 the whole.</param>
internal sealed record Field(double Weight, double UsualLength, double LengthShare)
{
    public static readonly Field Title = new(7, 8, 0.5);
    public static readonly Field Summary = new(2.5, 30, 0.5);
    public static readonly Field Headings = new(2, 20, 0.5);
    public static readonly Field Names = new(2.2, 10, 0.3);
    public static readonly Field Body = new(1, 400, 0.7);

    /// <summary>What one occurrence counts in a field of this many words; a very short text gains no more by being shorter.</summary>
    public double Share(int length) => Weight / (1 - LengthShare + (LengthShare * Math.Max(length, UsualLength / 4) / UsualLength));
}
