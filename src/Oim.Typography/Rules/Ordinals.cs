namespace Oim.Typography.Rules;

/// <summary>
/// Ordinals are shortened to 1er, 1re, 2e, 2d, with superior letters; never 2ème
/// (Lexique de l'Imprimerie nationale).
/// </summary>
internal static class Ordinals
{
    private static readonly string[] FollowedClosely = ["siècle", "siècles", "arrondissement", "étage", "édition", "session"];

    /// <summary>Puts right the ordinal a number begins; false where its letters make none.</summary>
    public static bool Read(in Passage passage, int at, int end)
    {
        var last = passage.LettersAfter(end);
        if (last == end || Signs.IsWord(passage[last]) || passage[last] is '\'' or '’' or '@') return false;
        var number = passage.Text[at..end];
        if (ShortEnding(passage.Text[end..last], isFirst: number is "1", isSecond: number is "2") is not { } ending) return false;
        passage.Replace(end, last - end, ending, Setting.Superscript);
        if (!DayAndMonth.JoinMonth(in passage, last)) JoinNoun(in passage, last);
        return true;
    }

    /// <summary>The letters that shorten an ordinal, or null.</summary>
    public static string? ShortEnding(ReadOnlySpan<char> typed, bool isFirst, bool isSecond) => typed switch
    {
        "er" or "ers" when isFirst => typed.ToString(),
        "re" or "ère" or "ere" or "ière" when isFirst => "re",
        "res" or "ères" or "eres" or "ières" when isFirst => "res",
        "nd" or "nds" or "nde" or "ndes" or "d" or "ds" or "de" or "des" when isSecond => typed.ToString(),
        "e" or "ème" or "eme" or "ième" or "ieme" or "éme" or "iéme" => "e",
        "es" or "èmes" or "emes" or "ièmes" or "iemes" or "émes" => "es",
        _ => null,
    };

    /// <summary>No break between the ordinal and the noun it numbers, where it makes no sense alone.</summary>
    public static void JoinNoun(in Passage passage, int end)
    {
        var noun = passage.SpacesAfter(end);
        if (noun == end || passage[noun] is not ('s' or 'a' or 'é')) return;
        var word = passage.Text[noun..passage.LettersAfter(noun)];
        foreach (var close in FollowedClosely)
        {
            if (word.SequenceEqual(close)) passage.Join(end, noun);
        }
    }
}
