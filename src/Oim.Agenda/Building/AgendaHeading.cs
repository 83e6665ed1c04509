using System.Text.RegularExpressions;
using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Building;

/// <summary>« Ordre du jour », « Programme provisoire », “Agenda”: the heading that opens an agenda.</summary>
internal static partial class AgendaHeading
{
    private const string Names =
        @"(?:projet d['’])?ordre du jour|(?:pr[ée][- ]|avant[- ])?programme|agenda"
        + @"|(?:provisional |draft |full |final |detailed |conference |workshop |meeting )?(?:programme|program|agenda|schedule|timetable)"
        + @"|d[ée]roul[ée]|d[ée]roulement|horaires|emploi du temps|calendrier des s[ée]ances|(?:proyecto de )?orden del d[íi]a|programa|"
        + @"horario|جدول ال[أا]عمال|(?:ال)?برنامج";

    private const string Second = @"(?:\s{0,9}[/|–—-]\s{0,9}(?:agenda|programme|program|schedule|ordre du jour))?";

    private const string State =
        @"(?:\s{1,9}\(?(?:provisoire|pr[ée]visionnel|d[ée]finitif|d[ée]taill[ée]|complet|final|de travail|annot[ée]|provisional)\)?){0,8}";

    private const string Meeting =
        @"(?:\s{1,9}(?:de la |de l['’]|du |des |of the )(?:journ[ée]es?|r[ée]unions?|ateliers?|conf[ée]rences?|s[ée]minaire|colloque|"
            + @"webinaire|rencontres?"
        + @"|forum|s[ée]ances?|meeting|workshop|day|deux jours|event))?";

    public static bool Is(Unit heading) =>
        heading.Text.End - heading.Text.Start <= 120 && Form().IsMatch(ZoneForms.Strip(InlineText.Of(heading.Text.Text)));

    [GeneratedRegex(
        "^(?:" + Names + ")" + Second + State + Meeting + @"\s{0,9}:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
