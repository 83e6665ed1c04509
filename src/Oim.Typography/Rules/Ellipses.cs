namespace Oim.Typography.Rules;

/// <summary>
/// Three full stops are one sign, and « etc. » takes one full stop only
/// (Lexique de l'Imprimerie nationale).
/// </summary>
internal static class Ellipses
{
    /// <summary>Longer rows are leaders, to be filled in by hand.</summary>
    private const int Longest = 5;

    public static int Dots(ref Passage passage, int at)
    {
        var end = at;
        while (passage[end] == '.') end++;
        var dots = end - at;
        if (
            dots == 1
            && passage[at + 1] == ' '
            && passage[at + 2] == '.'
            && passage[at + 3] == ' '
            && passage[at + 4] == '.'
            && passage[at + 5] != '.'
        )
            (dots, end) = (3, at + 5);
        if (dots > Longest || passage[at - 1] == '/' || passage[end] is '/' or '\\')
            return end;
        if (dots > 1 && FollowsEtc(in passage, at))
            passage.Replace(at, end - at, ".");
        else if (dots > 2)
            passage.Replace(at, end - at, Signs.Ellipsis);
        return end;
    }

    /// <summary>etc… → etc.</summary>
    public static int Sign(ref Passage passage, int at)
    {
        if (FollowsEtc(in passage, at)) passage.Replace(at, 1, ".");
        else if (passage[at - 1] == '.' && FollowsEtc(in passage, at - 1)) passage.Replace(at, 1, "");
        return at + 1;
    }

    private static bool FollowsEtc(in Passage passage, int at) =>
        passage.LettersBefore(at).Equals("etc", StringComparison.OrdinalIgnoreCase);
}
