using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Oim.Site.Features.Editors;

/// <summary>
/// Signs preview links (HMAC-SHA-256). The key is that of the settings, which several machines may share, else it lies in the data folder,
/// where the verb « preview » makes it. To take back every link that was given out, change the setting or remove the file.
/// </summary>
public sealed class PreviewKey
{
    public const string FileName = "apercu.cle";

    /// <summary>Signs that a secret has at least: <c>openssl rand -hex 32</c> gives 64.</summary>
    private const int ShortestSecret = 32;

    private readonly byte[] key;

    private PreviewKey(byte[] key) => this.key = key;

    /// <summary>The key of the settings (<see cref="SiteOptions.PreviewKey"/>); null where they have none.</summary>
    /// <exception cref="InvalidOperationException">It is too short to be a secret.</exception>
    public static PreviewKey? Of(SiteOptions options) =>
        options.PreviewKey.Length switch
        {
            0 => null,
            < ShortestSecret => throw new InvalidOperationException(
                $"{SiteOptions.Section}:{nameof(options.PreviewKey)} : {options.PreviewKey.Length} signes, "
                    + $"il en faut {ShortestSecret} au moins ; « openssl rand -hex 32 » en donne."
            ),
            _ => new(Encoding.UTF8.GetBytes(options.PreviewKey)),
        };

    /// <summary>The key of a data folder, if it has one.</summary>
    public static PreviewKey? Find(string dataFolder) => Read(Path.Combine(dataFolder, FileName));

    /// <summary>The key that a file holds; null for another file.</summary>
    public static PreviewKey? Read(string file) =>
        File.Exists(file) && File.ReadAllBytes(file) is { Length: SHA256.HashSizeInBytes } bytes ? new(bytes) : null;

    public static PreviewKey FindOrCreate(string dataFolder)
    {
        if (Find(dataFolder) is { } known) return known;
        Directory.CreateDirectory(dataFolder);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var bytes = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
        using (var file = new FileStream(Path.Combine(dataFolder, FileName), options)) file.Write(bytes);
        return new(bytes);
    }

    /// <summary>What a link must carry to show the site as of an instant, until it runs out.</summary>
    public string Sign(string instant, DateTimeOffset until)
    {
        var seconds = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{seconds}.{Base64Url.EncodeToString(Digest(instant, seconds))}";
    }

    public bool Accepts(string instant, string token, DateTimeOffset now)
    {
        if (token.Split('.') is not [var seconds, var signature] || !(UntilOf(token) >= now)) return false;
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Digest(instant, seconds))),
            Encoding.UTF8.GetBytes(signature)
        );
    }

    /// <summary>When a link runs out, as it says itself; null: it says nothing.</summary>
    public static DateTimeOffset? UntilOf(string token) =>
        long.TryParse(token.Split('.')[0], CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private byte[] Digest(string instant, string seconds) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{instant}\n{seconds}"));
}
