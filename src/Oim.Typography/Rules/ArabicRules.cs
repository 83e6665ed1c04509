namespace Oim.Typography.Rules;

/// <summary>
/// The groups of a number hold together: with plain spaces between them, a line that runs from right to left shows the last group first.
/// </summary>
internal sealed class ArabicRules : TypographyRules
{
    private const char FirstArabic = '\u0600';

    internal override bool MayApplyTo(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    private protected override void Read(ref Passage passage)
    {
        for (var at = 0; at < passage.Text.Length;)
        {
            var next = passage.Text[at..].IndexOfAnyInRange('0', '9');
            if (next < 0) return;
            at += next;
            at = IsPartOfCode(passage[at - 1]) ? passage.DigitsAfter(at)
                : PhoneNumbers.Read(in passage, at) is var phone and > 0 ? phone
                : Thousands.Read(in passage, at);
        }
    }

    // « and » stands before a number without a space: و1 480.
    private static bool IsPartOfCode(char before) => before < FirstArabic && Signs.IsWord(before);
}
