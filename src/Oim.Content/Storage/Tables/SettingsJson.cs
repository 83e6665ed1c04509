using System.Text.Json.Serialization;
using Oim.Content.Settings;

namespace Oim.Content.Storage.Tables;

/// <summary>
/// How settings are stored. What reads and writes them is made when the program is built: found out at each start, it takes a tenth of it.
/// </summary>
[JsonSerializable(typeof(SiteSettings))]
[JsonSerializable(typeof(Navigation))]
[JsonSerializable(typeof(List<RedirectionLine>))]
[JsonSerializable(typeof(List<List<string>>))]
internal sealed partial class SettingsJson : JsonSerializerContext;
