using System.Text.Encodings.Web;
using System.Text.Json;
using Oim.Content.Storage;
using Oim.Site.Publishing;
using Oim.Site.Serving;

namespace Oim.Site.SignIn;

/// <summary>
/// Who did what, when and from where: a line of JSON for each, in a file of the data folder that the site's user alone reads. It is opened
/// for each line, so that an administrator may move it away at any time.
/// </summary>
public sealed class AuditTrail(ContentStore store, TimeProvider clock)
{
    public const string FileName = "audit.jsonl";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock writing = new();

    /// <param name="who">A mail address: of the account, or the one that was tried.</param>
    /// <param name="what">« connexion », « publication »…</param>
    public void Write(HttpContext? context, string who, string what, string about = "")
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                at = clock.GetUtcNow(),
                who,
                what,
                about,
                from = context?.Connection.RemoteIpAddress?.Plain().ToString(),
            },
            Json
        );
        lock (writing) PrivateFiles.Append(Path.Combine(store.DataFolder, FileName), [.. line, (byte)'\n']);
    }
}
