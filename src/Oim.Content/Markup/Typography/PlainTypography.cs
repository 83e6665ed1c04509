using System.Buffers;

namespace Oim.Content.Markup.Typography;

/// <summary>Puts right a plain text: a title, a summary, a label. Applied twice it gives the same; where nothing changes, the very same string.</summary>
public static class PlainTypography
{
    public static string Apply(string text, string language) => EditsOf(text, language)?.ApplyTo(text) ?? text;

    /// <summary>The same, of a text in pieces such as the marked words of an extract.</summary>
    public static IReadOnlyList<string> Apply(IReadOnlyList<string> pieces, string language)
    {
        var text = string.Concat(pieces);
        if (EditsOf(text, language) is not { } edits) return pieces;
        var start = 0;
        return [.. pieces.Select(piece => edits.ApplyTo(text, (start += piece.Length) - piece.Length, piece.Length))];
    }

    private static EditList? EditsOf(string text, string language)
    {
        var rules = LanguageRules.Primary(language);
        if (!LanguageRules.MayApplyTo(rules, text)) return null;
        var characters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(characters);
        var edits = new EditList();
        LanguageRules.Apply(rules, characters.AsSpan(0, text.Length), edits, new());
        ArrayPool<char>.Shared.Return(characters);
        return edits;
    }
}

/// <summary>French typography of a plain text, after the Lexique des règles typographiques en usage à l'Imprimerie nationale.</summary>
public static class FrenchTypography
{
    public static string Apply(string text) => PlainTypography.Apply(text, "fr");
}
