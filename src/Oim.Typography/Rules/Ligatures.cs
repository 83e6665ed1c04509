using System.Collections.Frozen;

namespace Oim.Typography.Rules;

/// <summary>
/// œ where French spelling wants it: œuvre, cœur, œil… (Lexique de l'Imprimerie nationale). Family names keep their letters.
/// </summary>
internal static class Ligatures
{
    private static readonly string[] Sequences =
        ["oeu", "oeil", "oedème", "oesoph", "oecumén", "oenolog", "oestrog", "foet", "oedip"];

    /// <summary>Words that may begin with a capital; others with one, such as Leboeuf, are names.</summary>
    private static readonly string[] Roots =
    [
        "oe", "foet", "coeur", "choeur", "soeur", "boeuf", "voeu", "noeud", "moeurs", "manoeuvr", "rancoeur", "consoeur", "desoeuvr",
        "désoeuvr", "ecoeur", "écoeur",
    ];

    /// <summary>Words with a capital that are no first names.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNames = new[]
    {
        "Le", "La", "Les", "Un", "Une", "Des", "Du", "De", "Au", "Aux", "Ce", "Cette", "Ces", "Mon", "Ma", "Mes", "Son", "Sa", "Ses",
        "Notre", "Nos", "Votre", "Sacré",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text holds the two letters at all.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.Contains("oe", StringComparison.OrdinalIgnoreCase);

    public static int Read(ref Passage passage, int at)
    {
        if (passage[at + 1] is not ('e' or 'E')) return at + 1;
        var rest = passage.Text[at..];
        foreach (var sequence in Sequences)
        {
            var from = sequence[0] == 'f' ? at - 1 : at;
            if (from < 0 || !passage.Text[from..].StartsWith(sequence, StringComparison.OrdinalIgnoreCase)) continue;
            if (char.IsUpper(rest[0]) && Signs.IsWord(passage[at - 1]) && char.IsLower(passage[at - 1])) continue;
            if (IsName(in passage, at)) continue;
            passage.Replace(at, 2, char.IsUpper(rest[0]) ? "Œ" : "œ");
            return at + 2;
        }

        return at + 1;
    }

    /// <summary>
    /// A capital in the middle of a sentence: after a title or a first name (M. Boeuf, Jean Boeuf), or in a word that is no common one.
    /// </summary>
    private static bool IsName(in Passage passage, int at)
    {
        var start = at - passage.LettersBefore(at).Length;
        if (!char.IsUpper(passage[start])) return false;
        if (!BeginsWithRoot(passage.Text[start..])) return true;
        var before = passage.SpacesBefore(start) < start ? passage.WordBefore(start) : default;
        if (before.IsEmpty || !char.IsUpper(before[0]) || NoNames.Contains(before)) return false;
        // « Fin. Coeur » begins a sentence, and in a line of capitals every word has one.
        return before[^1] == '.' ? before.Length == 2 || Courtesy.IsTitle(before[..^1]) : before.Length > 1 && char.IsLower(before[1]);
    }

    private static bool BeginsWithRoot(ReadOnlySpan<char> word)
    {
        foreach (var root in Roots)
            if (word.StartsWith(root, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
