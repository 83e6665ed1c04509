namespace Oim.Typography.Rules;

/// <summary>
/// A narrow no-break space between the groups of three digits the author made (Lexique de l'Imprimerie nationale).
/// What is typed without a space stays so: it may be a year, a page or a reference.
/// </summary>
internal static class Thousands
{
    private const int Group = 3;

    /// <summary>The end of the whole number that begins at a place.</summary>
    public static int Read(in Passage passage, int at)
    {
        var first = passage.DigitsAfter(at);
        var end = EndOfGroups(in passage, at, first);
        for (var space = first; space < end; space += Group + 1) passage.Space(space, space + 1, Signs.NarrowNoBreakSpace);
        return end;
    }

    private static int EndOfGroups(in Passage passage, int at, int first)
    {
        if (first - at > Group || passage[at] == '0' || FollowsDigits(in passage, at)) return first;
        var end = first;
        while (Signs.IsSpace(passage[end]) && passage.DigitsAfter(end + 1) == end + 1 + Group) end += Group + 1;
        // More digits of another length: a registration number, an account, a telephone.
        return Signs.IsWord(passage[end]) || (Signs.IsSpace(passage[end]) && Signs.IsDigit(passage[end + 1])) ? first : end;
    }

    private static bool FollowsDigits(in Passage passage, int at) => Signs.IsSpace(passage[at - 1]) && Signs.IsDigit(passage[at - 2]);
}
