using Oim.Content.FrontMatter;
using Oim.Content.Kinds;

namespace Oim.Site.Features.Events;

/// <summary>The keys an event adds to those of every page.</summary>
internal static class EventKeys
{
    public static readonly Key<WrittenDate?> Start = Keys.Date(
        "start",
        "Début : un jour, ou un jour et une heure",
        "event_start",
        "event_start_date",
        "startdate",
        "debut"
    );
    public static readonly Key<WrittenDate?> End = Keys.Date(
        "end",
        "Fin : un jour, ou un jour et une heure",
        "event_end",
        "event_end_date",
        "enddate",
        "fin"
    );
    public static readonly Key<string?> StartTime = Keys.Text("startTime", "Heure du début, quand elle n’est pas dans « start »", "heure")
        .Like("09:30")
        .AsCode();
    public static readonly Key<string?> EndTime = Keys.Text("endTime", "Heure de fin, quand elle n’est pas dans « end »").Like("18:00")
        .AsCode();
    public static readonly Key<string?> TimeZone = PlaceKeys.TimeZone;
    public static readonly Key<string?> Venue = Keys.Text("venue", "Lieu : salle, bâtiment", "lieu").Like("Palais des congrès");
    public static readonly Key<string?> City = PlaceKeys.City;
    public static readonly Key<string?> Country = PlaceKeys.Country;
    public static readonly Key<IReadOnlyList<string>?> Organisers = Keys.Words("organisers", "Qui organise", "organizers", "organisateurs")
        .Like("[Ministère de la Santé]");
    public static readonly Key<string?> Series = Keys.Text("series", "Série dont l’événement est une édition : pcr, idm", "serie")
        .Among(ValueSet.Series)
        .Like("pcr");
    public static readonly Key<HeaderNode?> People = Keys.Any(
            "people",
            "Qui est qui : un nom de l’ordre du jour, et la personne qu’il désigne",
            "personnes"
        )
        .Like("{ Dr Diop: Awa Diop }");
    public static readonly Key<bool?> Cancelled = Keys.Flag("cancelled", "L’événement est annulé", "canceled", "annule");
    public static readonly Key<HeaderNode?> Participants = Keys.Any("participants", "Qui participe : un nombre, une phrase ou une liste")
        .Like("120 personnes");

    /// <summary>All but who is participating and who is who, which are notes of the editor’s.</summary>
    public static IReadOnlyList<Key> Public { get; } =
    [Start, End, StartTime, EndTime, TimeZone, Venue, City, Country, Organisers, Series, Cancelled];

    public static IReadOnlyList<Key> All { get; } =
    [Start, End, StartTime, EndTime, TimeZone, Venue, City, Country, Organisers, Series, Participants, People, Cancelled];
}
