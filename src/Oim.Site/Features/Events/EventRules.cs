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
}
