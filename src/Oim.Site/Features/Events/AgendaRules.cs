using System.Globalization;
using Oim.Agenda;
using Oim.Content.Diagnostics;
using Oim.Site.Features.Shared;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Site.Features.Events;

/// <summary>What can be wrong in an agenda. None of it keeps the programme from being shown.</summary>
public static class AgendaRules
{
    public static readonly DiagnosticRule ImpossibleTime = Error("OIM2201",
        new("heure impossible « {0} »", "impossible time “{0}”"),
        new("écrivez une heure de 00:00 à 24:00, par exemple 09:30 ou 9 h 30", "write a time from 00:00 to 24:00, for example 09:30"));

    public static readonly DiagnosticRule EndBeforeStart = Error("OIM2202",
        new("la fin {1} ne vient pas après le début {0}", "the end {1} does not come after the start {0}"),
        new(
            "corrigez l’une des deux heures ; une séance peut passer minuit si elle commence le soir",
            "mend one of the two times; a slot may pass midnight if it starts in the evening"
        )
    );

    public static readonly DiagnosticRule PersonTwice = Warning("OIM2203",
        new("{0} intervient au même moment dans « {1} » (ligne {2})", "{0} is at the same time in “{1}” (line {2})"),
        new("corrigez l’heure d’une des deux séances ou le nom", "mend the time of one of the two slots, or the name"));

    public static readonly DiagnosticRule RoomTwice = Warning("OIM2204",
        new("{0} est occupée au même moment par « {1} » (ligne {2})", "{0} is taken at the same time by “{1}” (line {2})"),
        new("corrigez l’heure ou la salle d’une des deux séances", "mend the time or the room of one of the two slots"));

    public static readonly DiagnosticRule DayOutside = Warning("OIM2205",
        new("le {0} est hors des dates de l’événement ({1} – {2})", "{0} is outside the event's dates ({1} – {2})"),
        new(
            "corrigez ce jour, ou « start » et « end » dans l’en-tête de l’événement",
            "mend this day, or “start” and “end” in the event's header"
        )
    );

    public static readonly DiagnosticRule ImpossibleDate = Error("OIM2206",
        new("date impossible « {0} »", "impossible date “{0}”"),
        new("écrivez un jour du calendrier, par exemple 4 juin 2009", "write a day of the calendar, for example 4 June 2009"));

    public static readonly DiagnosticRule EmptyRole = Warning("OIM2207",
        new("« {0} » ne nomme personne", "“{0}” names nobody"),
        new(
            "écrivez le nom après les deux-points ou en liste dessous, ou « à confirmer »",
            "write the name after the colon or as a list below, or “to be confirmed”"
        )
    );

    public static readonly DiagnosticRule WrongWeekday = Warning("OIM2208",
        new("le {0} n’est pas un {1} : c’est un {2}", "{0} is not a {1}: it is a {2}"),
        new("corrigez le jour de la semaine ou la date", "mend the weekday or the date"));

    public static readonly DiagnosticRule SkippedTime = Warning(
        "OIM2209",
        new(
            "{0} n’existe pas le {1} à {2} : l’horloge avance cette nuit-là",
            "{0} does not exist on {1} in {2}: clocks go forward that night"
        ),
        new("écrivez l’heure d’après le changement", "write the hour after the change")
    );

    public static readonly DiagnosticRule OutOfOrder = Info("OIM2210",
        new("{0} vient après une séance de {1}", "{0} comes after a slot at {1}"),
        new("rangez les séances par heure, ou corrigez l’heure", "put slots in order of time, or mend the time"));

    public static readonly DiagnosticRule DuplicateDay = Warning("OIM2211",
        new("le {0} est déjà écrit à la ligne {1}", "{0} is already written on line {1}"),
        new("réunissez les deux parties sous un seul jour, ou corrigez la date", "put both parts under one day, or mend the date"));

    public static readonly DiagnosticRule UnknownZone = Warning("OIM2212",
        new("fuseau « {0} » inconnu ou à plusieurs sens", "zone “{0}” is not known or has several meanings"),
        new(
            "écrivez la distance à UTC, par exemple « 9 h (UTC+7) », ou « heure de » et une ville ; d’ici là, l’heure est lue dans le "
                + "fuseau de l’événement",
            "write the distance to UTC, for example “9:00 (UTC+7)”; until then the hour is read in the event's zone"
        )
    );

