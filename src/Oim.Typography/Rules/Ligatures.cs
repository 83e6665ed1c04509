namespace Oim.Typography.Rules;

/// <summary>œ where French spelling wants it: œuvre, cœur, œil… (Lexique de l'Imprimerie nationale).</summary>
internal static class Ligatures
{
    private static readonly string[] Sequences = ["oeu", "oeil", "oedème", "oesoph", "oecumén", "oenolog", "oestrog", "foet", "oedip"];

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
            passage.Replace(at, 2, char.IsUpper(rest[0]) ? "Œ" : "œ");
            return at + 2;
        }

        return at + 1;
    }
}
