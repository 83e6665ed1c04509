namespace Oim.Typography.Rules;

/// <summary>
/// The text a rule looks at and the corrections made so far. Rules read the text as the author typed it, in any direction, and add edits
/// from left to right.
/// </summary>
internal ref struct Passage(ReadOnlySpan<char> text, EditList edits, QuoteStack quotes)
{
    public readonly ReadOnlySpan<char> Text = text;

    public readonly QuoteStack Quotes = quotes;

    /// <summary>An aside was opened by a dash and is not closed yet.</summary>
    public bool InAside;

    public readonly char this[int at] => (uint)at < (uint)Text.Length ? Text[at] : Signs.Edge;

    /// <summary>The beginning of the spaces that end at a place.</summary>
    public readonly int SpacesBefore(int at)
    {
        while (at > 0 && Signs.IsSpace(Text[at - 1])) at--;
        return at;
    }

    /// <summary>The end of the spaces that begin at a place.</summary>
    public readonly int SpacesAfter(int at)
    {
        while (at < Text.Length && Signs.IsSpace(Text[at])) at++;
        return at;
    }

    /// <summary>The end of the digits that begin at a place.</summary>
    public readonly int DigitsAfter(int at)
    {
        while (at < Text.Length && Signs.IsDigit(Text[at])) at++;
        return at;
    }

    /// <summary>The end of the letters that begin at a place.</summary>
    public readonly int LettersAfter(int at)
    {
        while (at < Text.Length && char.IsLetter(Text[at])) at++;
        return at;
    }

    /// <summary>The letters that end at a place.</summary>
    public readonly ReadOnlySpan<char> LettersBefore(int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(Text[start - 1])) start--;
        return Text[start..end];
    }

    /// <summary>The word before a place and its spaces, with the full stop or degree sign that abbreviates it.</summary>
    public readonly ReadOnlySpan<char> WordBefore(int at)
    {
        var end = SpacesBefore(at);
        var letters = end > 0 && Text[end - 1] is '.' or '°' or 'º' or '§' ? end - 1 : end;
        return Text[(letters - LettersBefore(letters).Length)..end];
    }

    /// <summary>Adds a correction, if it is one; answers whether it was added.</summary>
    public readonly bool Replace(int start, int length, string with, Setting setting = Setting.Plain)
    {
        if (setting == Setting.Plain && Text.Slice(start, length).SequenceEqual(with)) return false;
        var before = edits.Count;
        edits.Add(new(start, length, with, setting));
        return edits.Count > before;
    }

    /// <summary>Makes of the spaces between two places, or of their lack, exactly this one.</summary>
    public readonly void Space(int start, int end, char space)
    {
        if (end - start == 1 && Text[start] == space) return;
        edits.Add(new(start, end - start, space == Signs.NoBreakSpace ? "\u00A0" : "\u202F"));
    }

    /// <summary>Forbids a line break between two places; a no-break space the author typed, of either kind, stays.</summary>
    public readonly void Join(int start, int end)
    {
        if (end - start == 1 && Signs.IsNoBreak(Text[start])) return;
        edits.Add(new(start, end - start, "\u00A0"));
    }
}
