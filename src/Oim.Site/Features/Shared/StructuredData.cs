using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Oim.Site.Features.Shared;

/// <summary>Writes schema.org objects so that no text of theirs can end the script element they stand in.</summary>
public static class StructuredData
{
    // The relaxed encoder would leave < as it is; this one escapes it and keeps letters with accents.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What is said of a thing: of what nobody knows, nothing.</summary>
    public static Dictionary<string, object?> Said(Dictionary<string, object?> described) =>
        described.Where(pair => pair.Value is not null and not "").ToDictionary(StringComparer.Ordinal);

    /// <summary>A text in another language than its page, which says so.</summary>
    /// <param name="language">Null: the page's.</param>
    public static object? In(string? language, string? text) =>
        language is null || text is null
            ? text
            : new Dictionary<string, string>(StringComparer.Ordinal) { ["@language"] = language, ["@value"] = text };

    public static string Write(object described) => JsonSerializer.Serialize(described, Options);
}
