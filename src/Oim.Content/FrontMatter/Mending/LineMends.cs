using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;

namespace Oim.Content.FrontMatter.Mending;

/// <summary>
/// The slips editors make in YAML and what each line was meant to be, most telling first. A mend gives the changed lines, or null where
/// the line
/// does not have its form. It may be wrong: <see cref="YamlRepair"/> keeps it only when the parser then gets further.
/// </summary>
internal static partial class LineMends
{
    private static readonly HashSet<string> Known = new(
        "title titre date layout summary description slug draft tags categories author image kind lang name permalink".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly IReadOnlyList<(string Fault, Func<string[], int, KnownKeys, string[]?> Mend)> All =
    [
        (
            Wording.Phrase("« : » n’est pas suivi d’une espace", "“:” is not followed by a space"),
            (lines, i, _) => SpaceAfterColon(lines, i)
        ),
        (Wording.Phrase("« : » manque après la clé", "“:” is missing after the key"), (lines, i, _) => MissingColon(lines, i)),
        (Wording.Phrase("liste entre guillemets, sans crochets", "list in quotes, without brackets"), QuotedItems),
        (Wording.Phrase("guillemet ou « # » dans une liste entre crochets", "quote or “#” in a list in brackets"), FlowList),
        (
            Wording.Phrase("apostrophe dans un texte entre apostrophes", "apostrophe inside a text in single quotes"),
            (lines, i, _) => Requote(lines, i, '\'')
        ),
        (
            Wording.Phrase("texte entre guillemets sur plusieurs lignes", "text in quotes on several lines"),
            (lines, i, _) => JoinQuoted(lines, i)
        ),
        (
            Wording.Phrase("guillemet dans un texte entre guillemets, ou jamais fermé", "quote inside a text in quotes, or never closed"),
            (lines, i, _) => Requote(lines, i, '"')
        ),
        (
            Wording.Phrase("« : » dans un texte sans guillemets", "“: ” in a text without quotes"),
            (lines, i, _) => Quote(lines, i, value => value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':'))
        ),
        (Wording.Phrase("« [ » n’est pas fermé", "“[” is not closed"), (lines, i, _) => CloseList(lines, i)),
        (
            Wording.Phrase("une valeur commence par un signe réservé de YAML", "a value starts with a character reserved by YAML"),
            (lines, i, _) => Quote(lines, i, value => "@`%*&!|>[{}],?-".Contains(value[0]))
        ),
        (
            Wording.Phrase("« * » au lieu de « - » devant un élément de liste", "“*” instead of “-” before an item of a list"),
            (lines, i, _) => StarItem(lines, i)
        ),
        (
            Wording.Phrase("suite d’un texte sans retrait", "continuation of a text without indentation"),
            (lines, i, _) => IndentContinuation(lines, i)
        ),
        (
            Wording.Phrase("« : » dans un texte de plusieurs lignes sans guillemets", "“: ” in a text of several lines without quotes"),
            (lines, i, _) => QuoteLines(lines, i, line => !PlainKey().IsMatch(line) && line.Contains(':', StringComparison.Ordinal))
        ),
        (
            Wording.Phrase("« # » dans un texte de plusieurs lignes sans guillemets", "“#” in a text of several lines without quotes"),
            (lines, i, _) => QuoteLines(lines, i, line => line.Contains(" #", StringComparison.Ordinal))
        ),
        (
            Wording.Phrase("retrait différent des autres éléments de la liste", "indentation unlike that of the other items of the list"),
            (lines, i, _) => AlignItem(lines, i)
        ),
        (
            Wording.Phrase("retrait différent des autres clés", "indentation unlike that of the other keys"),
            (lines, i, _) => AlignKey(lines, i)
        ),
    ];

    private static string[]? SpaceAfterColon(string[] lines, int i) =>
        GluedColon().Match(lines[i]) is { Success: true } match ? With(lines, i, $"{match.Groups[1].Value} {match.Groups[2].Value}") : null;

