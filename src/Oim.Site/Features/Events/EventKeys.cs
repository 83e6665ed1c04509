using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Sources;

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
    public static readonly Key<IReadOnlyList<string>?> Organisers = Keys.Words("organisers", "Organisateurs", "organizers", "organisateurs")
        .Like("[Ministère de la Santé]");
    public static readonly Key<string?> Series = Keys.Text("series", "Série, dont l’événement est une édition : pcr, idm", "serie")
        .Among(ValueSet.Series)
        .Like("pcr");
    public static readonly Key<HeaderNode?> People = Keys.Any(
            "people",
            "Qui est qui : un nom de l’ordre du jour, et la personne qu’il désigne",
            "personnes"
        )
        .Like("{ Dr Diop: Awa Diop }");
    public static readonly Key<HeaderNode?> Words = Keys.Any(
            "words",
            "Dans une traduction : les mots du programme, et leur traduction (fonctions, organisations, salles, fichiers, rôles)",
            "mots"
        )
        .Like("{ Directeur général: Director General }")
        .AsOwn();
    public static readonly Key<bool?> Cancelled = Keys.Flag("cancelled", "L’événement est annulé", "canceled", "annule");
    public static readonly Key<bool?> Postponed = Keys
        .Flag("postponed", "L’événement est reporté, à une date qui n’est pas encore connue", "reporte");
    public static readonly Key<WrittenDate?> FirstPlannedFor = Keys.Date(
        "previousStart",
        "Jour initialement annoncé, quand l’événement a changé de date",
        "date-initiale",
        "prevu"
    );
    public static readonly Key<bool?> MovedOnline = Keys
        .Flag("movedOnline", "Passé en ligne : prévu dans une salle, l’événement se tient en ligne", "passe-en-ligne");
    public static readonly Key<Attendance?> Attendance = new Key<Attendance?>(
        "attendance",
        new("sur place, en ligne ou mixte", "sur place (in a room), en ligne (online) or mixte (both)"),
        "Comment y participer : sur place, en ligne, mixte ; à défaut, ce que dit le lieu",
        ["participation"],
        new KeyShape.Text(),
        (node, _) => node is HeaderScalar scalar && AttendanceOf(scalar.Text) is { } read ? (true, read) : (false, null)
    )
        .Among(new("sur place", "en ligne", "mixte"))
        .Like("mixte");
    public static readonly Key<string?> LiveStream = Keys
        .Text("liveStream", "Adresse où suivre l’événement en direct", "direct", "live_stream")
        .Like("https://exemple.org/direct")
        .AsCode();
    public static readonly Key<string?> Registration = Keys.Text("registration", "Adresse où s’inscrire", "inscription")
        .Like("https://exemple.org/inscription")
        .AsCode();
    public static readonly Key<WrittenDate?> RegistrationDeadline = Keys.Date(
        "registrationDeadline",
        "Fin des inscriptions : un jour, ou un jour et une heure",
        "registration_deadline",
        "date-limite-d-inscription"
    );
    public static readonly Key<IReadOnlyList<string>?> Languages = Keys.Words(
            "languages",
            "Langues de l’événement, par leur code ou leur nom",
            "langues"
        )
        .Like("[fr, en]");
    public static readonly Key<IReadOnlyList<string>?> Interpretation = Keys.Words(
            "interpretation",
            "Langues d’interprétation, par leur code ou leur nom",
            "interprétation"
        )
        .Like("[fr, en, es]");
    public static readonly Key<HeaderNode?> Participants = Keys.Any("participants", "Participants : un nombre, une phrase ou une liste")
        .Like("120 personnes");

    /// <summary>All but who is participating and who is who, which are notes of the editor’s.</summary>
    public static IReadOnlyList<Key> Public { get; } =
    [
        Start, End, StartTime, EndTime, TimeZone, Venue, City, Country, Organisers, Series, Cancelled, Postponed, FirstPlannedFor,
        MovedOnline, Attendance, LiveStream, Registration, RegistrationDeadline, Languages, Interpretation,
    ];

    public static IReadOnlyList<Key> All { get; } =
    [.. Public, Participants, People, Words];

    private static Attendance? AttendanceOf(string written) => Slug.Of(written) switch
    {
        "sur-place" or "presentiel" or "en-presentiel" or "in-person" or "offline" => Events.Attendance.Offline,
        "en-ligne" or "a-distance" or "online" or "virtual" or "virtuel" => Events.Attendance.Online,
        "mixte" or "hybride" or "hybrid" or "mixed" or "sur-place-et-en-ligne" => Events.Attendance.Mixed,
        _ => null,
    };
}
