using System.Globalization;
using System.Text;

namespace Oim.Site.Features.Shared;

/// <summary>
/// Writes the content lines of calendars and cards (RFC 5545, 3.1; RFC 6350, 3.2): CRLF, folded at 75 octets between characters, text
/// escaped.
/// </summary>
public sealed class ContentLines
{
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    public ContentLines Line(string name, string value)
    {
        var line = $"{name}:{value}";
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>
    /// A property whose value is text: commas, semicolons, backslashes and line ends are escaped, no-break spaces become plain.
    /// </summary>
    public ContentLines TextLine(string name, string? value) => string.IsNullOrWhiteSpace(value) ? this : Line(name, Escape(value));

    public ContentLines Instant(string name, DateTimeOffset at) =>
        Line(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public ContentLines Day(string name, DateOnly day) =>
        Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            switch (c)
            {
                case '\\' or ';' or ',': escaped.Append('\\').Append(c); break;
                // Some programs end a line at these two as well.
                case '\n' or '\u2028' or '\u2029': escaped.Append("\\n"); break;
                case '\u00A0' or '\u202F': escaped.Append(' '); break;
                case var control when char.IsControl(control): break;
                default: escaped.Append(c); break;
            }
        }

        return escaped.ToString();
    }

    public override string ToString() => text.ToString();
}
