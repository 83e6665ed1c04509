using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Propositions as branches, <c>oim/proposition/…</c>: written as publications are, but to a branch that no folder shows; approved as one
/// commit on the branch of publications.
/// </summary>
internal sealed class Propositions(Repositories repositories, TimeProvider clock) : IPropositions
{
    private const string Branches = "refs/heads/oim/proposition/";
    private const string Retired = "refs/oim/retirees/";
    private const string ListFormat =
        "--format=%(refname)%00%(objectname)%00%(authorname)%00%(authoremail:trim)%00%(authordate:unix)%00%(contents)%01";

    public async Task<Outcome> ProposeAsync(Change change, string? id = null, CancellationToken cancellation = default)
    {
        var repository = await repositories.OpenAsync(cancellation);
        if (id is not null && await FindAsync(id, cancellation) is null)
            throw new PublicationRefusedException("Cette proposition n’existe plus : elle a été publiée ou retirée.");
        var own = id ?? $"{clock.GetUtcNow():yyyyMMdd}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        var branch = repository with { Branch = Branches + own, IsCheckedOut = false };
        var start = (await repository.TipAsync([])).Commit;
        if (start == repository.NoCommit) throw new PublicationRefusedException("La branche n’a encore aucune version.");
        if (id is null) await repository.Git.AskAsync("update-ref", branch.Branch, start, repository.NoCommit);
        var outcome = await KeepIfNewAsync(branch, id is null, start, () => repositories.WriteAsync(branch, change, null, cancellation));
        return outcome is Published written ? new Proposed(own, written.Commit, written.Versions) : outcome;
    }

    public async Task<IReadOnlyList<Proposition>> AllAsync(CancellationToken cancellation = default)
    {
        var repository = await repositories.OpenAsync(cancellation);
        var told = await repository.Git.AskAsync("for-each-ref", "--sort=-authordate", ListFormat, Branches);
        var found = new List<Proposition>();
        foreach (var line in told.Split('\u0001', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (
                line.Split('\0') is [var reference, var commit, var name, var mail, var seconds, var message]
                && IsId(reference[Branches.Length..])
            )
                found.Add(
                    new(
                        reference[Branches.Length..],
                        commit,
                        name,
                        mail,
                        DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)),
                        message.Trim(),
                        await FilesAsync(repository, commit)
                    )
                    {
                        Plan = await Plans.FindAsync(repository, reference[Branches.Length..], commit),
                    }
                );
        return found;
    }

    public async Task<Proposition?> FindAsync(string id, CancellationToken cancellation = default) =>
        IsId(id) ? (await AllAsync(cancellation)).FirstOrDefault(proposition => proposition.Id == id) : null;

    public async Task<FileVersion?> ReadAsync(string id, string path, CancellationToken cancellation = default)
    {
        ContentPaths.Check(path);
        if (!IsId(id)) return null;
        var repository = await repositories.OpenAsync(cancellation);
        if ((await repository.TipAsync([path], Branches + id)).Names[path] is not { } name) return null;
        return await repository.BytesAsync(name) is { } bytes ? new(bytes, name) : null;
    }

    public async Task<FileVersion?> ReadBeforeAsync(
        Proposition proposition,
        ProposedFile file,
        CancellationToken cancellation = default
    ) =>
        file.Before is { } name && await (await repositories.OpenAsync(cancellation)).BytesAsync(name) is { } bytes
            ? new(bytes, name)
            : null;

    public async Task<Outcome> ApproveAsync(
        string id,
        string commit,
        Editor editor,
        IReadOnlyList<FileChange>? settled = null,
        CancellationToken cancellation = default
    )
    {
        var proposition = await SeenAsync(id, commit, editor, cancellation);
        var repository = await repositories.OpenAsync(cancellation);
        var files = new List<FileChange>();
        foreach (var file in proposition.Files)
            files.Add(
                settled?.FirstOrDefault(one => one.Path == file.Path)
                    ?? new(file.Path, file.Now is null ? null : await repository.BytesAsync(file.Now), file.Before)
            );
        var change = new Change(files, editor, $"{proposition.Message}\n\nProposition: {id}\n");
        var outcome = await repositories.WriteAsync(repository, change, new(proposition.Name, proposition.Mail), cancellation);
        if (outcome is Published)
        {
            await repository.Git.TryAsync(["update-ref", "-d", Branches + id, commit]);
            if (proposition.Plan is not null) await Plans.RemoveAsync(repository, id);
        }

        return outcome;
    }

