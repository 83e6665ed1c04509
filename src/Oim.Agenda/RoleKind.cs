using System.Text.Json.Serialization;

namespace Oim.Agenda;

/// <summary>What someone does in a slot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoleKind>))]
public enum RoleKind
{
    /// <summary>Gives a talk; also a label that does not say more.</summary>
    Speaker,

    /// <summary>Leads the debate.</summary>
    Moderator,

    /// <summary>Presides.</summary>
    Chair,

    /// <summary>Reports on the slot.</summary>
    Rapporteur,

    /// <summary>Answers a talk.</summary>
    Discussant,

    /// <summary>Sits on a panel.</summary>
    Panelist,

    /// <summary>Runs the slot.</summary>
    Host,

    /// <summary>Opens.</summary>
    Opener,

    /// <summary>Closes.</summary>
    Closer,

    /// <summary>Takes the minutes.</summary>
    Secretary,
}

/// <summary>The gender a label is written in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Gender>))]
public enum Gender
{
    /// <summary>The label does not tell.</summary>
    Unknown,

    /// <summary>« Modérateur ».</summary>
    Masculine,

    /// <summary>« Modératrice ».</summary>
    Feminine,

    /// <summary>Both, by inclusive writing: « Modérateur·trice ».</summary>
    Inclusive,
}
