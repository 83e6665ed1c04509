namespace Oim.Search.Analysis;

/// <summary>Step 1 of the Snowball French stemmer: the suffixes of nouns, adjectives and adverbs.</summary>
internal static class FrenchSuffixes
{
    // Longest first: the longest suffix that ends the word is the one tried.
    private static readonly (string Suffix, Func<StemRegions, string, bool> Remove)[] Rules = Build(
        ("ance iqUe isme able iste eux ances iqUes ismes ables istes", (stem, suffix) => Delete(stem, suffix, stem.IsInR2(suffix.Length))),
        ("atrice ateur ation atrices ateurs ations", Agent),
        ("logie logies", (stem, suffix) => Put(stem, suffix, "log", stem.IsInR2(suffix.Length))),
        ("usion ution usions utions", (stem, suffix) => Put(stem, suffix, "u", stem.IsInR2(suffix.Length))),
        ("ence ences", (stem, suffix) => Put(stem, suffix, "ent", stem.IsInR2(suffix.Length))),
        ("ement ements", Manner),
        ("ité ités", Quality),
        ("if ive ifs ives", Tendency),
        ("eaux", (stem, suffix) => Put(stem, suffix, "eau", true)),
        ("aux", (stem, suffix) => Put(stem, suffix, "al", stem.IsInR1(suffix.Length))),
        ("euse euses", (stem, suffix) =>
            Delete(stem, suffix, stem.IsInR2(suffix.Length)) || Put(stem, suffix, "eux", stem.IsInR1(suffix.Length))
        ),
        ("issement issements", (stem, suffix) => Delete(stem, suffix, stem.IsInR1(suffix.Length) && !IsVowelBefore(stem, suffix))),
        ("amment", (stem, suffix) => Put(stem, suffix, "ant", stem.IsInRv(suffix.Length))),
        ("emment", (stem, suffix) => Put(stem, suffix, "ent", stem.IsInRv(suffix.Length))),
        ("ment ments", (stem, suffix) => Delete(stem, suffix, FrenchMarks.IsVowel(stem.CharInRv(suffix.Length + 1)))));

    /// <returns>Whether a suffix was removed.</returns>
    /// <param name="isAdverb">It was one of those after which the verb's suffixes are tried all the same.</param>
    public static bool Remove(StemRegions stem, out bool isAdverb)
    {
        isAdverb = false;
        foreach (var (suffix, remove) in Rules)
        {
            if (!stem.Ends(suffix)) continue;
            isAdverb = suffix is "amment" or "emment" or "ment" or "ments";
            return remove(stem, suffix);
        }

        return false;
    }

    private static bool Agent(StemRegions stem, string suffix)
    {
        if (!Delete(stem, suffix, stem.IsInR2(suffix.Length))) return false;
        if (stem.Ends("ic") && !Delete(stem, "ic", stem.IsInR2(2))) stem.Replace(2, "iqU");
        return true;
    }

    private static bool Manner(StemRegions stem, string suffix)
    {
        if (!Delete(stem, suffix, stem.IsInRv(suffix.Length))) return false;
        if (stem.Ends("iv"))
        {
            if (Delete(stem, "iv", stem.IsInR2(2)) && stem.Ends("at")) Delete(stem, "at", stem.IsInR2(2));
        }
        else if (stem.Ends("eus"))
        {
            if (!Delete(stem, "eus", stem.IsInR2(3))) Put(stem, "eus", "eux", stem.IsInR1(3));
        }
        else if (stem.Ends("abl") || stem.Ends("iqU"))
        {
            Delete(stem, "abl", stem.IsInR2(3));
        }
        else if (stem.EndsInRv("ièr") || stem.EndsInRv("Ièr"))
        {
            stem.Replace(3, "i");
        }

        return true;
    }

    private static bool Quality(StemRegions stem, string suffix)
    {
        if (!Delete(stem, suffix, stem.IsInR2(suffix.Length))) return false;
        if (stem.Ends("abil"))
        {
            if (!Delete(stem, "abil", stem.IsInR2(4))) stem.Replace(4, "abl");
        }
        else if (stem.Ends("ic"))
        {
            if (!Delete(stem, "ic", stem.IsInR2(2))) stem.Replace(2, "iqU");
        }
        else if (stem.Ends("iv"))
        {
            Delete(stem, "iv", stem.IsInR2(2));
        }

        return true;
    }

    private static bool Tendency(StemRegions stem, string suffix)
    {
        if (!Delete(stem, suffix, stem.IsInR2(suffix.Length)))
            return false;
        if (stem.Ends("at") && Delete(stem, "at", stem.IsInR2(2)) && stem.Ends("ic") && !Delete(stem, "ic", stem.IsInR2(2)))
            stem.Replace(2, "iqU");
        return true;
    }

    private static bool Delete(StemRegions stem, string suffix, bool allowed) => Put(stem, suffix, "", allowed);

    private static bool Put(StemRegions stem, string suffix, string by, bool allowed)
    {
        if (allowed) stem.Replace(suffix.Length, by);
        return allowed;
    }

    private static bool IsVowelBefore(StemRegions stem, string suffix) =>
        stem.Length <= suffix.Length || FrenchMarks.IsVowel(stem.Text[^(suffix.Length + 1)]);

    private static (string, Func<StemRegions, string, bool>)[] Build(
        params (string Suffixes, Func<StemRegions, string, bool> Remove)[] rules
    ) =>
        [
            .. rules
                .SelectMany(rule => rule.Suffixes.Split(' ').Select(suffix => (suffix, rule.Remove)))
                .OrderByDescending(rule => rule.suffix.Length),
        ];
}