    public async Task PlanAsync(string id, string commit, Editor editor, DateTimeOffset at, CancellationToken cancellation = default)
    {
        await SeenAsync(id, commit, editor, cancellation);
        await Plans.PutAsync(await repositories.OpenAsync(cancellation), id, new(commit, at, editor.Name, editor.Mail));
        repositories.TellPlanned();
    }

    public async Task UnplanAsync(string id, Editor editor, CancellationToken cancellation = default)
    {
        CheckRole(editor);
        if (IsId(id)) await Plans.RemoveAsync(await repositories.OpenAsync(cancellation), id);
        repositories.TellPlanned();
    }

    public async Task WithdrawAsync(string id, Editor editor, CancellationToken cancellation = default)
    {
        var repository = await repositories.OpenAsync(cancellation);
        if (await FindAsync(id, cancellation) is not { } proposition)
            throw new PublicationRefusedException("Cette proposition n’existe plus.");
        if (!proposition.IsWithdrawnBy(editor)) throw new PublicationRefusedException("Cette proposition est de quelqu’un d’autre.");
        var steps = $"update {Retired}{id} {proposition.Commit}\ndelete {Branches}{id} {proposition.Commit}\n";
        await repository.Git.TellAsync(Encoding.UTF8.GetBytes(steps), null, "update-ref", "--stdin");
        if (proposition.Plan is not null) await Plans.RemoveAsync(repository, id);
    }

    /// <summary>The proposition as who publishes has looked at it.</summary>
    private async Task<Proposition> SeenAsync(string id, string commit, Editor editor, CancellationToken cancellation)
    {
        CheckRole(editor);
        return await FindAsync(id, cancellation) is { } proposition && proposition.Commit == commit
            ? proposition
            : throw new PublicationRefusedException("Cette proposition a changé depuis que vous l’avez ouverte, ou n’existe plus.");
    }

    private static void CheckRole(Editor editor)
    {
        if (editor.Role != Role.Publishes)
            throw new PublicationRefusedException("Votre compte propose des modifications ; il ne publie pas.");
    }

    /// <summary>A proposition that changes nothing, or could not be written, leaves no branch behind.</summary>
    private static async Task<Outcome> KeepIfNewAsync(ContentRepository branch, bool isNew, string start, Func<Task<Outcome>> write)
    {
        Outcome? outcome = null;
        try
        {
            outcome = await write();
            return outcome is Published { Commit: var commit } && commit == start
                ? throw new PublicationRefusedException("Rien n’est changé : il n’y a rien à proposer.")
                : outcome;
        }
        finally
        {
            if (isNew && (outcome is not Published published || published.Commit == start))
                await branch.Git.TryAsync(["update-ref", "-d", branch.Branch, start]);
        }
    }

    /// <summary>What a proposition changes below the content root; what somebody put beside it is not published from here.</summary>
    private static async Task<IReadOnlyList<ProposedFile>> FilesAsync(ContentRepository repository, string commit)
    {
        var start = (await repository.Git.TryAsync(["merge-base", commit, repository.Branch])).Text.Trim();
        if (start.Length == 0) return [];
        var told = await repository.Git.AskAsync("diff-tree", "-r", "-z", "--no-renames", "--relative", start, commit);
        var parts = told.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        // « :mode mode before now letter », then the path.
        return
        [
            .. parts
                .Chunk(2)
                .Where(pair => pair.Length == 2)
                .Select(pair => (About: pair[0].Split(' '), Path: pair[1]))
                .Select(file => new ProposedFile(file.Path, NameOf(file.About[2]), NameOf(file.About[3]))),
        ];
    }

    private static string? NameOf(string written) => written.All(sign => sign == '0') ? null : written;

    private static bool IsId(string id) => id.Length is > 0 and <= 40 && id.All(sign => char.IsAsciiHexDigitLower(sign) || sign == '-');
}
