namespace Oim.Typography.Rules;

/// <summary>
/// Reads a number and hands it to the rules about what stands before and after it. Digits inside a word are a code and stay.
/// </summary>
internal static class Numbers
{
    public static int Read(ref Passage passage, int at)
    {
        var before = passage[at - 1];
        if (Signs.IsWord(before)) return passage.DigitsAfter(at);
        if (PhoneNumbers.Read(in passage, at) is var phone and > 0) return phone;

        Numbered.Read(in passage, at);
        var whole = Thousands.Read(in passage, at);
        var end = DecimalsAfter(in passage, whole);
        var isWhole = end == whole;
        if (isWhole && Ordinals.Read(in passage, at, end)) return end;
        if (isWhole && Hours.Read(in passage, at, end) is var hour and > 0) return hour;
        if (isWhole && DayAndMonth.Read(in passage, at, end)) return end;
        Multiplication.Read(in passage, end);
        Units.Read(in passage, whole, end);
        return end;
    }

    /// <summary>The end of <c>,8</c> or <c>.8</c>; several such parts are a version or an address, skipped whole.</summary>
    private static int DecimalsAfter(in Passage passage, int end)
    {
        while (passage[end] is ',' or '.' && Signs.IsDigit(passage[end + 1])) end = passage.DigitsAfter(end + 1);
        return end;
    }
}
