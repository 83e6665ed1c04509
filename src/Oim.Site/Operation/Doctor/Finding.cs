using Oim.Content.Diagnostics;

namespace Oim.Site.Operation.Doctor;

internal enum Verdict
{
    Good,
    Note,
    Warning,
    Error,
}

/// <summary>One thing that was looked at: how it is and, where something is to be mended, how.</summary>
internal sealed record Finding(Verdict Verdict, Wording Subject, Wording State, Wording? Cure = null);
