namespace Oim.Typography.Rules;

/// <summary>The characters typography adds, and the classes of characters its rules ask about.</summary>
internal static class Signs
{
    /// <summary>U+00A0, before a colon, inside guillemets, between a number and its unit.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>U+202F, the « espace fine insécable » before ; ! ? and between thousands.</summary>
    public const char NarrowNoBreakSpace = '\u202F';

    public const char Apostrophe = '\u2019';

    public const char EnDash = '–';

    public const char EmDash = '—';

    public const string Ellipsis = "…";

    /// <summary>Stands in a text for what no rule may read: code, an address, an image, a passage in another language.</summary>
    public const char Opaque = '\uFFFC';

    /// <summary>What <see cref="Passage"/> answers before the first and after the last character.</summary>
    public const char Edge = '\0';

    public static bool IsNoBreak(char c) => c is NoBreakSpace or NarrowNoBreakSpace;

    public static bool IsSpace(char c) =>
        c is ' ' or '\n' or '\t' or '\r' or NoBreakSpace or NarrowNoBreakSpace or '\u2009' or '\u2007' or '\u2008' or '\u200A';

    public static bool IsEdge(char c) => c == Edge || IsSpace(c);

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_';

    /// <summary>What may follow the end of a word: a space, the end, punctuation that closes.</summary>
    public static bool IsAfterWord(char c) =>
        IsEdge(c)
        || c
            is ')'
                or ']'
                or '}'
                or '»'
                or '”'
                or '"'
                or '\''
                or '’'
                or '.'
                or ','
                or '…'
                or '!'
                or '?'
                or ';'
                or ':'
                or '-'
                or '–'
                or '—'
                or '/'
                or '|'
                or '*'
                or Opaque;

    /// <summary>What may stand right before a word: a space, the beginning, punctuation that opens.</summary>
    public static bool IsBeforeWord(char c) =>
        IsEdge(c) || c is '(' or '[' or '{' or '«' or '“' or '‘' or '"' or '\'' or '’' or '–' or '—' or '/';

    public static bool IsBeforeWordOrHyphen(char c) => c == '-' || IsBeforeWord(c);
}
