using System.Text.Json.Serialization;

namespace Oim.Site.Features.Events.Agenda;

/// <summary>What someone does in a slot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoleKind>))]
public enum RoleKind { Speaker, Moderator, Chair, Rapporteur, Discussant, Panelist, Host, Opener, Closer, Secretary }

/// <summary>The gender a label is written in; inclusive writing has both.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Gender>))]
public enum Gender { Unknown, Masculine, Feminine, Inclusive }
