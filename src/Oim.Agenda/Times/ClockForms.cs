using System.Text.RegularExpressions;

namespace Oim.Agenda.Times;

/// <summary>Hours as people write them: 9:00, 09h00, 9 h 30, 14.00, 9h, 2:30 PM, midi.</summary>
internal static partial class ClockForms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Half = @"(?:\s{0,9}(?<half>[ap])\.?\s?m\b\.?)";
    // Groups are named alike at both ends of a range: they are told apart by where they are.
    private const string Clock =
        @"(?:(?:12\s{1,9})?(?<word>midi|minuit|noon|midnight)\b(?:\s{1,9}(?:et\s{1,9})?(?<part>demie?|trente|quart|quinze)\b)?"
        + @"|(?<hour>[0-9]{1,3})\s{0,9}(?:heures?|horas?|hrs|hr|h)(?![\p{L}])(?!\s{0,9}d['’e]\s{0,9}\p{L})(?:\s{0,9}(?<minute>[0-9]{2})"
        + @"(?![0-9/]|\s{0,9}(?:h\b|"
        + @"min)))?(?:\s{0,9}min\b\.?)?(?![0-9])"
        + @"|(?<hour>[0-9]{1,2})[ \u00A0]?:\s?(?<minute>[0-9]{2})(?::[0-9]{2})?(?![0-9:])(?:\s{0,9}h(?:eures|rs)?\b)?"
        + Half
        + "?"
        + @"|(?<hour>[0-9]{1,2})(?<dot>\.)(?<minute>[0-9]{2})(?![0-9%]|[./][0-9])(?:\s{0,9}(?:h|hrs)\b)?"
        + Half
        + "?"
        + @"|(?<hour>[0-9]{1,2})"
        + Half
        + ")";

    private const string Between =
        @"(?:[*_\s]{0,9}(?:[–—‒−→➔⟶>-]{1,200}|à|a las|a|to|until|till|et|and|jusqu['’](?:à|a))[*_\s]{0,9}|\s{0,9}/\s{0,9}"
            + @"(?=[0-9]{1,2}\s{0,9}[h:]))";
    private const string Prefix =
        @"(?:(?:à|a) partir de|dès|de|vers|entre|jusqu['’]à|à|from|starting at|starting|between|until|at|(?:a|de|desde|hasta|a partir de) "
            + @"las?)\s{1,9}";
    private const string Zone = ZoneForms.Behind;

    // The hour before the dash may leave its unit to the hour after: 9-10 h, 2–4 PM.
    private const string Range =
        "(?<first>"
        + Clock
        + @"|(?<hour>[0-9]{1,2})(?=\s{0,9}[–—-]\s{0,9}[0-9]{1,2}\s{0,9}(?:h|[ap]\.?m|:[0-9])|\s{1,9}à\s{1,9}[0-9]{1,2}\s{0,9}h))(?:"
        + ZoneForms.Between
        + "?"
        + Between
        + "(?<second>"
        + Clock
        + "))";

    private const string Times = "(?:" + Prefix + ")?(?:" + Range + "|(?<first>" + Clock + "))";

    /// <summary>At the start of a line.</summary>
    [GeneratedRegex(@"^[\s\u200B\uFEFF]{0,200}(?<written>[*_]{0,3}[(\[]?" + Times + "[*_]{0,3}" + Zone + @"?[)\]]?[*_]{0,3})", Options)]
    public static partial Regex Start();

    /// <summary>At the end of a title: « Ouverture (9 h – 9 h 30) », « Dîner, 20 h ».</summary>
    [GeneratedRegex(
        @"(?<separator>\s{0,9}[(\[]\s{0,9}|\s{0,9}[,:|]\s{0,9}|\s{1,9}[–—-]\s{1,9})"
            + @"(?<written>" + Times + Zone + @"?)\s{0,9}[)\]]?[*_\s]{0,9}$",
        Options
    )]
    public static partial Regex Tail();

    /// <summary>In brackets, before what a session is about.</summary>
    [GeneratedRegex(@"\s[(\[](?<written>" + Times + Zone + @"?)[)\]]\s{0,9}(?=:|[–—-]\s)", Options)]
    public static partial Regex Middle();

    /// <summary>A range in the middle of a line that holds several slots.</summary>
    [GeneratedRegex(@"(?<=\s)[0-9]{1,2}\s?[:h.]\s?[0-9]{2}\s{0,9}[-–—]\s{0,9}[0-9]{1,2}\s?[:h.]\s?[0-9]{2}(?=\s{1,9}\S)", Options)]
    public static partial Regex Inner();
}
