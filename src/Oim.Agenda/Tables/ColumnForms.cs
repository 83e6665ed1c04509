using System.Text.RegularExpressions;
using Oim.Agenda.Text;
using Oim.Agenda.Times;
using Oim.Agenda.Words;

namespace Oim.Agenda.Tables;

/// <summary>What the header of a column says of its cells.</summary>
internal static partial class ColumnForms
{
    public static ColumnKind Of(TextSpan header)
    {
        if (header.IsEmpty) return ColumnKind.Other;
        var told = InlineText.Of(header.TrimPictographs().Text);
        var text = ZoneForms.Strip(told);
        // « UTC » or « Heure de Paris » at the head of a column is all it says.
        if (text.Length == 0 && told.Length > 0) return ColumnKind.Time;
        if (RoleLabel.Read(text, strict: true) is not null) return ColumnKind.People;
        var match = Form().Match(text);
        if (match.Success) return Enum.Parse<ColumnKind>(match.Groups.Values.Last(group => group.Success && group.Name.Length > 1).Name);
        if (WrittenDay.Whole(header) is not null) return ColumnKind.OneDay;
        return RoomForms.Whole(header) is not null || Track().IsMatch(text) ? ColumnKind.Parallel : ColumnKind.Other;
    }

    [GeneratedRegex(
        @"^(?:(?<Number>n[°ºo]\.?|#|num[ée]ros?|nr\.?)|(?<Day>dates?|jours?|days?|journ[ée]e)|(?<Time>heures?|horaires?|times?|hours?|"
            + @"quand|when|cr[ée]neaux?|plage horaire|time slot|heure/time|time/heure)|(?<Start>d[ée]but|de|start|from)|(?<End>fin|à|end|"
            + @"to)"
            + @"|(?<Title>s[ée]ances?|sessions?|titres?|titles?|activit[ée]s?|activity|activities|th[èe]mes?|themes?|sujets?|subjects?|"
            + @"topics?|programme|program|intitul[ée]s?|contenus?|points?(?: de l['’]ordre du jour)?|items?|agenda|[ée]v[ée]nement|event|"
            + @"what|quoi|s[ée]quences?|d[ée]roul[ée]|d[ée]roulement|interventions?|descriptif|descriptions?|d[ée]tails?|objets?|ordre du "
            + @"jour|th[ée]matiques?|modules?|[ée]tapes?|libell[ée]s?)"
            + @"|(?<People>qui|who|par|intervenants? ?/ ?.{0,1500}|names?|noms?|personnes?|people|participants?|responsables?|avec)|"
            + @"(?<Room>salles?|lieux?|rooms?|locations?|venues?|where|o[ùu]|endroit)|(?<Files>documents?|fichiers?|files?|supports?|"
            + @"liens?|links?|ressources?|pr[ée]sentations?|slides))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    /// <summary>« Parcours 1 », « Track B : Droit », « Salle A (plénière) »: sessions side by side.</summary>
    [GeneratedRegex(
        @"^(?:salle|room|amphi|session|s[ée]ance|track|piste|parcours|atelier|workshop|groupe|group|stream|fili[èe]re|axe|volet|studio|"
            + @"espace)\s{1,9}(?:n°\s{0,9})?(?-i:\p{Lu}|[0-9]{1,3}|[IVX]{1,200})(?:\s{0,9}[:(–—-].{0,1500})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Track();
}
