namespace Oim.Site.Publishing.Merging;

/// <summary>A run of parts of one text that became a run of parts of another.</summary>
internal readonly record struct Hunk(int Start, int Length, int NewStart, int NewLength)
{
    public int End => Start + Length;

    public int NewEnd => NewStart + NewLength;
}
