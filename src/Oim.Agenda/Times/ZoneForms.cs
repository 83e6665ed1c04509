using System.Text.RegularExpressions;

namespace Oim.Agenda.Times;

/// <summary>The zone of hours: beside them, in the head of a column, in a heading, or in a sentence for all of them.</summary>
internal static partial class ZoneForms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Abbreviations that are in use for zones, known or with several meanings.</summary>
    private const string Short =
        @"(?:(?-i:UTC|GMT)\s?[+−–-]\s?[0-9]{1,2}(?:[:h][0-9]{2})?|(?-i:UTC|GMT|TUC|TU|WES?T|CES?T|EES?T|MSK|E[SD]T|C[SD]T|M[SD]T|P[SD]T|"
        + @"A[SD]T|"
            + @"HN[EC]|HAE|[CEW]AT|"
        + @"SAST|JST|KST|IST|BST|ICT|SGT|HKT|PKT|GST|AES?T|AEDT|NZ[SD]T|BRT|ART)\b|temps universel\b)";

    private const string Named =
        @"(?:heure locale\b|local time\b|heure (?:de la |de l['’]|de |d['’]|du )(?-i:\p{Lu})[\p{L}'’-]{0,200}(?:[ ]"
            + @"(?-i:\p{Lu})[\p{L}'’-]{0,200})?)";

    /// <summary>Behind an hour; the group « zoned » starts at the hour's end, « zone » is the name alone.</summary>
    public const string Behind =
        @"(?<zoned>\s{0,9}(?:[(\[]\s{0,9}(?:" + Named + @"\s{0,9}[,=–-]\s{0,9})?(?<zone>" + Short + "|" + Named
            + @"|(?-i:\p{Lu})[\p{L}'’-]{1,200}(?:[ ](?-i:\p{Lu})[\p{L}'’-]{1,200})? time)(?:\s{0,9}[,=–-]\s{0,9}" + Named
            + @")?\s{0,9}[)\]]|,?\s{0,9}(?<zone>"
        + Short + "|" + Named + @")|(?<=[0-9])(?<zone>(?-i:Z))\b))";

    /// <summary>Between the two hours of a range only a short form stands: « 9 h UTC – 10 h UTC ».</summary>
    public const string Between = @"(?:\s{0,9}\(?(?<zone>" + Short + @")\)?)";

    /// <summary>The zone the head of a column ends with: « Heure (UTC) », « Heure de Paris ».</summary>
    public static string? AtEnd(string text) => InTail(text) is { } tail ? tail.Groups["zone"].Value : null;

    /// <summary>The text without the zone it ends with.</summary>
    public static string Strip(string text) => InTail(text) is { } tail ? text[..tail.Index].TrimEnd() : text;

    /// <summary>
    /// The zone that a sentence or a heading gives to all hours: « Toutes les heures sont en UTC », « Ordre du jour (heure de Genève) ».
    /// </summary>
    public static string? Stated(string text) =>
        text.Length > 200 ? null
        : Statement().Match(text) is { Success: true } told ? told.Groups["zone"].Value
        : InTail(text) is { } tail && tail.Groups["bracket"].Success ? tail.Groups["zone"].Value
        : null;

    // Without brackets around it, « heure de X » is a zone only where X has one.
    private static Match? InTail(string text) =>
        text.Length <= 200
        && Tail().Match(text) is { Success: true } tail
        && (tail.Groups["bracket"].Success || IsKnown(tail.Groups["zone"].Value))
            ? tail
            : null;

    private static bool IsKnown(string zone) => ZoneNames.IsLocal(zone) || ZoneNames.Find(zone) is not null;

    [GeneratedRegex(
        @"(?:^|\s)(?<bracket>[(\[]\s{0,9}(?:(?:heures?|horaires|hours|times)\s{1,9}(?:(?:en|in)\s{1,9})?)?)?\s{0,9}(?<zone>"
            + Short + "|" + Named + @")\s{0,9}[)\]]?\s{0,9}:?$",
        Options
    )]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"\b(?:heures|horaires|hours|times|fuseau(?: horaire)?|time ?zone)\b[^.:]{0,40}(?:\s(?:en|in|à|le|est|is)|:|\()\s{0,9}\(?(?<zone>"
            + Short + "|" + Named + ")",
        Options
    )]
    private static partial Regex Statement();
}
