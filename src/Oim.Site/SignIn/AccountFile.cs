using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Oim.Site.Publishing;
using Files = System.IO.Path;

namespace Oim.Site.SignIn;

/// <summary>The file of local accounts: readable by the site's user alone, written whole. Without it nobody has an account.</summary>
public sealed class AccountFile(string file)
{
    public const string FileName = "comptes.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Lock reading = new();
    private (DateTime Changed, IReadOnlyList<Account> Accounts) known = (DateTime.MinValue, []);

    public static AccountFile Of(SiteOptions options, string dataFolder) =>
        new(options.SignIn.Accounts is { Length: > 0 } own ? Files.GetFullPath(own) : Files.Combine(dataFolder, FileName));

    public string Path { get; } = file;

    /// <summary>As the file says now: who is taken out of it is out.</summary>
    public IReadOnlyList<Account> Read()
    {
        lock (reading)
        {
            var changed = File.GetLastWriteTimeUtc(Path);
            if (changed == known.Changed) return known.Accounts;
            var accounts = File.Exists(Path) ? JsonSerializer.Deserialize<List<Account>>(File.ReadAllBytes(Path), Json) ?? [] : [];
            known = (changed, accounts);
            return accounts;
        }
    }

    public Account? Find(string mail) => Read().FirstOrDefault(account => account.Is(mail));

    /// <summary>Adds an account, or puts it in the place of the one with its mail address.</summary>
    public void Put(Account account) => Write([.. Read().Where(other => !other.Is(account.Mail)), account]);

    /// <returns>Whether there was one.</returns>
    public bool Remove(string mail)
    {
        if (Find(mail) is not { } account) return false;
        Write([.. Read().Where(other => other != account)]);
        return true;
    }

    private void Write(IReadOnlyList<Account> accounts)
    {
        PrivateFiles.CreateFolder(Files.GetDirectoryName(Path)!);
        var sorted = accounts.OrderBy(account => account.Mail, StringComparer.Ordinal);
        PrivateFiles.Write(Path, JsonSerializer.SerializeToUtf8Bytes(sorted, Json));
        lock (reading) known = (DateTime.MinValue, []);
    }
}
