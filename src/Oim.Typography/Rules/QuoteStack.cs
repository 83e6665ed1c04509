namespace Oim.Typography.Rules;

/// <summary>The quotations open at a place of a passage, each remembered by the sign that opened it.</summary>
internal sealed class QuoteStack
{
    private const int Deepest = 16;

    private readonly List<char> open = [];

    public int Depth => open.Count;

    public void Clear() => open.Clear();

    /// <summary>Opens a quotation; answers its level, 0 for the outermost.</summary>
    public int Open(char sign)
    {
        if (open.Count < Deepest) open.Add(sign);
        return open.Count - 1;
    }

    public bool Holds(char sign) => open.Contains(sign);

    /// <summary>Closes the innermost quotation opened by a sign, and what was left open in it; answers its level, or -1.</summary>
    public int Close(char sign)
    {
        var level = open.LastIndexOf(sign);
        if (level >= 0) open.RemoveRange(level, open.Count - level);
        return level;
    }
}
