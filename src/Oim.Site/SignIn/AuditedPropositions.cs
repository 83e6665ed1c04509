using Oim.Site.Publishing;

namespace Oim.Site.SignIn;

/// <summary>Propositions, each step of which leaves a line in the audit trail.</summary>
internal sealed class AuditedPropositions(IPropositions propositions, AuditTrail audit, IHttpContextAccessor requests) : IPropositions
{
    public async Task<Outcome> ProposeAsync(Change change, string? id = null, CancellationToken cancellation = default)
    {
        var outcome = await propositions.ProposeAsync(change, id, cancellation);
        if (outcome is Proposed proposed)
            Write(change.Editor, "proposition", $"{proposed.Id} {string.Join(", ", change.Files.Select(file => file.Path))}");
        return outcome;
    }

    public Task<IReadOnlyList<Proposition>> AllAsync(CancellationToken cancellation = default) => propositions.AllAsync(cancellation);

    public Task<Proposition?> FindAsync(string id, CancellationToken cancellation = default) => propositions.FindAsync(id, cancellation);

    public Task<FileVersion?> ReadAsync(string id, string path, CancellationToken cancellation = default) =>
        propositions.ReadAsync(id, path, cancellation);

    public Task<FileVersion?> ReadBeforeAsync(
        Proposition proposition,
        ProposedFile file,
        CancellationToken cancellation = default
    ) => propositions.ReadBeforeAsync(proposition, file, cancellation);

    public async Task<Outcome> ApproveAsync(
        string id,
        string commit,
        Editor editor,
        IReadOnlyList<FileChange>? settled = null,
        CancellationToken cancellation = default
    )
    {
        var outcome = await propositions.ApproveAsync(id, commit, editor, settled, cancellation);
        if (outcome is Published published) Write(editor, "approbation", $"{id} {published.Commit}");
        return outcome;
    }

    public async Task PlanAsync(string id, string commit, Editor editor, DateTimeOffset at, CancellationToken cancellation = default)
    {
        await propositions.PlanAsync(id, commit, editor, at, cancellation);
        Write(editor, "approbation pour plus tard", $"{id} {commit} {at:O}");
    }

    public async Task UnplanAsync(string id, Editor editor, CancellationToken cancellation = default)
    {
        await propositions.UnplanAsync(id, editor, cancellation);
        Write(editor, "approbation reprise", id);
    }

    public async Task WithdrawAsync(string id, Editor editor, CancellationToken cancellation = default)
    {
        await propositions.WithdrawAsync(id, editor, cancellation);
        Write(editor, "retrait", id);
    }

    private void Write(Editor editor, string what, string about) => audit.Write(requests.HttpContext, editor.Mail, what, about);
}
