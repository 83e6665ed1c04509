using System.Buffers;

namespace Oim.Typography.Rules;

/// <summary>
/// The light rules for English: curly quotation marks and apostrophes, one sign for three full stops, no space added (The Chicago Manual of
/// Style).
/// </summary>
internal sealed class EnglishRules : TypographyRules
{
    private static readonly SearchValues<char> Signals = SearchValues.Create("\"“”'.");

    internal override bool MayApplyTo(ReadOnlySpan<char> text) => text.IndexOfAny(Signals) >= 0;

    private protected override void Read(ref Passage passage)
    {
        for (var at = 0; at < passage.Text.Length;)
        {
            var next = passage.Text[at..].IndexOfAny(Signals);
            if (next < 0) return;
            at += next;
            at = passage.Text[at] switch
            {
                '"' => DoubleQuotes.Straight(ref passage, at, QuoteMarks.English),
                '“' or '”' => DoubleQuotes.Curly(ref passage, at, QuoteMarks.English),
                '\'' => Apostrophes.Straight(ref passage, at, QuoteMarks.English),
                _ => Ellipses.Dots(ref passage, at),
            };
        }
    }
}
