using System.Text.RegularExpressions;

namespace Oim.Site.Features.Events.Agenda.Times;

/// <summary>Hours as people write them: 9:00, 09h00, 9 h 30, 14.00, 9h, 2:30 PM, midi.</summary>
internal static partial class ClockForms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Half = @"(?:\s*(?<half1>[ap])\.?\s?m\b\.?)";
    private const string Clock =
        @"(?:(?<word1>midi|minuit|noon|midnight)\b" +
        @"|(?<hour1>\d{1,3})\s*(?:heures?|hrs|hr|h)(?![\p{L}])(?!\s*d['’e]\s*\p{L})(?:\s*(?<minute1>\d{2})(?![\d/]|\s*(?:h\b|min)))?(?:\s*min\b\.?)?(?!\d)" +
        @"|(?<hour1>\d{1,2}):\s?(?<minute1>\d{2})(?::\d{2})?(?![\d:])(?:\s*h(?:eures|rs)?\b)?" + Half + "?" +
        @"|(?<hour1>\d{1,2})(?<dot1>\.)(?<minute1>\d{2})(?![\d%]|[./]\d)(?:\s*(?:h|hrs)\b)?" + Half + "?" +
        @"|(?<hour1>\d{1,2})" + Half + ")";

    private const string Between = @"(?:[*_\s]*(?:[–—‒−→➔⟶>-]+|à|a|to|until|till|et|and|jusqu['’](?:à|a))[*_\s]*|\s*/\s*(?=\d{1,2}\s*[h:]))";
    private const string Prefix = @"(?:(?:à|a) partir de|dès|de|vers|entre|jusqu['’]à|à|from|starting at|starting|between|until|at)\s+";
    private const string Zone = @"(?:\s*[(\[]?(?:(?:UTC|GMT)(?:\s?[+−–-]\s?\d{1,2}(?::\d{2})?)?|CEST|CET|EST|EDT|PST|PDT|heure (?:locale|de (?-i:[A-ZÉ])\p{L}+)|local time)\b[)\]]?)";

    private const string One = "(?:" + Clock + ")";
    private static string Two => One.Replace("1>", "2>", StringComparison.Ordinal);

    // The hour before the dash may leave its unit to the hour after: 9-10 h, 2–4 PM.
    private static string Range => "(?<first>" + One + @"|(?<hour1>\d{1,2})(?=\s*[–—-]\s*\d{1,2}\s*(?:h|[ap]\.?m|:\d)|\s+à\s+\d{1,2}\s*h))(?:" + Between + "(?<second>" + Two + "))";

    /// <summary>At the start of a line.</summary>
    public static readonly Regex Start = new(
        @"^[\s\u200B\uFEFF]*(?<written>[*_]{0,3}[(\[]?(?:" + Prefix + ")?(?:" + Range + "|(?<first>" + One + "))[*_]{0,3}" + Zone + @"?[)\]]?[*_]{0,3})", Options);

    /// <summary>At the end of a title: « Ouverture (9 h – 9 h 30) », « Dîner, 20 h ».</summary>
    public static readonly Regex Tail = new(
        @"(?<separator>\s*[(\[]\s*|\s*[,:|]\s*|\s+[–—-]\s+)(?<written>(?:" + Prefix + ")?(?:" + Range + "|(?<first>" + One + "))" + Zone + @"?)\s*[)\]]?[*_\s]*$", Options);

    /// <summary>A range in the middle of a line that holds several slots.</summary>
    [GeneratedRegex(@"(?<=\s)\d{1,2}\s?[:h.]\s?\d{2}\s*[-–—]\s*\d{1,2}\s?[:h.]\s?\d{2}(?=\s+\S)", Options)]
    public static partial Regex Inner();
}
