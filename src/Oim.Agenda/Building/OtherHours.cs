using System.Text.RegularExpressions;
using Oim.Agenda.Tables;
using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Building;

/// <summary>Hours that are no programme: time codes of a recording, opening hours, departures of trains.</summary>
internal static partial class OtherHours
{
    /// <summary>Whether what looks like a list of slots, without a heading that says so, is something else.</summary>
    public static bool Are(IReadOnlyList<Unit> units, AgendaRange range, AgendaContext context)
    {
        var own = units.Take(range.To).Skip(range.From).ToList();
        var above = units.Take(range.From).LastOrDefault(unit => unit.Kind == UnitKind.Heading);
        if ((above is not null && IsSubject(above)) || own.Exists(unit => IsTimeCode(unit.Text)) || AreOpenings(own)) return true;
        var times = own.SelectMany(Times).ToList();
        if (times.Count == 0) return false;
        return IsZero(times[0])
            || times.Exists(time => time.Start.Hour > 24)
            || (context.Hours is { } hours && times.TrueForAll(time => IsOutside(time, hours)));
    }

    /// <summary>The units, of which those under « Revoir la vidéo » or « Comment venir » are text whatever hours they tell.</summary>
    public static IReadOnlyList<Unit> Quieted(IReadOnlyList<Unit> units)
    {
        int? level = null;
        var quieted = new List<Unit>(units.Count);
        foreach (var unit in units)
        {
            if (unit.Kind == UnitKind.Heading && unit.Level <= level) level = null;
            quieted.Add(level is not null ? unit with { Kind = UnitKind.Opaque, Text = unit.Whole } : unit);
            if (level is null && unit.Kind == UnitKind.Heading && IsSubject(unit)) level = unit.Level;
        }

        return quieted;
    }

    private static bool IsSubject(Unit heading) =>
        heading.Text.End - heading.Text.Start <= 80 && !AgendaShape.IsTimed(heading) && Subject().IsMatch(InlineText.Of(heading.Text.Text));

    private static IEnumerable<WrittenTime> Times(Unit unit) =>
        unit.Kind == UnitKind.Table ? TableReader.Read(unit)?.Rows.SelectMany(row => row).SelectMany(cell => Times(cell.Own)) ?? []
            : unit.IsLong ? []
            : Times(unit.Text);

    private static IEnumerable<WrittenTime> Times(TextSpan text) => WrittenTime.AtStart(text, strict: false) is { } time ? [time] : [];

    // A recording starts at 0:00, and counts to 1:02:30.
    private static bool IsZero(WrittenTime time) =>
        time is { Range: false, Start: { Hour: 0, Minute: 0, Half: null } } && time.Start.Written.Text.StartsWith('0');

    private static bool IsTimeCode(TextSpan text) => TimeCode().IsMatch(text.Slice(0, 40).Text);

    // « Lundi : 9 h – 17 h », day after day.
    private static bool AreOpenings(List<Unit> units)
    {
        var days = units.Count(unit => !unit.IsLong && WrittenTime.AtEnd(unit.Text) is { Range: true } time && IsWeekdays(time.Rest));
        return days >= 2 && days * 2 >= units.Count;
    }

    private static bool IsWeekdays(TextSpan text) =>
        WrittenDay.AtStart(text) is { Date: null, Ordinal: null, Weekday: not null } day && day.Rest.Text.Trim(' ', ':', ',').Length < 20;

    private static bool IsOutside(WrittenTime time, (TimeOnly Start, TimeOnly End) hours) =>
        time.Zone is null && time.Start.Time is { } start && (start < hours.Start || start > hours.End);

    [GeneratedRegex(@"^[*_\[(]*[0-9]{1,2}:[0-9]{2}:[0-9]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex TimeCode();

    private const string Recording =
        @"(?:(?:re)?voir|(?:r[ée])?[ée]couter) (?:la |le |les |l['’])?(?:audio|podcast|[ée]mission|vid[ée]os?|replay|s[ée]ance|"
        + @"conf[ée]rence|enregistrement).{0,1500}"
        + @"|(?:la |le |les |l['’])?(?:vid[ée]os?|replays?|rediffusions?|enregistrements?|captations?|minutages?|chapitres?|chapitrage|"
        + @"time ?codes?|codes? temporels?|rep[èe]res? temporels?|recordings?|time ?stamps?|podcasts?)(?: (?:de|"
        + @"du|des|of) .{0,1500}| vid[ée]o)?";

    private const string Opening = @"(?:horaires|heures) d['’]ouverture.{0,1500}|ouverture au public|opening hours.{0,1500}|permanences?";

    private const string Travel =
        @"(?:comment )?(?:venir|se rendre|nous rejoindre)(?: .{0,1500})?|acc[èe]s(?: et transports?| (?:au|aux) (?:site|lieu"
            + @"|salles?))?|infos? "
            + @"pratiques?"
        + @"|informations pratiques|transports?|navettes?|trains?|vols|itin[ée]raires?|getting there|how to get there|travel(?: "
        + @"information| advice)?"
        + @"|shuttles?|practical information";

    [GeneratedRegex(
        "^(?:" + Recording + "|" + Opening + "|" + Travel + @")\s{0,9}:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Subject();
}
