using Oim.Site.Publishing;

namespace Oim.Site.SignIn;

/// <summary>Publications, each of which leaves a line in the audit trail, whatever page asked for it.</summary>
internal sealed class AuditedPublications(IPublications publications, AuditTrail audit, IHttpContextAccessor requests) : IPublications
{
    public Task<FileVersion?> ReadAsync(string path, CancellationToken cancellation = default) =>
        publications.ReadAsync(path, cancellation);

    public async Task<Outcome> PublishAsync(Change change, CancellationToken cancellation = default)
    {
        var outcome = await publications.PublishAsync(change, cancellation);
        if (outcome is Published published) Write(change.Editor, "publication", Told(change, published.Commit));
        return outcome;
    }

    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string path, CancellationToken cancellation = default) =>
        publications.HistoryAsync(path, cancellation);

    public Task<FileVersion?> ReadAtAsync(string path, string commit, CancellationToken cancellation = default) =>
        publications.ReadAtAsync(path, commit, cancellation);

    private static string Told(Change change, string commit) => $"{string.Join(", ", change.Files.Select(file => file.Path))} {commit}";

    private void Write(Editor editor, string what, string about) => audit.Write(requests.HttpContext, editor.Mail, what, about);
}
