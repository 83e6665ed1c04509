using System.Collections.Frozen;

namespace Oim.Typography.Rules;

/// <summary>
/// No break between the word or sign that announces a number and the number: n° 5, p. 12, art. 5, § 3
/// (Lexique de l'Imprimerie nationale).
/// </summary>
internal static class Numbered
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Announcing = new[]
    {
        "p.",
        "pp.",
        "page",
        "pages",
        "art.",
        "article",
        "articles",
        "al.",
        "alinéa",
        "vol.",
        "volume",
        "t.",
        "tome",
        "chap.",
        "chapitre",
        "chapitres",
        "fig.",
        "figure",
        "tableau",
        "annexe",
        "éd.",
        "par.",
        "paragraphe",
        "paragraphes",
        "section",
        "titre",
        "livre",
        "partie",
        "acte",
        "scène",
        "ligne",
        "salle",
        "note",
        "verset",
        "§",
        "n°",
        "nº",
        "session",
        "séance",
        "étape",
        "niveau",
        "phase",
        "point",
        "numéro",
        "env.",
        "av.",
        "apr.",
        "nos",
    }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What announces the number that begins at a place.</summary>
    public static void Read(in Passage passage, int at)
    {
        var word = passage.WordBefore(at);
        if (word.IsEmpty) return;
        var end = passage.SpacesBefore(at);
        if (end == at && word[^1] != '.') return;
        var before = passage[end - word.Length - 1];
        if (Signs.IsWord(before) || before is '.' or '-' or '/' or '\\') return;
        if (Announcing.Contains(word)) passage.Join(end, at);
        else if (end < at && word is "no" or "No" && Signs.IsDigit(passage[at]) && char.IsLetter(word[0])) SetNumero(in passage, end, at);
    }

    /// <summary>The degree sign of n°, before any number or code.</summary>
    public static int Degree(ref Passage passage, int at)
    {
        var next = passage.SpacesAfter(at + 1);
        if (
            passage[at - 1] is 'n' or 'N'
            && !Signs.IsWord(passage[at - 2])
            && (Signs.IsDigit(passage[next]) || (next > at + 1 && Signs.IsWord(passage[next])))
        )
            passage.Join(at + 1, next);
        return at + 1;
    }

    public static int Paragraph(ref Passage passage, int at)
    {
        var next = passage.SpacesAfter(at + 1);
        if (Signs.IsWord(passage[next])) passage.Join(at + 1, next);
        return at + 1;
    }

    /// <summary>« no 5 » was typed for « n° 5 ».</summary>
    private static void SetNumero(in Passage passage, int end, int at)
    {
        passage.Replace(end - 1, 1, "°");
        passage.Join(end, at);
    }
}
