using System.Globalization;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Approvals for an instant to come, in the repository like all else that waits: <c>refs/oim/prevues/…</c> names a few lines that say of
/// what, when and by whom.
/// </summary>
internal static class Plans
{
    private const string References = "refs/oim/prevues/";

    /// <param name="commit">What the proposition is now: an approval of what it was is none.</param>
    public static async Task<Plan?> FindAsync(ContentRepository repository, string id, string commit) =>
        await repository.Objects.FindAsync(References + id) is { Kind: "blob" } found
        && Encoding.UTF8.GetString(found.Content).Split('\n') is [var seen, var seconds, var name, var mail, ..]
        && seen == commit
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(seen, DateTimeOffset.FromUnixTimeSeconds(at), name, mail)
            : null;

    public static async Task PutAsync(ContentRepository repository, string id, Plan plan)
    {
        var seconds = plan.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string[] lines = [plan.Commit, seconds, plan.Name.ReplaceLineEndings(" "), plan.Mail.ReplaceLineEndings(" ")];
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        await repository.Git.AskAsync("update-ref", References + id, repository.Writer.Write("blob", text));
    }

    public static Task RemoveAsync(ContentRepository repository, string id) =>
        repository.Git.TryAsync(["update-ref", "-d", References + id]);
}
