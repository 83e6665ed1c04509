using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// <c>[^x]</c> that no line explains would show its signs: its number is shown, raised, and the line is named. <c>^[…]</c>, Pandoc's note in the text itself, becomes
/// a note at the foot.
/// </summary>
internal static partial class Footnotes
{
    public static bool MayBeIn(string text) =>
        text.Contains("[^", StringComparison.Ordinal) || text.Contains("^[", StringComparison.Ordinal);

    public static string Read(string text, MarkupContext context)
    {
        var code = new CodeRanges(text);
        var defined = Definition().Matches(text).Select(match => match.Groups["label"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var notes = new List<string>();
        var (line, counted) = (0, 0);
        text = Written().Replace(text, match =>
        {
            if (code.Contains(match.Index)) return match.Value;
            if (match.Groups["note"].Success)
            {
                notes.Add(match.Groups["note"].Value);
                return $"[^note-{notes.Count}-]";
            }

            var label = match.Groups["label"].Value;
            if (defined.Contains(label))
                return match.Value;
            line += text.AsSpan(counted, match.Index - counted).Count('\n');
            counted = match.Index;
            if (told.Add(label))
                context.Report(
                    MarkupRules.MissingFootnote,
                    new(context.FirstLine + line, match.Index - text.LastIndexOf('\n', match.Index)),
                    [label]
                );
            return $"<sup>{label}</sup>";
        });
        // After the text, so that its lines stay on their lines.
        return notes.Count == 0 ? text : $"{text}\n\n{string.Join("\n\n", notes.Select((note, i) => $"[^note-{i + 1}-]: {note}"))}\n";
    }

    [GeneratedRegex(@"^[ \t>]*\[\^(?<label>[^\]\s]+)\]:", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"(?<![\\^\[])\^\[(?<note>[^\[\]\n]+(?:\[[^\[\]\n]*\][^\[\]\n]*)*)\]|(?<!\\)\[\^(?<label>[\w.-]+)\](?![:(\[*+])")]
    private static partial Regex Written();
}
