using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.FrontMatter.Mending;

/// <summary>Quotation marks in values: which belong to YAML, and which to the text.</summary>
internal static class Quoting
{
    /// <summary>A text as a YAML value that nothing in it can break.</summary>
    public static string Quoted(string text)
    {
        if (!text.Contains('"', StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal)) return $"\"{text}\"";
        if (!text.Contains('\'', StringComparison.Ordinal)) return $"'{text}'";
        return $"\"{Escaped(text)}\"";
    }

    /// <summary>A text as it stands between double quotes.</summary>
    public static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>
    /// The text of a value that starts with a quote and breaks YAML. Marks that enclose it are no part of it (<c>"Le "grand" soir"</c>);
    /// marks
    /// around words of it are (<c>"A" et "B"</c>).
    /// </summary>
    public static string TextOf(string value)
    {
        var quote = value[0];
        var last = value.LastIndexOf(quote);
        if (last == 0) return value[1..].TrimEnd();
        if (last < value.Length - 1 || ClosesEarly(value)) return value;
        return value[1..last].Replace(new string(quote, 2), quote == '\'' ? "'" : "\"\"", StringComparison.Ordinal);
    }

    /// <summary>
    /// The parts of a list that is written with commas, of which at least one is between quotes: <c>"retour", accueil</c>; null where a
    /// quote is
    /// something else.
    /// </summary>
    public static List<string>? Parts(string list)
    {
        var parts = new List<string>();
        var hasQuotes = false;
        for (var at = 0; at <= list.Length;)
        {
            while (at < list.Length && list[at] == ' ') at++;
            if (at == list.Length) break; // a last comma
            int end;
            if (list[at] is '"' or '\'')
            {
                if (EndOfPart(list, at) is not { } close) return null;
                hasQuotes = true;
                parts.Add(TextOf(list[at..(close + 1)]));
                end = close + 1;
                while (end < list.Length && list[end] == ' ') end++;
                if (end < list.Length && list[end] != ',') end--; // the comma was forgotten
            }
            else
            {
                end = list.IndexOf(',', at) is >= 0 and var comma ? comma : list.Length;
                var part = list[at..end].Trim();
                if (part.Contains('"', StringComparison.Ordinal)) return null;
                parts.Add(part);
            }

            at = end + 1;
        }

        return hasQuotes ? parts : null;
    }

    /// <summary>The mark that closes the part which opens here: a comma, the end or another part (<c>"a" "b"</c>) follows it.</summary>
    private static int? EndOfPart(string list, int open)
    {
        for (var i = open + 1; i < list.Length; i++)
        {
            if (list[i] != list[open]) continue;
            var rest = list.AsSpan(i + 1).TrimStart();
            if (rest.IsEmpty || rest[0] == ',') return i;
            if (list[i - 1] != ' ' && list[i + 1] == ' ' && rest is ['"' or '\'', not ' ', ..]) return i;
        }

        return null;
    }

    /// <summary>The mark at the start is closed before the end, and another opened: the two at the ends are no pair.</summary>
    private static bool ClosesEarly(string value)
    {
        var (quote, depth) = (value[0], 1);
        for (var i = 1; i < value.Length - 1; i++)
        {
            if (value[i] != quote) continue;
            var opens = value[i - 1] is ' ' or '(' or '[' or '«' or '\u00A0' or '-' or '/' or '"' or '\'';
            var closes = !char.IsLetterOrDigit(value[i + 1]);
            if (opens && (!closes || depth == 0)) depth++;
            else if (closes && !(depth == 1 && MayBeInches(value, i))) depth--;
            if (depth == 0) return true;
        }

        return false;
    }

    /// <summary>A mark behind a digit is one of inches (<c>"écran de 15" neuf"</c>), unless every mark has its partner.</summary>
    private static bool MayBeInches(string value, int at) =>
        char.IsDigit(value[at - 1])
        && !(value.Count(c => c == value[0]) % 2 == 0
            && value.IndexOf($" {value[0]}", at, StringComparison.Ordinal) is > 0 and var next
            && next + 2 < value.Length
            && char.IsLetterOrDigit(value[next + 2]));
}
