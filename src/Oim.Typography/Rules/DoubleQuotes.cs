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
        if (Signs.IsDigit(before) && (!passage.Quotes.Holds('"') || IsMeasure(in passage, at))) return at + 1;

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
        if (passage.Quotes.Open(sign) is var depth && depth < 0) return at + 1;
        var level = marks.LevelOf(sign, depth);
        var end = marks.IsSpaced(level) ? passage.SpacesAfter(at + 1) : at + 1;
        if (passage.Replace(at, end - at, marks.At(level).Open)) passage.Quotes.Corrected();
        return end;
    }

    public static int Close(ref Passage passage, int at, char sign, QuoteMarks marks)
    {
        if (passage.Quotes.Close(sign) is var depth && depth < 0) return at + 1; // what opens nowhere closes nothing
        var level = marks.LevelOf(sign, depth);
        var start = marks.IsSpaced(level) ? passage.SpacesBefore(at) : at;
        passage.Replace(start, at + 1 - start, marks.At(level).Close);
        return at + 1;
    }

    /// <summary>Seconds or inches after a number: 2'33", 6' 2", 2" x 4", and the last number of a quotation, 4"".</summary>
    private static bool IsMeasure(in Passage passage, int at)
    {
        var start = at;
        while (Signs.IsDigit(passage[start - 1])) start--;
        var mark = passage.SpacesBefore(start);
        if (passage[mark - 1] is '\'' or '′' or '’' && Signs.IsDigit(passage[mark - 2])) return true;
        if (passage[at + 1] == '"') return passage.Quotes.Count('"') == 1;
        var times = passage.SpacesAfter(at + 1);
        return passage[times] is 'x' or '×' && Signs.IsDigit(passage[passage.SpacesAfter(times + 1)]);
    }

    /// <summary>The marks around the value of <c>name="value"</c> are no quotation.</summary>
    public static int Attribute(in Passage passage, int at)
    {
        var length = passage.Text[(at + 1)..].IndexOf(passage.Text[at]);
        return length < 0 ? at + 1 : at + length + 2;
    }
}
