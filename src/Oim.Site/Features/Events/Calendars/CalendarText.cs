using System.Globalization;
using System.Text;

namespace Oim.Site.Features.Events.Calendars;

/// <summary>Writes iCalendar content lines (RFC 5545, 3.1): CRLF, folded at 75 octets between characters, text escaped.</summary>
public sealed class CalendarText
{
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    public CalendarText Line(string name, string value)
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

    /// <summary>A property whose value is text: commas, semicolons, backslashes and line ends are escaped, no-break spaces become plain.</summary>
    public CalendarText TextLine(string name, string? value) => string.IsNullOrWhiteSpace(value) ? this : Line(name, Escape(value));

    public CalendarText Instant(string name, DateTimeOffset at) => Line(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public CalendarText Day(string name, DateOnly day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            switch (c)
            {
                case '\\' or ';' or ',': escaped.Append('\\').Append(c); break;
                case '\n': escaped.Append("\\n"); break;
                case '\u00A0' or '\u202F': escaped.Append(' '); break;
                case var control when char.IsControl(control): break;
                default: escaped.Append(c); break;
            }
        }

        return escaped.ToString();
    }

    public override string ToString() => text.ToString();
}
