using Oim.Content.Diagnostics;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>From a diagnostic of the reader, which has a place, to one of the protocol, which has a stretch of text to underline.</summary>
/// <param name="sections">Where a code is explained, or null.</param>
internal sealed class DiagnosticTranslation(Func<string, string?> sections, string language)
{
    public const string Source = "oim";

    public DiagnosticItem Translate(Diagnostic diagnostic, OpenDocument document) => new(
        RangeOf(diagnostic, document.Lines),
        diagnostic.Rule.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
        diagnostic.Rule.Code,
        sections(diagnostic.Rule.Code) is { } section ? new(section) : null,
        Source,
        $"{diagnostic.Message(language)} — {diagnostic.Cure(language)}");

    public static TextRange RangeOf(Diagnostic diagnostic, string[] lines)
    {
        var at = Math.Clamp(diagnostic.At.Line - 1, 0, lines.Length - 1);
        var line = lines[at];
        var length = line.AsSpan().TrimEnd().Length;
        var start = Math.Clamp(diagnostic.At.Column - 1, 0, line.Length);
        // What is wrong with a whole file or line is shown along the line, and on an empty one nowhere else.
        if (start >= length)
            return TextRange.OnLine(
                at,
                line.Length - line.AsSpan().TrimStart().Length is var indent && indent < length ? indent : 0,
                Math.Max(length, 1)
            );
        var (from, to) = WordsAt(line, start, diagnostic.Arguments) ?? (start, length);
        return TextRange.OnLine(at, from, to);
    }

    /// <summary>The words that the message names, where they stand at this place.</summary>
    private static (int From, int To)? WordsAt(string line, int start, IReadOnlyList<string> arguments)
    {
        var rest = line.AsSpan(start);
        var quote = rest[0] is '"' or '\'' ? 1 : 0;
        foreach (var argument in arguments.Where(argument => argument.Length > 0).OrderByDescending(argument => argument.Length))
        {
            if (rest[quote..].StartsWith(argument, StringComparison.Ordinal))
                return (start, Math.Min(line.Length, start + argument.Length + (2 * quote)));
            if (rest[0] is not ('[' or '!' or '<') || WordIn(rest, argument) is not { } found)
                continue;
            // A link is shown from its words to the end of its address; an item of a list by itself.
            var end = start + found + argument.Length;
            return rest[..found].Contains('(') ? (start, Math.Min(line.Length, end + 1)) : (start + found, end);
        }

        return null;
    }

    private static int? WordIn(ReadOnlySpan<char> text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            var after = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (after == text.Length || !char.IsLetterOrDigit(text[after]))) return at;
            at = text[after..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var next ? after + next : -1;
        }

        return null;
    }
}
