namespace Oim.Typography.Rules;

/// <summary>
/// A narrow no-break space before ; ! ? and a full no-break space before the colon
/// (Lexique de l'Imprimerie nationale).
/// </summary>
internal static class HighPunctuation
{
    public static int Narrow(ref Passage passage, int at)
    {
        if (passage.Text[at] is '!' or '?') passage.InAside = false;
        if (passage.Text[at] == ';' && (IsEmoticon(in passage, at) || EndsEntity(in passage, at))) return at + 1;
        return SetSpace(in passage, at, Signs.NarrowNoBreakSpace);
    }

    public static int Colon(ref Passage passage, int at)
    {
        if (passage[at + 1] == ':' || passage[at - 1] == ':' || IsEmoticon(in passage, at) || EndsEmoji(in passage, at)) return at + 1;
        return SetSpace(in passage, at, Signs.NoBreakSpace);
    }

    private static int SetSpace(in Passage passage, int at, char space)
    {
        // Inside a word it is an address, a time, a ratio or code; at its beginning, nothing to space.
        if (!Signs.IsAfterWord(passage[at + 1]) || passage[at + 1] is '-' or '/' or ':') return at + 1;
        var start = passage.SpacesBefore(at);
        var isTyped = start < at;
        if (
            start > 0
            && (isTyped || passage[at - 1] is not ('!' or '?' or '(' or '[' or '{' or '«' or '“' or '¿' or '¡' or '/' or '&' or '<'))
        )
            passage.Space(start, at, space);
        return at + 1;
    }

    /// <summary>:-) ;) :( and their family.</summary>
    private static bool IsEmoticon(in Passage passage, int at)
    {
        var mouth = passage[at + 1] is '-' or '\'' ? at + 2 : at + 1;
        return passage[mouth] is ')' or '(' || (mouth == at + 2 && passage[mouth] is 'D' or 'P' or 'p' or '|' or '/' or 'o' or 'O');
    }

    /// <summary>The second colon of <c>:smile:</c>.</summary>
    private static bool EndsEmoji(in Passage passage, int at)
    {
        var start = at;
        while (passage[start - 1] is var c && (char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '-')) start--;
        return start < at && passage[start - 1] == ':' && !Signs.IsWord(passage[start - 2]);
    }

    /// <summary>The semicolon of <c>&amp;nbsp;</c>.</summary>
    private static bool EndsEntity(in Passage passage, int at)
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(passage[start - 1]) || passage[start - 1] == '#') start--;
        return start < at && passage[start - 1] == '&';
    }
}
