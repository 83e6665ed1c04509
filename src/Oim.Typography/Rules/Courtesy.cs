using System.Collections.Frozen;

namespace Oim.Typography.Rules;

/// <summary>
/// No break between a title of courtesy or initials and the name: M. Dupont, Mme Diop, J.-P. Sartre
/// (Lexique de l'Imprimerie nationale).
/// </summary>
internal static class Courtesy
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = new[]
    {
        "M", "MM", "Mme", "Mmes", "Mlle", "Mlles", "Mr", "Dr", "Drs", "Pr", "Prs", "Me", "Mes", "Mgr",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>« M », « Dr », without their full stop.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word);

    /// <summary>A word with a capital that may be a title.</summary>
    public static int Read(ref Passage passage, int at)
    {
        var end = passage.LettersAfter(at);
        if (Signs.IsWord(passage[at - 1]) || passage[at - 1] is '.' or '-' or '/' || !Titles.Contains(passage.Text[at..end])) return end;
        var hasStop = passage[end] == '.';
        if (end - at == 1 + (passage[at + 1] == 'M' ? 1 : 0) && !hasStop) return end;
        var name = passage.SpacesAfter(hasStop ? end + 1 : end);
        if (IsName(in passage, name) && (hasStop || name > end)) passage.Join(hasStop ? end + 1 : end, name);
        return end;
    }

    /// <summary>The full stop of an initial, and of « av. J.-C. ».</summary>
    public static int Initial(ref Passage passage, int at)
    {
        var next = passage.SpacesAfter(at + 1);
        if (passage[next - 1] is '.' || next == passage.Text.Length) return at + 1;
        var word = passage.LettersBefore(at);
        if (word.Length == 1 && char.IsUpper(word[0]) && Signs.IsBeforeWordOrHyphen(passage[at - 2]) && IsCapitalised(in passage, next))
            passage.Join(at + 1, next);
        else if (word is "av" or "apr" && passage.Text[next..].StartsWith("J."))
            passage.Join(at + 1, next);
        else if (word.Length > 3)
            passage.InAside = false;
        return at + 1;
    }

    private static bool IsName(in Passage passage, int at) =>
        char.IsUpper(passage[at]) || passage.Text[at..passage.LettersAfter(at)] is "le" or "la" or "l" or "de" or "d";

    /// <summary>A surname or another initial.</summary>
    private static bool IsCapitalised(in Passage passage, int at) =>
        char.IsUpper(passage[at])
        && (char.IsLower(passage[at + 1]) || passage[at + 1] is '.' or '\'' or '’' || char.IsUpper(passage[at + 1]));
}
