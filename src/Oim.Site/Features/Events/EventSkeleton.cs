using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Events;

/// <summary>A new event: its days, and an agenda with one heading for each.</summary>
internal static class EventSkeleton
{
    /// <summary>Days beyond which the headings are more trouble than help.</summary>
    private const int MostDays = 15;

    public static Skeleton For(NewPage asked)
    {
        List<(Key, string)> values = [(EventKeys.Start, Dates.Iso(asked.First))];
        if (asked.Last > asked.First) values.Add((EventKeys.End, Dates.Iso(asked.Last)));
        return new()
        {
            Values = values,
            Hints = [EventKeys.Venue, EventKeys.City, EventKeys.Country, EventKeys.Organisers, EventKeys.TimeZone],
            Body = "Écrivez ici ce que les participants doivent savoir.\n",
            Companions = new Dictionary<string, string>(StringComparer.Ordinal) { ["agenda"] = Agenda(asked) },
        };
    }

    private static string Agenda(NewPage asked)
    {
        var days = Enumerable
            .Range(0, Math.Clamp(asked.Last.DayNumber - asked.First.DayNumber + 1, 1, MostDays))
            .Select(asked.First.AddDays);
        return string.Join(
            '\n',
            days.Select(
                (day, i) =>
                    $"## {Heading(day)}\n\n### 09:00–10:30 {(i == 0 ? "Ouverture" : "Séance")}\n\n### 11:00–12:30 Séance\n\n### "
                        + "14:00–17:00 Séance\n"
            )
        );
    }

    /// <summary>The day in letters, with spaces that an editor can type.</summary>
    private static string Heading(DateOnly day) =>
        Capital.First(Dates.WithWeekday(day, "fr")).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
