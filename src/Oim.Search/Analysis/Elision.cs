using System.Collections.Frozen;

namespace Oim.Search.Analysis;

/// <summary>French words that lose their last vowel before another: l', d', qu', jusqu'… and those an apostrophe does not part.</summary>
internal static class Elision
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided =
        "l d j m t s n c ç qu jusqu lorsqu puisqu quoiqu quelqu presqu entr"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Whole =
        "aujourd-hui presqu-île presqu-îles presqu-ile presqu-iles quelqu-un quelqu-une entr-acte entr-aide entr-ouvert d-artagnan"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsElided(ReadOnlySpan<char> part) => part.Length <= 6 && Elided.Contains(part);

    /// <summary>Whether two parts around an apostrophe are one word.</summary>
    public static bool IsWhole(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length + right.Length > 15) return false;
        Span<char> word = stackalloc char[16];
        left.CopyTo(word);
        word[left.Length] = '-';
        right.CopyTo(word[(left.Length + 1)..]);
        return Whole.Contains(word[..(left.Length + 1 + right.Length)]);
    }
}
