using System.Buffers;

namespace Oim.Typography.Rules;

/// <summary>Hides from the rules the addresses written in a text: https://…, www.…, name@host, C:\folder.</summary>
internal static class Addresses
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["://", "www.", "@", ":\\", "mailto:", "tel:"],
        StringComparison.OrdinalIgnoreCase
    );

    public static bool MayBeIn(ReadOnlySpan<char> text) => text.IndexOfAny(Marks) >= 0;

    /// <summary>Overwrites each address with <see cref="Signs.Opaque"/>.</summary>
    public static void Hide(Span<char> text)
    {
        for (var from = 0; from < text.Length && text[from..].IndexOfAny(Marks) is var found and >= 0;)
        {
            var mark = from + found;
            var start = mark;
            while (start > 0 && IsLocal(text[start - 1])) start--;
            var end = mark + 1;
            while (
                end < text.Length
                && !Signs.IsSpace(text[end])
                && text[end] is not ('<' or '>' or '"' or '«' or '»' or '“' or '”' or Signs.Opaque)
            )
                end++;
            while (end > mark + 1 && IsAfterAddress(text[start..end]))
                end--;
            if (end - start > 2)
                text[start..end].Fill(Signs.Opaque);
            from = Math.Max(end, mark + 1);
        }
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';

    /// <summary>Punctuation of the sentence, not of the address.</summary>
    private static bool IsAfterAddress(ReadOnlySpan<char> address) => address[^1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '…' or ']' or '*' => true,
        ')' => !address.Contains('('),
        _ => false,
    };
}
