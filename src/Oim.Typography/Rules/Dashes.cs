namespace Oim.Typography.Rules;

/// <summary>
/// Dashes around an aside: a no-break space inside, a plain one outside (Lexique de l'Imprimerie nationale). But after « – » the space that
/// opens is plain: browsers may break between it and a no-break space (UAX #14, LB12a), and the next line would begin with that space.
/// A hyphen or two between spaces was typed for one. Hyphens inside words, options (--help) and minus signs stay.
/// </summary>
internal static class Dashes
{
    public static int Read(ref Passage passage, int at)
    {
        var end = at;
        while (passage[end] is '-' or Signs.EnDash or Signs.EmDash) end++;
        var (start, next) = (passage.SpacesBefore(at), passage.SpacesAfter(end));
        if (end - at > 3 || next == passage.Text.Length) return end;
        if (start == 0 && next > end) SetDialogue(in passage, at, end, next);
        else if (passage.Text[at..end] is "--" && start == at && next > end && passage.LettersBefore(at).Length > 1)
            SetAside(ref passage, start, at, end, next); // typed against the word: « Style-- you »
        else if (start == at || next == end) SetAttached(in passage, at, end);
        else if (passage.Text[at..end] is "-" && Ranges.JoinsSpaced(in passage, start, next)) passage.Replace(start, next - start, "–");
        else SetAside(ref passage, start, at, end, next);
        return end;
    }

    private static void SetAside(ref Passage passage, int start, int at, int end, int next)
    {
        var dash = passage.Text[at..end] is "---" or "—" ? '—' : '–';
        var byAuthor = start + 1 == at && end + 1 == next && Signs.IsNoBreak(passage[start]) != Signs.IsNoBreak(passage[end]);
        var closes = byAuthor ? Signs.IsNoBreak(passage[start]) : passage.InAside;
        if (passage[next] is ';' or ':' or '!' or '?' or ',' or '.' or ')' or '»') passage.Replace(start, end - start, $"\u00A0{dash}");
        else if (closes) passage.Replace(start, next - start, $"\u00A0{dash} ");
        else passage.Replace(start, next - start, dash == Signs.EnDash ? " – " : " —\u00A0");
        passage.InAside = !passage.InAside;
    }

    /// <summary>The dash that begins a line of dialogue; a single hyphen there is a list's, or a minus.</summary>
    private static void SetDialogue(in Passage passage, int at, int end, int next)
    {
        if (passage.Text[at..end] is "-") return;
        if (passage.Text[at] == '-') passage.Replace(at, end - at, "—");
        passage.Space(end, next, Signs.NoBreakSpace);
    }

    private static void SetAttached(in Passage passage, int at, int end)
    {
        if (end - at == 1 && passage.Text[at] == '-')
            Ranges.Join(in passage, at);
        else if (end - at == 2 && passage.Text[at] == '-' && char.IsLetter(passage[at - 1]) && char.IsLetter(passage[end]))
            passage.Replace(at, 2, "–");
    }
}
