namespace Oim.Typography.Rules;

/// <summary>The groups of a telephone number stay on one line (Lexique de l'Imprimerie nationale).</summary>
internal static class PhoneNumbers
{
    private const int FewestDigits = 8;

    private const int MostDigits = 15;

    /// <summary>The end of the telephone number that begins at a place, or 0.</summary>
    public static int Read(in Passage passage, int at)
    {
        if (Signs.IsSpace(passage[at - 1]) && Signs.IsDigit(passage[at - 2])) return 0;
        var international = passage[at - 1] == '+';
        var (end, digits, groups, regular) = Measure(in passage, at);
        if (digits is < FewestDigits or > MostDigits || Signs.IsWord(passage[end])) return 0;
        if (!international && (groups < 3 || (passage[at] != '0' && (groups < 4 || regular)))) return 0;
        for (var i = at; i < end; i++)
        {
            if (Signs.IsSpace(passage[i])) passage.Join(i, i + 1);
        }

        return end;
    }

    private static (int End, int Digits, int Groups, bool Regular) Measure(in Passage passage, int at)
    {
        var end = passage.DigitsAfter(at);
        var (digits, groups, regular) = (end - at, 1, true);
        while (NextGroup(in passage, end) is var start and > 0)
        {
            var stop = passage.DigitsAfter(start);
            if (stop - start > 4) break;
            regular &= stop - start == 3;
            digits += stop - start;
            groups++;
            end = passage[stop] == ')' ? stop + 1 : stop;
        }

        return (end, digits, groups, regular);
    }

    /// <summary>The next digits after one separator: a space, a full stop, a hyphen, or the zero in brackets of +33 (0)1.</summary>
    private static int NextGroup(in Passage passage, int end)
    {
        var start = Signs.IsSpace(passage[end]) || passage[end] is '.' or '-' ? end + 1 : end;
        if (passage[start] == '(' && Signs.IsDigit(passage[start + 1]) && passage[passage.DigitsAfter(start + 1)] == ')') return start + 1;
        return (start > end || passage[end - 1] == ')') && Signs.IsDigit(passage[start]) ? start : 0;
    }
}
