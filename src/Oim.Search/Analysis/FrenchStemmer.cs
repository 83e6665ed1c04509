namespace Oim.Search.Analysis;

/// <summary>
/// The French stemmer of Martin Porter's Snowball project, version 2, written from the description at
/// https://snowballstem.org/algorithms/french/stemmer.html. Marked letters are capitals: U, I, Y are consonants, H stands for a diaeresis.
/// </summary>
internal static class FrenchStemmer
{
    public static string Stem(string word)
    {
        if (word.Length < 2) return word;
        var stem = new StemRegions(FrenchMarks.Mark(word));
        var altered = FrenchSuffixes.Remove(stem, out var isAdverb);
        if (!altered || isAdverb) altered = FrenchVerbs.RemoveI(stem) || FrenchVerbs.RemoveOther(stem) || altered;
        if (altered) MendEnd(stem);
        else RemoveResidue(stem);
        Undouble(stem);
        DropAccent(stem);
        return FrenchMarks.Unmark(stem.Text);
    }

    // Step 3.
    private static void MendEnd(StemRegions stem)
    {
        if (stem.Ends("Y")) stem.Replace(1, "i");
        else if (stem.Ends("ç")) stem.Replace(1, "c");
    }

    // Step 4.
    private static void RemoveResidue(StemRegions stem)
    {
        if (
            stem.Ends("s")
            && stem.Length > 1
            && (stem.Text.EndsWith("His", StringComparison.Ordinal) || stem.Text[^2] is not ('a' or 'i' or 'o' or 'u' or 'è' or 's'))
        )
            stem.Replace(1, "");
        if (stem.EndsInRv("ion"))
        {
            if (stem.IsInR2(3) && stem.CharInRv(4) is 's' or 't') stem.Replace(3, "");
        }
        else if (stem.EndsInRv("ière") || stem.EndsInRv("Ière"))
        {
            stem.Replace(4, "i");
        }
        else if (stem.EndsInRv("ier") || stem.EndsInRv("Ier"))
        {
            stem.Replace(3, "i");
        }
        else if (stem.EndsInRv("e"))
        {
            stem.Replace(1, "");
        }
    }

    // Step 5.
    private static void Undouble(StemRegions stem)
    {
        foreach (var doubled in (ReadOnlySpan<string>)["enn", "onn", "ett", "ell", "eill"])
        {
            if (!stem.Ends(doubled)) continue;
            stem.Replace(1, "");
            return;
        }
    }

    // Step 6: é or è before the last consonants.
    private static void DropAccent(StemRegions stem)
    {
        var i = stem.Length - 1;
        while (i >= 0 && !FrenchMarks.IsVowel(stem.Text[i])) i--;
        if (i >= 0 && i < stem.Length - 1 && stem.Text[i] is 'é' or 'è') stem.SetChar(i, 'e');
    }
}
