using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oim.Site.Export;

/// <summary>One address and its file.</summary>
/// <param name="Status">200, or 410 of a page whose time is over, or 404 of the page that says so.</param>
/// <param name="File">From the folder of the site.</param>
/// <param name="EntityTag">That of the server's answer, not compressed.</param>
/// <param name="Sha256">Of the file, in hexadecimal.</param>
internal sealed record ExportedAddress(string Address, int Status, string File, string Type, string? EntityTag, string Sha256)
{
    /// <summary>The name under which a file of the content may be kept for good (<c>?v=</c>).</summary>
    public string? Version { get; init; }

    /// <summary>The other headers of the answer.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <param name="From">With its query, where it has one; a « * » at its end stands for whatever follows.</param>
internal sealed record ExportedRedirection(string From, string To, int Status);

/// <summary>What an export holds, for programs that carry it elsewhere.</summary>
/// <param name="Commit">Of the content; null: it is in no Git repository.</param>
/// <param name="Build">Of the program.</param>
/// <param name="Content">A digest of all addresses and their files: two exports with the same are the same.</param>
/// <param name="NextChange">When something changes by itself: export again then.</param>
internal sealed record ExportManifest(
    string? Commit,
    string Build,
    string Content,
    DateTimeOffset? NextChange,
    IReadOnlyList<ExportedAddress> Addresses,
    IReadOnlyList<ExportedRedirection> Redirections
)
{
    /// <summary>By which a folder is known for an export.</summary>
    private const string Mark = "Oim.Site export 1";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [JsonPropertyOrder(-1)]
    public string Generator => Mark;

    /// <summary>Of an export that has begun: its folder is known for one, should it not come to its end.</summary>
    public static byte[] Begun => new ExportManifest(null, "", "", null, [], []).ToBytes();

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    public static bool IsOne(string file)
    {
        if (!System.IO.File.Exists(file)) return false;
        using var start = new StreamReader(file);
        var first = new char[200];
        return new string(first, 0, start.ReadBlock(first)).Contains($"\"generator\": \"{Mark}\"", StringComparison.Ordinal);
    }
}
