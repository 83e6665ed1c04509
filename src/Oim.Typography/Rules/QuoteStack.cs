namespace Oim.Typography.Rules;

/// <summary>
/// The quotations open at a place of a passage: the sign that opened each, and its correction, which is taken back if none closes.
/// </summary>
internal sealed class QuoteStack
{
    private const int Deepest = 16;

    private readonly List<(char Sign, int Edit)> open = [];

    private EditList edits = new();

    public int Depth => open.Count;

    public void Begin(EditList of)
    {
        edits = of;
        open.Clear();
    }

    /// <summary>Opens a quotation; answers its level, 0 for the outermost, or -1 where so many are open that no author meant it.</summary>
    public int Open(char sign)
    {
        if (open.Count == Deepest) return -1;
        open.Add((sign, -1));
        return open.Count - 1;
    }

    /// <summary>The last correction made belongs to the quotation opened last.</summary>
    public void Corrected() => open[^1] = (open[^1].Sign, edits.Count - 1);

    public bool Holds(char sign) => open.Exists(quotation => quotation.Sign == sign);

    public int Count(char sign) => open.Count(quotation => quotation.Sign == sign);

    /// <summary>
    /// Closes the innermost quotation opened by a sign; answers its level, or -1. What was left open in it is as it was typed.
    /// </summary>
    public int Close(char sign)
    {
        var level = open.FindLastIndex(quotation => quotation.Sign == sign);
        if (level >= 0) TakeBack(level + 1);
        if (level >= 0) open.RemoveAt(level);
        return level;
    }

    /// <summary>At the end of the passage: a mark that closes nowhere opened nothing.</summary>
    public void End() => TakeBack(0);

    private void TakeBack(int from)
    {
        foreach (var (_, edit) in open.Skip(from))
            if (edit >= 0) edits.TakeBack(edit);
        open.RemoveRange(from, open.Count - from);
    }
}
