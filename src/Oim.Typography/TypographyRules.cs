using System.Buffers;
using Oim.Typography.Rules;

namespace Oim.Typography;

/// <summary>
/// The typography of a language: French in full, English lightly, in Arabic numbers alone, none for others. Safe for use by several
/// threads at once. Applied twice it gives the same; where nothing changes, the very same string.
/// </summary>
public abstract class TypographyRules
{
    /// <summary>
    /// Spaces, guillemets, apostrophes, dashes, ordinals, hours, numbers and units, after the Lexique des règles typographiques en usage à
    /// l'Imprimerie nationale.
    /// </summary>
    public static TypographyRules French { get; } = new FrenchRules();

    /// <summary>
    /// Curly quotation marks and apostrophes, one sign for three full stops, no space added (The Chicago Manual of Style).
    /// </summary>
    public static TypographyRules English { get; } = new EnglishRules();

    /// <summary>Narrow no-break spaces between the groups of a number, which would be read backwards otherwise.</summary>
    public static TypographyRules Arabic { get; } = new ArabicRules();

    /// <summary>Leaves every text as it was typed.</summary>
    public static TypographyRules None { get; } = new NoRules();

    private protected TypographyRules()
    {
    }

    /// <summary>The rules of a language, by its BCP 47 tag: <c>fr</c>, <c>fr-CH</c>, <c>en-GB</c>.</summary>
    public static TypographyRules Of(string languageTag)
    {
        var primary = languageTag.AsSpan();
        if (primary.IndexOfAny('-', '_') is var end and >= 0) primary = primary[..end];
        return primary.Equals("fr", StringComparison.OrdinalIgnoreCase) ? French
            : primary.Equals("en", StringComparison.OrdinalIgnoreCase) ? English
            : primary.Equals("ar", StringComparison.OrdinalIgnoreCase) ? Arabic
            : None;
    }

    /// <summary>A plain text put right: a title, a summary, a label.</summary>
    public string Apply(string text) => EditsOf(text)?.ApplyTo(text) ?? text;

    /// <summary>The same, of a text in pieces such as the marked words of an extract.</summary>
    public IReadOnlyList<string> Apply(IReadOnlyList<string> pieces)
    {
        var text = string.Concat(pieces);
        if (EditsOf(text) is not { } edits) return pieces;
        var start = 0;
        return [.. pieces.Select(piece => edits.ApplyTo(text, (start += piece.Length) - piece.Length, piece.Length))];
    }

    /// <summary>Whether a text holds anything the rules look at.</summary>
    internal abstract bool MayApplyTo(ReadOnlySpan<char> text);

    private protected abstract void Read(ref Passage passage);

    /// <summary>Finds the corrections of a text, in which addresses and template tags are overwritten.</summary>
    internal void Find(Span<char> text, EditList edits, QuoteStack quotes)
    {
        if (Addresses.MayBeIn(text)) Addresses.Hide(text);
        TagMask.Hide(text);
        edits.Clear();
        quotes.Begin(edits);
        var passage = new Passage(text, edits, quotes);
        Read(ref passage);
        quotes.End();
        edits.Settle();
    }

    private EditList? EditsOf(string text)
    {
        if (!MayApplyTo(text)) return null;
        var characters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(characters);
        var edits = new EditList();
        Find(characters.AsSpan(0, text.Length), edits, new());
        ArrayPool<char>.Shared.Return(characters);
        return edits;
    }

    private sealed class NoRules : TypographyRules
    {
        internal override bool MayApplyTo(ReadOnlySpan<char> text) => false;

        private protected override void Read(ref Passage passage)
        {
        }
    }
}