    private static string[]? MissingColon(string[] lines, int i) =>
        WordAndText().Match(lines[i]) is { Success: true } match && Known.Contains(match.Groups[1].Value)
            ? With(lines, i, $"{match.Groups[1].Value}: {match.Groups[2].Value}")
            : null;

    private static string[]? Quote(string[] lines, int i, Func<string, bool> applies) =>
        Valued(lines[i]) is var (start, value, comment) && value[0] is not ('"' or '\'') && applies(value)
            ? With(lines, i, start + Quoting.Quoted(value) + comment)
            : null;

    private static string[]? Requote(string[] lines, int i, char quote) =>
        Valued(lines[i]) is var (start, value, comment) && value[0] == quote
            ? With(lines, i, start + Quoting.Quoted(Quoting.TextOf(value)) + comment)
            : null;

    /// <summary><c>themes: "retour", "accueil"</c></summary>
    private static string[]? QuotedItems(string[] lines, int i, KnownKeys keys) =>
        Valued(lines[i]) is var (start, value, comment)
        && value[0] is not ('[' or '{')
        && keys.TakesList(KeyOf(lines, i))
        && Quoting.Parts(value) is { Count: > 1 } parts
            ? With(lines, i, $"{start}[{string.Join(", ", parts.Select(Quoting.Quoted))}]{comment}")
            : null;

