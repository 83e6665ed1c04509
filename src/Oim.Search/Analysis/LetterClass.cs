using System.Globalization;

namespace Oim.Search.Analysis;

/// <summary>What a character is to the tokenizer; told once for all of them, since every letter of every text is asked about.</summary>
internal static class LetterClass
{
    private const byte Word = 1;
    private const byte Inside = 2;
    private const byte Apostrophe = 4;
    private const byte Hyphen = 8;
    private const byte OtherJoiner = 16;
    private const byte Space = 32;
    private const byte Digit = 64;
    private static readonly byte[] Classes = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Classify((char)c))];

    // .NET asks ICU for each letter beyond ASCII.
    private static readonly char[] Lowered = [.. Enumerable.Range(0, 0x250).Select(c => char.ToLowerInvariant((char)c))];

    public static bool IsWord(char c) => (Classes[c] & Word) != 0;

    /// <summary>Characters that belong to a word without starting one: combining accents, soft hyphens, joiners of no width.</summary>
    public static bool IsInside(char c) => (Classes[c] & Inside) != 0;

    public static bool IsApostrophe(char c) => (Classes[c] & Apostrophe) != 0;

    public static bool IsHyphen(char c) => (Classes[c] & Hyphen) != 0;

    /// <summary>Between two letters or digits it does not end the chunk.</summary>
    public static bool IsJoiner(char c) => (Classes[c] & (OtherJoiner | Apostrophe | Hyphen)) != 0;

    public static bool IsSpace(char c) => (Classes[c] & Space) != 0;

    public static bool IsDigit(char c) => (Classes[c] & Digit) != 0;

    public static char Lower(char c) => c < Lowered.Length ? Lowered[c] : char.ToLowerInvariant(c);

    private static byte Classify(char c) =>
        c switch
        {
            '\'' or '’' or '‘' or 'ʼ' or '′' or '＇' or '`' or '´' => Apostrophe,
            '-' or '\u2010' or '\u2011' => Hyphen,
            '.' or '/' or '_' or ':' or ',' => OtherJoiner,
            ' ' or '\u00A0' or '\u202F' or '\u2009' => Space,
            _ when char.IsDigit(c) => Word | Digit,
            _ when char.IsLetter(c) => Word,
            _ when CharUnicodeInfo.GetUnicodeCategory(c)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.Format => Word | Inside,
            _ => 0,
        };
}
