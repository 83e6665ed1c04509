using System.Buffers;

namespace Oim.Typography.Rules;

/// <summary>Goes once through a French passage and calls, at each sign that may need it, the rule for that sign.</summary>
internal sealed class FrenchRules : TypographyRules
{
    private const string Signals = ";!?:«»\"“”'´‘.…-–—°º§0123456789MDPIVX";

    private static readonly SearchValues<char> All = SearchValues.Create(Signals);

    private static readonly SearchValues<char> AllAndLigatures = SearchValues.Create(Signals + "oO");

    internal override bool MayApplyTo(ReadOnlySpan<char> text) => text.IndexOfAny(All) >= 0 || Ligatures.MayBeIn(text);

    private protected override void Read(ref Passage passage)
    {
        var signals = Ligatures.MayBeIn(passage.Text) ? AllAndLigatures : All;
        for (var at = 0; at < passage.Text.Length;)
        {
            var next = passage.Text[at..].IndexOfAny(signals);
            if (next < 0) return;
            at = ReadSign(ref passage, at + next);
        }
    }

    private static int ReadSign(ref Passage passage, int at) => passage.Text[at] switch
    {
        ';' or '!' or '?' => HighPunctuation.Narrow(ref passage, at),
        ':' => HighPunctuation.Colon(ref passage, at),
        '«' => Guillemets.Opening(ref passage, at),
        '»' => Guillemets.Closing(ref passage, at),
        '"' => DoubleQuotes.Straight(ref passage, at, QuoteMarks.French),
        '“' or '”' => DoubleQuotes.Curly(ref passage, at, QuoteMarks.French),
        '\'' => Apostrophes.Straight(ref passage, at, QuoteMarks.French),
        '´' or '‘' => Apostrophes.Lookalike(ref passage, at),
        '.' => FullStop(ref passage, at),
        '…' => Ellipses.Sign(ref passage, at),
        '-' or '–' or '—' => Dashes.Read(ref passage, at),
        '°' or 'º' => Numbered.Degree(ref passage, at),
        '§' => Numbered.Paragraph(ref passage, at),
        'M' or 'D' or 'P' => Courtesy.Read(ref passage, at),
        'I' or 'V' or 'X' => RomanNumerals.Read(ref passage, at),
        'o' or 'O' => Ligatures.Read(ref passage, at),
        _ => Numbers.Read(ref passage, at),
    };

    private static int FullStop(ref Passage passage, int at) =>
        passage[at + 1] == '.' || (passage[at + 1] == ' ' && passage[at + 2] == '.')
            ? Ellipses.Dots(ref passage, at)
            : Courtesy.Initial(ref passage, at);
}
