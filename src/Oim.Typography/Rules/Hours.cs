using System.Globalization;

namespace Oim.Typography.Rules;

/// <summary>13 h 15, with no-break spaces (Lexique de l'Imprimerie nationale). Digital times (20:30) stay.</summary>
internal static class Hours
{
    private const int MostDigits = 3;

    /// <summary>The place to go on reading, or 0 where a number is no hour.</summary>
    public static int Read(in Passage passage, int at, int end)
    {
        var sign = passage.SpacesAfter(end);
        if (end - at > MostDigits || passage[sign] is not ('h' or 'H')) return 0;
        var minutes = passage.SpacesAfter(sign + 1);
        var last = MinutesEnd(in passage, minutes, attached: minutes == sign + 1);
        if (passage[sign] == 'H' && (last == 0 || minutes > sign + 1))
            return 0;
        if (
            last == 0
            && (
                Signs.IsWord(passage[sign + 1])
                || passage[sign + 1] is '\'' or '’'
                || (passage[sign + 1] == '-' && !Signs.IsDigit(passage[sign + 2]))
            )
        )
            return 0;
        passage.Join(end, sign);
        if (passage[sign] == 'H') passage.Replace(sign, 1, "h");
        if (last > 0) passage.Join(sign + 1, minutes);
        if (last > 0 && char.IsLetter(passage[last])) passage.Join(last, last);
        var stop = last > 0 ? last : sign + 1;
        if (passage[stop] == '-' && IsHour(in passage, stop + 1)) passage.Replace(stop, 1, "–");
        return stop;
    }

    /// <summary>The end of two digits from 00 to 59, or 0.</summary>
    private static int MinutesEnd(in Passage passage, int at, bool attached)
    {
        var end = passage.DigitsAfter(at);
        if (end != at + 2 || passage[at] > '5') return 0;
        if (passage[end] is '%' or '€' or '/' || (passage[end] is ',' or '.' && Signs.IsDigit(passage[end + 1]))) return 0;
        if (!Signs.IsWord(passage[end])) return end;
        return attached && passage.Text[end..passage.LettersAfter(end)] is "min" or "mn" or "m" ? end : 0;
    }

    private static bool IsHour(in Passage passage, int at)
    {
        var end = passage.DigitsAfter(at);
        return end > at && passage[passage.SpacesAfter(end)] is 'h' or 'H';
    }
}
