using System.Text.RegularExpressions;

namespace Oim.Agenda.Times;

/// <summary>Hours as people write them: 9:00, 09h00, 9 h 30, 14.00, 9h, 2:30 PM, midi.</summary>
internal static partial class ClockForms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Half = @"(?:\s*(?<half>[ap])\.?\s?m\b\.?)";
    // Groups are named alike at both ends of a range: they are told apart by where they are.
    private const string Clock =
        @"(?:(?:12\s+)?(?<word>midi|minuit|noon|midnight)\b(?:\s+(?:et\s+)?(?<part>demie?|trente|quart|quinze)\b)?"
        + @"|(?<hour>\d{1,3})\s*(?:heures?|horas?|hrs|hr|h)(?![\p{L}])(?!\s*d['’e]\s*\p{L})(?:\s*(?<minute>\d{2})(?![\d/]|\s*(?:h\b|"
        + @"min)))?(?:\s*min\b\.?)?(?!\d)"
        + @"|(?<hour>\d{1,2})[ \u00A0]?:\s?(?<minute>\d{2})(?::\d{2})?(?![\d:])(?:\s*h(?:eures|rs)?\b)?"
        + Half
        + "?"
        + @"|(?<hour>\d{1,2})(?<dot>\.)(?<minute>\d{2})(?![\d%]|[./]\d)(?:\s*(?:h|hrs)\b)?"
        + Half
        + "?"
        + @"|(?<hour>\d{1,2})"
        + Half
        + ")";

    private const string Between =
        @"(?:[*_\s]*(?:[–—‒−→➔⟶>-]+|à|a las|a|to|until|till|et|and|jusqu['’](?:à|a))[*_\s]*|\s*/\s*(?=\d{1,2}\s*[h:]))";
    private const string Prefix =
        @"(?:(?:à|a) partir de|dès|de|vers|entre|jusqu['’]à|à|from|starting at|starting|between|until|at|(?:a|de|desde|hasta|a partir de) "
            + @"las?)\s+";
    private const string Zone = ZoneForms.Behind;

    // The hour before the dash may leave its unit to the hour after: 9-10 h, 2–4 PM.
    private const string Range =
        "(?<first>"
        + Clock
        + @"|(?<hour>\d{1,2})(?=\s*[–—-]\s*\d{1,2}\s*(?:h|[ap]\.?m|:\d)|\s+à\s+\d{1,2}\s*h))(?:"
        + ZoneForms.Between
        + "?"
        + Between
        + "(?<second>"
        + Clock
        + "))";

    private const string Times = "(?:" + Prefix + ")?(?:" + Range + "|(?<first>" + Clock + "))";

    /// <summary>At the start of a line.</summary>
    [GeneratedRegex(@"^[\s\u200B\uFEFF]*(?<written>[*_]{0,3}[(\[]?" + Times + "[*_]{0,3}" + Zone + @"?[)\]]?[*_]{0,3})", Options)]
    public static partial Regex Start();

    /// <summary>At the end of a title: « Ouverture (9 h – 9 h 30) », « Dîner, 20 h ».</summary>
    [GeneratedRegex(@"(?<separator>\s*[(\[]\s*|\s*[,:|]\s*|\s+[–—-]\s+)(?<written>" + Times + Zone + @"?)\s*[)\]]?[*_\s]*$", Options)]
    public static partial Regex Tail();

    /// <summary>In brackets, before what a session is about.</summary>
    [GeneratedRegex(@"\s[(\[](?<written>" + Times + Zone + @"?)[)\]]\s*(?=:|[–—-]\s)", Options)]
    public static partial Regex Middle();

    /// <summary>A range in the middle of a line that holds several slots.</summary>
    [GeneratedRegex(@"(?<=\s)\d{1,2}\s?[:h.]\s?\d{2}\s*[-–—]\s*\d{1,2}\s?[:h.]\s?\d{2}(?=\s+\S)", Options)]
    public static partial Regex Inner();
}
