using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Site.Features.Events;

/// <summary>What can be wrong with an event.</summary>
public static class EventRules
{
    public static readonly DiagnosticRule EndBeforeStart = Error("OIM2101",
        new("l’événement finit ({0}) avant de commencer ({1})", "the event ends ({0}) before it starts ({1})"),
        new("corrigez « start » ou « end »", "mend “start” or “end”"));

    public static readonly DiagnosticRule BadTime = Error("OIM2102",
        new("heure « {0} » : attendu une heure comme 09:30", "time “{0}”: expected a time such as 09:30"),
        new("écrivez par exemple « startTime: 09:30 »", "write for example “startTime: 09:30”"));

    public static readonly DiagnosticRule LateRegistration = Warning("OIM2103",
        new("inscription possible après la fin de l’événement ({0})", "registration is possible after the event's end ({0})"),
        new("corrigez « registrationDeadline », ou « end »", "mend “registrationDeadline”, or “end”"));

    public static readonly DiagnosticRule UnknownLanguage = Warning("OIM2104",
        new("langue « {0} » inconnue", "language “{0}” is not known"),
        new("écrivez un code comme fr, ou un nom comme français", "write a code such as fr, or a name such as français"));

    public static readonly DiagnosticRule SameDay = Warning("OIM2105",
        new("« previousStart » est le jour où l’événement commence ({0})", "“previousStart” is the day the event starts ({0})"),
        new("écrivez la nouvelle date dans « start », l’ancienne dans « previousStart »",
            "write the new date in “start”, the old one in “previousStart”"));

    public static readonly DiagnosticRule CancelledAndPostponed = Warning("OIM2106",
        new("l’événement est à la fois annulé et reporté", "the event is both cancelled and postponed"),
        new("gardez « cancelled » ou « postponed »", "keep “cancelled” or “postponed”"));

    public static readonly DiagnosticRule MovedOnlineYetInRoom = Warning("OIM2107",
        new("l’événement se tient en ligne, et aussi dans une salle", "the event has moved online, and yet is in a room"),
        new("retirez « movedOnline », ou écrivez « attendance: en ligne »", "take out “movedOnline”, or write “attendance: en ligne”"));
}
