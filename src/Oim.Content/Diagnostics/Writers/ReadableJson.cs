using System.Text.Encodings.Web;
using System.Text.Json;

namespace Oim.Content.Diagnostics.Writers;

/// <summary>JSON that people may have to read: indented, accents as they are.</summary>
internal static class ReadableJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
