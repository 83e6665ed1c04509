using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;
using Oim.Site.Features.Editors;
using Oim.Site.Publishing;

namespace Oim.Site.Features.Propositions;

/// <summary>
/// Links that show the site with a proposition to whoever has them: signed with the key of previews, for some days, until somebody revokes
/// them. What is signed holds a secret of the proposition's own; without its file, no link to it is good.
/// </summary>
public sealed class ReviewLinks(ContentStore store, TimeProvider clock, IOptions<SiteOptions> options)
{
    public const string Proposition = "relecture";
    public const string Token = "jeton";

    private const string Folder = "relectures";
    private static readonly TimeSpan Valid = TimeSpan.FromDays(7);

    private readonly PreviewKey? shared = PreviewKey.Of(options.Value);

    /// <summary>The query that a link has, and when it ends.</summary>
    public (string Query, DateTimeOffset Until) Make(string id)
    {
        var file = FileOf(id);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(file)!);
        if (!File.Exists(file)) PrivateFiles.Write(file, RandomNumberGenerator.GetBytes(32));
        var until = clock.GetUtcNow() + Valid;
        var key = shared ?? PreviewKey.FindOrCreate(store.DataFolder);
        return ($"{Proposition}={id}&{Token}={key.Sign(Signed(id, file), until)}", until);
    }

    public bool Has(string id) => File.Exists(FileOf(id));

    /// <summary>All links to a proposition that were given out are good no more.</summary>
    public void Revoke(string id) => File.Delete(FileOf(id));

    /// <param name="id">Whatever an address says.</param>
    public bool Accepts(string id, string token) =>
        id.All(sign => char.IsAsciiHexDigitLower(sign) || sign == '-')
        && Has(id)
        && (shared ?? PreviewKey.Find(store.DataFolder)) is { } key
        && key.Accepts(Signed(id, FileOf(id)), token, clock.GetUtcNow());

    private static string Signed(string id, string file) => $"{Proposition} {id} {Convert.ToHexStringLower(File.ReadAllBytes(file))}";

    private string FileOf(string id) => Path.Combine(store.DataFolder, Folder, id.Length == 0 ? "-" : id);
}
