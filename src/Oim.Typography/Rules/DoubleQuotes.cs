namespace Oim.Typography.Rules;

/// <summary>
/// Straight and English double quotation marks become the language's own, by depth (Lexique de l'Imprimerie nationale:
/// French marks outside, English marks inside). Whether a straight mark opens or closes is told by its neighbours, then by what is open.
/// </summary>
internal static class DoubleQuotes
{
    public static int Straight(ref Passage passage, int at, QuoteMarks marks)
    {
        var (before, after) = (passage[at - 1], passage[at + 1]);
        if (before == '=') return Attribute(in passage, at);
        if (after == '"' && Signs.IsBeforeWord(before) && !Signs.IsWord(passage[at + 2])) return at + 2;
        if (Signs.IsDigit(before) && (!passage.Quotes.Holds('"') || IsSeconds(in passage, at))) return at + 1;

        var mayOpen = Signs.IsBeforeWord(before) || before is Signs.Opaque or '-';
        var mayClose = Signs.IsAfterWord(after);
        var opens = (mayOpen, mayClose) switch
        {
            (true, false) => true,
            (false, true) => false,
            (true, true) when Signs.IsEdge(before) && (after == '…' || (after == '.' && passage[at + 2] == '.')) => true,
            (true, true) => !passage.Quotes.Holds('"') && (!Signs.IsEdge(after) || passage.Text[(at + 1)..].Contains('"')),
            _ => false,
        };
        if (opens) return Open(ref passage, at, '"', marks);
        if (passage.Quotes.Holds('"')) return Close(ref passage, at, '"', marks);
        return mayOpen || !mayClose ? at + 1 : Close(ref passage, at, '"', marks);
    }

    public static int Curly(ref Passage passage, int at, QuoteMarks marks)
    {
        var opens = passage.Text[at] == '“';
        if (opens) return Signs.IsEdge(passage[at + 1]) && !Signs.IsEdge(passage[at - 1]) ? at + 1 : Open(ref passage, at, '"', marks);
        return Signs.IsDigit(passage[at - 1]) && !passage.Quotes.Holds('"') ? at + 1 : Close(ref passage, at, '"', marks);
    }

    public static int Open(ref Passage passage, int at, char sign, QuoteMarks marks)
    {
        var level = marks.LevelOf(sign, passage.Quotes.Open(sign));
        var end = marks.IsSpaced(level) ? passage.SpacesAfter(at + 1) : at + 1;
        passage.Replace(at, end - at, marks.At(level).Open);
        return end;
    }

    public static int Close(ref Passage passage, int at, char sign, QuoteMarks marks)
    {
        var level = passage.Quotes.Close(sign);
        if (level < 0) level = Math.Min(1, passage.Quotes.Depth); // opened in an earlier paragraph
        level = marks.LevelOf(sign, level);
        var start = marks.IsSpaced(level) ? passage.SpacesBefore(at) : at;
        passage.Replace(start, at + 1 - start, marks.At(level).Close);
        return at + 1;
    }

    /// <summary>The seconds of 2'33".</summary>
    private static bool IsSeconds(in Passage passage, int at)
    {
        var start = at;
        while (Signs.IsDigit(passage[start - 1])) start--;
        return passage[start - 1] is '\'' or '′' or '’' && Signs.IsDigit(passage[start - 2]);
    }

    /// <summary>The marks around the value of <c>name="value"</c> are no quotation.</summary>
    public static int Attribute(in Passage passage, int at)
    {
        var length = passage.Text[(at + 1)..].IndexOf(passage.Text[at]);
        return length < 0 ? at + 1 : at + length + 2;
    }
}
