using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Oim.Content.FrontMatter.Editing;

/// <summary>Writes a value as the lines of a header, so that nothing in it can be taken for YAML.</summary>
/// <param name="escapesAll">Whether signs that may be read otherwise in some places are written by their numbers too.</param>
/// <param name="indent">Of the items of a list; null: a short list stands on one line.</param>
internal sealed partial class ValueText(bool escapesAll, int? indent = null)
{
    /// <summary>A list on one line is no longer than this.</summary>
    private const int Longest = 80;

    /// <param name="key">The key as it is written, its colon included.</param>
    public IReadOnlyList<string> Lines(string key, HeaderNode value, string comment)
    {
        var lines = new List<string>();
        Add(lines, key, value, comment, indent ?? 2);
        return lines;
    }

    private void Add(List<string> lines, string start, HeaderNode value, string comment, int inner)
    {
        var below = new string(' ', inner);
        switch (value)
        {
            case HeaderScalar scalar:
                lines.Add(Scalar(scalar) is { Length: > 0 } text ? $"{start} {text}{comment}" : $"{start}{comment}");
                break;
            case HeaderList list when OnOneLine(list) is { } flow:
                lines.Add($"{start} {flow}{comment}");
                break;
            case HeaderList list:
                lines.Add(start + comment);
                foreach (var item in list.Items) AddItem(lines, below, item, inner);
                break;
            case HeaderMap { Entries.Count: 0 }:
                lines.Add($"{start} {{}}{comment}");
                break;
            case HeaderMap map:
                lines.Add(start + comment);
                foreach (var entry in map.Entries) Add(lines, $"{below}{Name(entry)}", entry.Value, "", inner + 2);
                break;
        }
    }

    private void AddItem(List<string> lines, string below, HeaderNode item, int inner)
    {
        if (item is not HeaderMap { Entries: { Count: > 0 } entries })
        {
            Add(lines, $"{below}-", item, "", inner + 2);
            return;
        }

        // The first key stands beside the dash.
        Add(lines, $"{below}- {Name(entries[0])}", entries[0].Value, "", inner + 4);
        foreach (var entry in entries.Skip(1)) Add(lines, $"{below}  {Name(entry)}", entry.Value, "", inner + 4);
    }

    private string Name(HeaderEntry entry) =>
        Word().IsMatch(entry.Name) && !IsTaken(entry.Name) ? $"{entry.Name}:" : $"{Quoted(entry.Name)}:";

    /// <summary>A list of words, as short lists are written; null where it is none, or stood on several lines before.</summary>
    private string? OnOneLine(HeaderList list)
    {
        if (list.Items.Count == 0) return "[]";
        if (indent is not null || list.Items.Any(item => item is not HeaderScalar)) return null;
        var flow = $"[{string.Join(", ", list.Items.Select(item => Scalar((HeaderScalar)item)))}]";
        return flow.Length <= Longest ? flow : null;
    }

    private string Scalar(HeaderScalar scalar) =>
        scalar.IsNull
        || scalar.IsPlain && Code().IsMatch(scalar.Text)
        || Word().IsMatch(scalar.Text) && (scalar.IsPlain || !IsTaken(scalar.Text))
            ? scalar.Text
            : Quoted(scalar.Text);

    /// <summary>YAML would take it for a truth, a number or nothing.</summary>
    private static bool IsTaken(string text) =>
        Keys.FlagOf(text) is not null || text.ToUpperInvariant() is "NULL" || double.TryParse(text, CultureInfo.InvariantCulture, out _);

    private string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (char.IsSurrogatePair(text, i)) quoted.Append(sign).Append(text[++i]);
            else if (char.IsSurrogate(sign)) quoted.Append('\uFFFD'); // half a sign is none
            else if (sign is '"' or '\\') quoted.Append('\\').Append(sign);
            else if (sign == '\n') quoted.Append("\\n");
            else if (IsOdd(sign)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}");
            else quoted.Append(sign);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Signs that are not seen, that end lines, or that the reader of slips may take for others.</summary>
    private bool IsOdd(char sign) =>
        char.IsControl(sign)
        || sign is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'
        || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.Format
        || escapesAll && (sign is '#' || sign > 127 && !char.IsLetterOrDigit(sign));

    /// <summary>Words and codes that YAML takes for no sign of its own.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ’'().+/_-]*[\p{L}\p{N}\p{M}’'().+/_-])?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>Numbers, days and hours.</summary>
    [GeneratedRegex(@"^[0-9+-][0-9TZ:+. -]{0,60}(?<=[0-9Z])\z")]
    private static partial Regex Code();
}
