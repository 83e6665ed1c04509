using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Oim.Site.Features.Shared;

/// <summary>Writes schema.org objects so that no text of theirs can end the script element they stand in.</summary>
public static class StructuredData
{
    // The relaxed encoder would leave < as it is; this one escapes it and keeps letters with accents.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(object described) => JsonSerializer.Serialize(described, Options);
}
