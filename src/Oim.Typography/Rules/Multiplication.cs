namespace Oim.Typography.Rules;

/// <summary>The letter x between two numbers was typed for × (Lexique de l'Imprimerie nationale); spaces around it do not break.</summary>
internal static class Multiplication
{
    /// <param name="end">The end of the first number.</param>
    public static void Read(in Passage passage, int end)
    {
        // 4x4 m, 2x3x4 cm: the numbers after a sign without spaces are read here.
        while (Times(in passage, end) is var last and > 0) end = last;
    }

    /// <summary>Puts right one sign; answers the end of the number after it where no space parts the two, else 0.</summary>
    private static int Times(in Passage passage, int end)
    {
        var sign = passage.SpacesAfter(end);
        if (passage[sign] is not ('x' or 'X' or '×')) return 0;
        var next = passage.SpacesAfter(sign + 1);
        if (!Signs.IsDigit(passage[next]) || (sign == end) != (next == sign + 1)) return 0;
        if (sign == end && (passage[sign] == 'X' || IsHexadecimal(in passage, end))) return 0;
        if (sign > end) passage.Join(end, sign);
        passage.Replace(sign, 1, "×");
        if (sign > end)
        {
            passage.Join(sign + 1, next);
            return 0;
        }

        var last = passage.DigitsAfter(next);
        if (passage[last] is not ('x' or '×')) Units.Read(in passage, last, last);
        return last;
    }

    private static bool IsHexadecimal(in Passage passage, int end) =>
        (passage[end - 1] == '0' && !Signs.IsDigit(passage[end - 2]))
        || char.IsLetter(passage[passage.DigitsAfter(end + 1)]) && passage[passage.DigitsAfter(end + 1)] is not ('x' or 'c' or 'm' or 'p');
}