    private static string[]? FlowList(string[] lines, int i, KnownKeys keys)
    {
        if (Valued(lines[i]) is not var (start, value, comment) || value[0] != '[' || value[^1] != ']') return null;
        if (!keys.TakesList(KeyOf(lines, i))) return null;
        var inside = value[1..^1];
        var parts = Quoting.Parts(inside) ?? [.. inside.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).Select(Bare)];
        return With(lines, i, $"{start}[{string.Join(", ", parts.Select(Quoting.Quoted))}]{comment}");
    }

    private static string Bare(string part) => part is ['"', .., '"'] or ['\'', .., '\''] ? Quoting.TextOf(part) : part;

    /// <summary>The key that a value belongs to, be it an item of its list.</summary>
    private static string KeyOf(string[] lines, int i)
    {
        for (; i >= 0; i--)
            if (KeyName().Match(lines[i]) is { Success: true } key) return key.Groups[1].Value;
        return "";
    }

    /// <summary>A quote that closes some lines below, where YAML wants those lines indented: the text goes on one line.</summary>
    private static string[]? JoinQuoted(string[] lines, int i)
    {
        if (Valued(lines[i]) is not var (start, value, _) || value[0] != '"' || value.LastIndexOf('"') > 0) return null;
        var end = i + 1;
        while (end < lines.Length && !KeyLine().IsMatch(lines[end]) && !lines[end].Contains('"', StringComparison.Ordinal))
            end++;
        if (
            end == lines.Length
            || KeyLine().IsMatch(lines[end])
            || lines[end].TrimEnd().IndexOf('"', StringComparison.Ordinal) != lines[end].TrimEnd().Length - 1
        )
            return null;
        var changed = With(lines, i, start + string.Join(' ', lines[(i + 1)..(end + 1)].Select(line => line.Trim()).Prepend(value)));
        changed.AsSpan(i + 1, end - i).Fill("");
        return changed;
    }

    private static string[]? StarItem(string[] lines, int i) =>
        Star().Match(lines[i]) is { Success: true } match ? With(lines, i, $"{match.Groups[1].Value}- {match.Groups[2].Value}") : null;

    private static string[]? CloseList(string[] lines, int i) =>
        Valued(lines[i]) is var (start, value, _) && value[0] == '[' && !value.Contains(']', StringComparison.Ordinal)
            ? With(lines, i, $"{start}{value}]")
            : null;

    private static string[]? IndentContinuation(string[] lines, int i)
    {
        if (i == 0 || KeyLine().IsMatch(lines[i]) || lines[i].TrimStart() is ['-', ' ', ..] or ['#', ..]) return null;
        var above = Above(lines, i, line => KeyLine().IsMatch(line) || line.TrimStart().StartsWith("- ", StringComparison.Ordinal));
        return above is null ? null : With(lines, i, new string(' ', Indentation(lines[above.Value]) + 2) + lines[i].TrimStart());
    }

    private static string[]? QuoteLines(string[] lines, int i, Func<string, bool> breaks)
    {
        if (Whole(lines[i]) is not var (start, value) || value[0] is '"' or '\'' or '|' or '>') return null;
        var end = i;
        while (end + 1 < lines.Length && lines[end + 1].Length > 0 && Indentation(lines[end + 1]) > Indentation(lines[i]))
            end++;
        if (end == i || !lines[(i + 1)..(end + 1)].Prepend(value).Any(breaks)) return null;
        var changed = (string[])lines.Clone();
        changed[i] = start + value;
        for (var j = i; j <= end; j++)
        {
            var from = j == i ? start.Length : Indentation(lines[j]);
            changed[j] =
                changed[j][..from]
                + (j == i ? "\"" : "")
                + Quoting.Escaped(changed[j][from..])
                + (j == end ? "\"" : "");
        }

        return changed;
    }

    private static string[]? AlignItem(string[] lines, int i)
    {
        if (!lines[i].TrimStart().StartsWith("- ", StringComparison.Ordinal))
            return null;
        return
            Above(lines, i, line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)) is { } above
            && Indentation(lines[above]) != Indentation(lines[i])
            ? With(lines, i, new string(' ', Indentation(lines[above])) + lines[i].TrimStart())
            : null;
    }

    private static string[]? AlignKey(string[] lines, int i)
    {
        // « deuxième : ligne », with its French space, is a text.
        if (!PlainKey().IsMatch(lines[i])) return null;
        var above = Above(lines, i, line => PlainKey().IsMatch(line) && Indentation(line) != Indentation(lines[i]));
        var indentation = above is null ? 0 : Indentation(lines[above.Value]);
        return indentation >= Indentation(lines[i]) ? null : With(lines, i, new string(' ', indentation) + lines[i].TrimStart());
    }

    private static int? Above(string[] lines, int i, Func<string, bool> isLike)
    {
        for (var j = i - 1; j >= 0; j--)
            if (isLike(lines[j])) return j;
        return null;
    }

    private static (string Start, string Value)? Whole(string line) =>
        KeyAndValue().Match(line) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value.TrimEnd()) : null;

    /// <summary>A comment after a value stays one.</summary>
    private static (string Start, string Value, string Comment)? Valued(string line)
    {
        if (Whole(line) is not var (start, value)) return null;
        var end = Comment().Match(value) is { Success: true } comment ? comment.Index : value.Length;
        return (start, value[..end], value[end..]);
    }

    private static string[] With(string[] lines, int i, string line)
    {
        var changed = (string[])lines.Clone();
        changed[i] = line;
        return changed;
    }

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    [GeneratedRegex(@"^(\s*(?:-\s+)?[\p{L}_][\w-]*\s?:)([^\s:/].*)$", RegexOptions.NonBacktracking)]
    private static partial Regex GluedColon();

    /// <summary>A « # » that no word is stuck to.</summary>
    [GeneratedRegex(@"[ \t]+#(?:[^\p{L}\p{N}].*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?:-\s+)*([\p{L}_][\w-]*)\s*:(?:\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex KeyName();

    [GeneratedRegex(@"^(\s*)[*•]\s+(\S.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Star();

    [GeneratedRegex(@"^([A-Za-z]+)\s+(\S.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex WordAndText();

    [GeneratedRegex(@"^(\s*(?:-\s+)*(?:[\p{L}_][\w-]*\s*:\s+)|\s*(?:-\s+)+)(\S.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"^\s*[A-Za-z_][\w-]*:(\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex PlainKey();

    [GeneratedRegex(@"^\s*(?:-\s+)?[\p{L}_""'][\w -]*[""']?\s*:(\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex KeyLine();
}
