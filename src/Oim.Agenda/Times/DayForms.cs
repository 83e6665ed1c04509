using System.Text.RegularExpressions;

namespace Oim.Agenda.Times;

/// <summary>The parts a day is written in, each at a given place of a line.</summary>
internal static partial class DayForms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Weekdays =
        @"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|"
            + @"mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|"
            + @"ال[اأ]حد|ال[اإ]ثنين|الثلاثاء|ال[اأ]ربعاء|الخميس|الجمعة|السبت";

    private const string Months =
        @"(?:janvier|janv|january|jan|f[ée]vrier|f[ée]vr|february|feb|mars|march|mar|avril|avr|april|apr|mai|may|juin|june|jun|juillet|"
            + @"juil|july|jul|ao[uû]t|august|aug|septembre|september|sept|sep|octobre|october|oct|novembre|november|nov|d[ée]cembre|"
            + @"december|d[ée]c|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|"
            + @"diciembre|" + ArabicMonths + @")\b\.?";

    /// <summary>The United Nations write both names: « حزيران/يونيه ».</summary>
    private const string ArabicMonths =
        @"(?:(?:كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين ال[اأ]ول|تشرين الثاني|كانون ال[اأ]ول)\s?/\s?)?"
            + @"(?:يناير|فبراير|مارس|[اأ]بريل|مايو|يوني[وه]|يولي[وه]|[اأ]غسطس|سبتمبر|[اأ]كتوبر|نوفمبر|ديسمبر)|"
            + @"كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين ال[اأ]ول|تشرين الثاني|كانون ال[اأ]ول";

    private const string Suffix = @"(?:<sup>\s{0,9}\p{L}{1,200}\s{0,9}</sup>|\s?er|\s?ère|st|nd|rd|th)?";

    [GeneratedRegex(
        @"\G(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(?![0-9])"
            + @"|\G(?<day>[0-9]{1,2})[/.](?<month>[0-9]{1,2})[/.](?<year>[0-9]{4}|[0-9]{2})(?![0-9])"
            + @"|\G(?:(?<day>[0-9]{1,2})"
            + Suffix
            + @"|(?<first>premier))\s{1,9}(?:(?:of|de)\s{1,9})?(?<name>"
            + Months
            + @")(?:,?\s{1,9}(?:del?\s{1,9})?(?<year>[0-9]{4})(?![0-9]))?"
            + @"|\G(?<name>"
            + Months
            + @")\s{1,9}(?<day>[0-9]{1,2})(?![0-9])(?:st|nd|rd|th)?(?:,?\s{1,9}(?<year>[0-9]{4})(?![0-9]))?",
        Options
    )]
    public static partial Regex Date();

    /// <summary>« 04/06 »: only beside a weekday.</summary>
    [GeneratedRegex(@"\G(?<day>[0-9]{1,2})[/.](?<month>[0-9]{1,2})(?![/.0-9])|\G(?<day>[0-9]{1,2})(?:er)?(?!\s{0,9}[\p{L}0-9:.])", Options)]
    public static partial Regex ShortDate();

    [GeneratedRegex(
        @"\G(?<weekday>" + Weekdays + @")\b|\G(?<weekday>lun|mar|mer|jeu|ven|sam|dim|mon|tues?|wed|thurs?|thu|fri|sat|sun)\b\.?"
            + @"(?=,?\s{1,9}[0-9])",
        Options
    )]
    public static partial Regex Weekday();

    [GeneratedRegex(
        @"\G(?:jour(?:n[ée]e)?|day|d[íi]a|j)\s{0,9}(?:n°\s{0,9})?(?<ordinal>[0-9]{1,2}|[IVX]{1,200}|un|une|one|two|three|deux|trois)\b"
            + @"(?!\s{0,9}[h:]\s{0,9}[0-9])"
            + @"|\G(?<ordinal>premi(?:er|ère|ere)|deuxi[èe]me|seconde?|troisi[èe]me|quatri[èe]me|cinqui[èe]me|sixi[èe]me|septi[èe]me|"
            + @"derni(?:er|ère|ere)|[0-9]{1,2}(?:er|re|ère|ere|e|ème|eme|nde?|st|rd|th)|first|second|third|fourth|fifth|sixth|seventh|last|"
            + @"primer|segundo|tercer|cuarto|quinto|[úu]ltimo)\s{1,9}(?:journ[ée]e|jour|day|d[íi]a)\b",
        Options
    )]
    public static partial Regex Ordinal();

    [GeneratedRegex(
        @"\G(?:dans (?:la |l['’])|au )?(?:matin(?:[ée]e)?|apr[èe]s[- ]midi|soir(?:[ée]e)?|morning|afternoon|evening|por la (?:mañana|"
            + @"tarde|noche)|mañana|tarde)\b",
        Options
    )]
    public static partial Regex Part();

    [GeneratedRegex(
        @"\G[\s,:;|/()–—\-·•*_.]{1,200}|\G(?:le|on|the|el)\s{1,9}|\G(?:programme|agenda|horaires)\s{1,9}(?:"
            + @"(?:de\s{1,9}la\s{1,9}journ[ée]e\s{1,9})?(?:du|de|of|"
            + @"for)\s{1,9})|\Gjourn[ée]e\s{1,9}(?:du|de)\s{1,9}",
        Options
    )]
    public static partial Regex Filler();
}
