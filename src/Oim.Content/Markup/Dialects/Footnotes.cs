using System.Text;
using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// <c>[^x]</c> that no line explains would show its signs: its number is shown, raised, and the line is named. <c>^[…]</c>, Pandoc's note
/// in the text itself, becomes a note at the foot.
/// </summary>
internal static class Footnotes
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        var text = source.Text;
        if (!text.Contains("[^", StringComparison.Ordinal) && !text.Contains("^[", StringComparison.Ordinal)) return;
        var defined = Definition.Matches(text).Select(match => match.Groups["label"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var notes = new StringBuilder();
        var count = 0;
        foreach (Match match in Written.Matches(text))
        {
            var (before, after) = (match.Index == 0 ? ' ' : text[match.Index - 1], match.Index + match.Length);
            if (before is '\\' || source.IsCode(match.Index)) continue;
            if (match.Groups["note"] is { Success: true } note)
            {
                if (before is '^' or '[') continue;
                edits.Replace(match.Index, after, $"[^note-{++count}-]");
                notes.Append($"\n\n[^note-{count}-]: {DialectText.OfPiece(note.Value)}");
            }
            else if (match.Groups["label"].Value is var label && !defined.Contains(label) && !IsMore(text, after))
            {
                var slip = told.Add(label) ? new Slip(MarkupRules.MissingFootnote, match.Index, label, IsToldEach: true) : null;
                edits.Replace(match.Index, after, $"<sup>{label}</sup>", slip);
            }
        }

        if (count > 0) edits.Replace(text.Length, text.Length, notes.Append('\n').ToString());
    }

    /// <summary>A label that is followed by one of these is part of something else: a definition, a link, a title.</summary>
    private static bool IsMore(string text, int after) => after < text.Length && text[after] is ':' or '(' or '[' or '*' or '+';

    private static readonly Regex Definition = new(
        @"^[ \t>]*\[\^(?<label>[^\]\s]+)\]:",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    );

    private static readonly Regex Written = new(
        @"\^\[(?<note>[^\[\]\n]+(?:\[[^\[\]\n]*\][^\[\]\n]*)*)\]|\[\^(?<label>[\w.-]+)\]",
        RegexOptions.NonBacktracking
    );
}
