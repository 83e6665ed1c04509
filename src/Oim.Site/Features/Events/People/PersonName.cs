using System.Globalization;

namespace Oim.Site.Features.Events.People;

/// <summary>
/// Where a name stands in a French index. « de » and « d’ » do not count, « Le », « La », « Du », « Des », « El », « Al », « Van » do
/// (AFNOR NF Z44-001 and the cataloguing practice of the Bibliothèque nationale de France).
/// </summary>
public static class PersonName
{
    private static readonly CompareInfo French = CultureInfo.GetCultureInfo("fr").CompareInfo;

    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "le",
        "la",
        "les",
        "du",
        "des",
        "el",
        "al",
        "ben",
        "bin",
        "ibn",
        "van",
        "von",
        "der",
        "den",
        "da",
        "das",
        "dos",
        "di",
        "della",
        "saint",
        "san",
        "mac",
        "o",
    };

    /// <summary>« Swing, William Lacy »: the family name first.</summary>
    public static string FamilyFirst(string name)
    {
        var (family, given) = Split(name);
        return given.Length == 0 ? family : $"{family}, {given}";
    }

    /// <summary>The family name alone: « Swing ».</summary>
    public static string Family(string name) => Split(name).Family;

    /// <summary>The collation key of a name whose family name stands first.</summary>
    public static byte[] OrderOf(string familyFirst) =>
        French.GetSortKey(familyFirst, CompareOptions.IgnoreSymbols | CompareOptions.IgnoreCase).KeyData;

    /// <summary>The letter of the index that such a name stands under: É with E.</summary>
    public static string LetterOf(string familyFirst)
    {
        var first = Slug.Fold(familyFirst).FirstOrDefault(char.IsLetter);
        return first == default ? "#" : char.ToUpperInvariant(first).ToString();
    }

    private static (string Family, string Given) Split(string name)
    {
        var words = name.Split([' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= 1) return (name, "");
        // A family name in capitals says so itself: « Han-Maurits SCHAAPVELD », « DIOP Awa ».
        var capitals = words.Where(word => word.Length > 2 && word.Any(char.IsLetter) && !word.Any(char.IsLower)).ToArray();
        if (capitals.Length > 0 && capitals.Length < words.Length)
            return (string.Join(' ', capitals), string.Join(' ', words.Except(capitals)));
        // « Charles d’Artagnan » stands under A.
        if (words[^1] is ['d' or 'D', '’' or '\'', _, ..]) return (words[^1][2..], $"{string.Join(' ', words[..^1])} {words[^1][..2]}");
        var start = words.Length - 1;
        while (start > 1 && Kept.Contains(words[start - 1].TrimEnd('.'))) start--;
        var givenEnd = start;
        if (givenEnd > 1 && words[givenEnd - 1] is "de" or "De" or "d’" or "d'") givenEnd--;
        return (string.Join(' ', words[start..]), string.Join(' ', words[..givenEnd]) + (givenEnd < start ? $" {words[givenEnd]}" : ""));
    }
}
