using System.Text.Json.Serialization;

namespace Oim.Site.Features.Events;

/// <summary>How an event takes place: in a room or online, postponed or not, who may come and in which languages it is heard.</summary>
public sealed record Arrangements
{
    public Attendance Attendance { get; init; }

    /// <summary>A key says where one takes part; otherwise it is what the name of the place says already.</summary>
    public bool IsAttendanceSaid { get; init; }

    /// <summary>It does not take place on its days, and nobody knows yet when it will.</summary>
    public bool IsPostponed { get; init; }

    /// <summary>It was to take place in a room.</summary>
    public bool IsMovedOnline { get; init; }

    /// <summary>The day it was first announced for.</summary>
    public DateOnly? FirstPlannedFor { get; init; }

    /// <summary>Where it is seen from afar.</summary>
    public string? LiveStream { get; init; }

    /// <summary>Where one registers.</summary>
    public string? Registration { get; init; }

    /// <summary>The first instant at which one can no longer register.</summary>
    public DateTimeOffset? RegistrationEnds { get; init; }

    /// <summary>The last day to register, where no hour was written.</summary>
    public DateOnly? RegistrationLastDay { get; init; }

    /// <summary>Languages in which it takes place, by their codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Languages into which it is interpreted, by their codes.</summary>
    public IReadOnlyList<string> Interpretation { get; init; } = [];

    /// <summary>All that one may hear.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Heard => [.. Languages.Union(Interpretation, StringComparer.Ordinal)];

    [JsonIgnore]
    public bool HasRegistration => Registration is not null || RegistrationEnds is not null;

    /// <summary>Whether one can still register; false at the very second it ends.</summary>
    public bool IsRegistrationOpen(DateTimeOffset now) => RegistrationEnds is not { } end || now < end;
}

/// <summary>Where one takes part (schema.org EventAttendanceModeEnumeration).</summary>
public enum Attendance { Offline, Online, Mixed }