    public static readonly DiagnosticRule UnreadTable = Warning("OIM2213",
        new(
            "ce tableau a des heures, mais ses cellules fusionnées laissent un doute : il reste un tableau",
            "this table has hours, but its merged cells leave a doubt: it stays a table"
        ),
        new(
            "donnez une seule ligne d’en-têtes au tableau, sans cellules fusionnées, ou écrivez les séances en liste",
            "give the table one row of headers without merged cells, or write the slots as a list"
        )
    );

    public static readonly DiagnosticRule Untranslatable = Warning(
        "OIM2214",
        new("« {0} » n’est à l’heure d’aucune séance de l’original", "“{0}” is at the time of no slot of the original"),
        new(
            "reprenez le jour et l’heure de l’original ; si la séance n’existe plus, retirez-la",
            "take the day and the time of the original; if the slot is no more, remove it"
        )
    );

    public static readonly DiagnosticRule MissingSlots = Warning(
        "OIM2215",
        new(
            "après cette ligne, des séances de l’original ne sont pas traduites : {0}",
            "after this line, slots of the original are not translated: {0}"
        ),
        new("ajoutez leurs heures et leurs titres (ligne {1} de l’original)", "add their times and titles (line {1} of the original)")
    );

    public static readonly DiagnosticRule OtherEnd = Warning(
        "OIM2216",
        new("« {0} » : l’original dit « {1} » (ligne {2})", "“{0}”: the original says “{1}” (line {2})"),
        new("reprenez l’heure de l’original : c’est elle qui compte", "take the time of the original: it is the one that counts")
    );

    public static readonly DiagnosticRule Twice = Warning(
        "OIM2217",
        new(
            "le programme écrit ici reste du texte : c’est celui de {0} qui paraît",
            "the programme written here stays text: the one of {0} is shown"
        ),
        new("gardez un seul programme : portez ces séances dans {1} et retirez-les d’ici",
            "keep one programme: put these slots into {1} and take them out here")
    );

    public static readonly DiagnosticRule UnusedWord = Warning(
        "OIM2218",
        new("« {0} » n’est pas dans le programme de l’original", "“{0}” is not in the programme of the original"),
        new(
            "reprenez les mots de l’original : une fonction, une organisation, une salle, un fichier ou un rôle, tels qu’ils sont écrits",
            "take the words of the original: a function, an organisation, a room, a file or a role, as written"
        )
    );

    public static readonly DiagnosticRule LackingWords = Info(
        "OIM2219",
        new("mots du programme qui ne sont pas traduits : {0}", "words of the programme that are not translated: {0}"),
        new(
            "ajoutez-les sous « words » ; d’ici là, ils paraissent dans leur langue",
            "add them below “words”; until then they stay as they are"
        )
    );

    /// <summary>An argument of a fault as the message says it: its reader writes days as yyyy-MM-dd.</summary>
    public static string Spoken(string argument) =>
        DateOnly.TryParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Dates.Told(day)
            : argument;

    /// <summary>The rule for a fault the reader of agendas found; its arguments are those of the rule's message.</summary>
    public static DiagnosticRule Of(AgendaFaultKind fault) => fault switch
    {
        AgendaFaultKind.ImpossibleTime => ImpossibleTime,
        AgendaFaultKind.EndBeforeStart => EndBeforeStart,
        AgendaFaultKind.PersonTwice => PersonTwice,
        AgendaFaultKind.RoomTwice => RoomTwice,
        AgendaFaultKind.DayOutside => DayOutside,
        AgendaFaultKind.ImpossibleDate => ImpossibleDate,
        AgendaFaultKind.EmptyRole => EmptyRole,
        AgendaFaultKind.WrongWeekday => WrongWeekday,
        AgendaFaultKind.SkippedTime => SkippedTime,
        AgendaFaultKind.OutOfOrder => OutOfOrder,
        AgendaFaultKind.DuplicateDay => DuplicateDay,
        AgendaFaultKind.UnknownZone => UnknownZone,
        AgendaFaultKind.UnreadTable => UnreadTable,
        AgendaFaultKind.Untranslatable => Untranslatable,
        AgendaFaultKind.MissingSlots => MissingSlots,
        AgendaFaultKind.OtherEnd => OtherEnd,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
