namespace Oim.Search.Analysis;

/// <summary>Step 2 of the Snowball French stemmer: the suffixes of verbs.</summary>
internal static class FrenchVerbs
{
    private static readonly string[] BeginningWithI = LongestFirst(
        "îmes ît îtes i ie ies ir ira irai iraIent " +
            "irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants " +
            "isse issent isses issez issiez issions issons it"
    );

    private static readonly string[] WithE = LongestFirst(
        "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez"
    );
    private static readonly string[] WithA = LongestFirst(
        "âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions"
    );
    private static readonly string[] Other = LongestFirst("ions", WithE, WithA);

    /// <summary>Step 2a.</summary>
    public static bool RemoveI(StemRegions stem)
    {
        if (LongestIn(stem, BeginningWithI) is not { } suffix) return false;
        var before = stem.CharInRv(suffix.Length + 1);
        if (before is '\0' or 'H' || FrenchMarks.IsVowel(before)) return false;
        stem.Replace(suffix.Length, "");
        return true;
    }

    /// <summary>Step 2b.</summary>
    public static bool RemoveOther(StemRegions stem)
    {
        if (LongestIn(stem, Other) is not { } suffix) return false;
        if (suffix == "ions" && !stem.IsInR2(4)) return false;
        stem.Replace(suffix.Length, "");
        if (WithA.Contains(suffix) && stem.EndsInRv("e")) stem.Replace(1, "");
        return true;
    }

    private static string? LongestIn(StemRegions stem, string[] suffixes)
    {
        foreach (var suffix in suffixes)
            if (stem.EndsInRv(suffix)) return suffix;
        return null;
    }

    private static string[] LongestFirst(string words, params string[][] more) =>
        [.. words.Split(' ').Concat(more.SelectMany(list => list)).OrderByDescending(suffix => suffix.Length)];
}
