using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Site.Features.Shared;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Merging;
using Oim.Site.Rehearsal;
using Oim.Site.Resources;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site.Features.Propositions;

/// <summary>/redaction/proposition?id=…: what one changes, and what its readers do with it.</summary>
public sealed class ItemModel(
    IPropositions propositions,
    IPublications publications,
    IRehearsals rehearsals,
    ReviewLinks links,
    AuditTrail audit,
    SiteRequest site,
    PageFrame frame,
    IStringLocalizer<Texts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>What was looked at, where a button was pressed.</summary>
    [BindProperty]
    public string? Commit { get; set; }

    public Proposition One { get; private set; } = null!;

    public Editor Editor { get; private set; } = null!;

    /// <summary>What it changes of each file; null where that is no text.</summary>
    public IReadOnlyList<(ProposedFile File, IReadOnlyList<RewrittenPassage>? Changes)> Files { get; private set; } = [];

    /// <summary>Why it cannot be published as it is.</summary>
    public string? Fault { get; private set; }

    /// <summary>What is wrong with the pages it makes.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; private set; } = [];

    public IReadOnlyList<ConflictingFile> Conflicts { get; private set; } = [];

    /// <summary>A link that was made just now: it is shown once.</summary>
    public (string Address, DateTimeOffset Until)? Link { get; private set; }

    /// <summary>In words: when it is to be published, or was.</summary>
    public string? Planned =>
        One.Plan is { } plan
            ? texts[plan.At > site.Now ? "PlannedFor" : "PlanFailed", Dates.DayAndHour(Zoned(plan.At), site.Language), plan.Name].Value
            : null;

    public bool HasLinks => links.Has(One.Id);

    public string ZoneName => site.Generation.Settings.Zone.Id;

    public DateTimeOffset Zoned(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, site.Generation.Settings.Zone);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ?? await ShowAsync();

    public async Task<IActionResult> OnPostApproveAsync()
    {
        if (await FindAsync() is { } refused) return refused;
        var outcome = await TryAsync(async () =>
        {
            Errors = await ErrorsAsync();
            if (Errors.Count > 0) throw new PublicationRefusedException(texts["PropositionHasErrors"]);
            return await propositions.ApproveAsync(One.Id, Commit ?? "", Editor, await SettledAsync());
        });
        if (outcome is Published) return Leave();
        Conflicts = outcome is Conflict conflict ? conflict.Files : [];
        if (Conflicts.Count > 0) Fault = texts["PropositionConflict"];
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostPlanAsync(string? moment)
    {
        if (await FindAsync() is { } refused) return refused;
        await TryAsync(async () =>
        {
            if (WrittenDate.Parse(moment ?? "")?.In(site.Generation.Settings.Zone) is not { } at || at <= site.Now)
                throw new PublicationRefusedException(texts["PlanPast"]);
            Errors = await ErrorsAsync();
            if (Errors.Count > 0) throw new PublicationRefusedException(texts["PropositionHasErrors"]);
            await propositions.PlanAsync(One.Id, Commit ?? "", Editor, at);
            return null;
        });
        return Fault is null ? Leave() : await ShowAsync();
    }

    public async Task<IActionResult> OnPostUnplanAsync()
    {
        if (await FindAsync() is { } refused) return refused;
        await TryAsync(async () =>
        {
            await propositions.UnplanAsync(One.Id, Editor);
            return null;
        });
        return Fault is null ? Leave() : await ShowAsync();
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (await FindAsync() is { } refused) return refused;
        await TryAsync(async () =>
        {
            await propositions.WithdrawAsync(One.Id, Editor);
            return null;
        });
        return Fault is null ? Leave() : await ShowAsync();
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (await FindAsync() is { } refused) return refused;
        var (query, until) = links.Make(One.Id);
        var change = await ProposedChange.OfAsync(propositions, One);
        var page = change.Count == 0 ? "/" : (await rehearsals.ShowAsync(change, HttpContext.RequestAborted)).Address ?? "/";
        Link = ($"{site.Origin}{(site.Origin.Length == 0 ? Request.PathBase : "")}{page}?{query}", until);
        audit.Write(HttpContext, Editor.Mail, "lien de relecture", One.Id);
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostRevokeAsync()
    {
        if (await FindAsync() is { } refused) return refused;
        links.Revoke(One.Id);
        audit.Write(HttpContext, Editor.Mail, "liens révoqués", One.Id);
        return await ShowAsync();
    }

    /// <returns>The answer, where there is nothing to show or nobody to show it to.</returns>
    private async Task<IActionResult?> FindAsync()
    {
        if (SignedIn.EditorOf(HttpContext) is not { } editor) return StatusCode(StatusCodes.Status403Forbidden);
        if (await propositions.FindAsync(Id ?? "") is not { } one) return NotFound();
        (Editor, One) = (editor, one);
        return null;
    }

    private async Task<IActionResult> ShowAsync()
    {
        (frame.Title, frame.NoIndex) = (One.Message.Split('\n')[0], true);
        var files = new List<(ProposedFile, IReadOnlyList<RewrittenPassage>?)>();
        foreach (var file in One.Files)
        {
            var now = file.Now is null ? null : await propositions.ReadAsync(One.Id, file.Path);
            files.Add((file, Passages.Between(await propositions.ReadBeforeAsync(One, file), now)));
        }

        Files = files;
        return Page();
    }

    private async Task<Outcome?> TryAsync(Func<Task<Outcome?>> act)
    {
        try
        {
            return await act();
        }
        catch (PublicationRefusedException error)
        {
            Fault = error.Message;
            return null;
        }
    }

    private async Task<IReadOnlyList<Diagnostic>> ErrorsAsync()
    {
        var change = await ProposedChange.OfAsync(propositions, One);
        if (change.Count == 0) return [];
        var told = await rehearsals.CheckAsync(change, HttpContext.RequestAborted);
        return [.. told.Where(problem => problem.Rule.Severity == Severity.Error)];
    }

    /// <summary>What was chosen, piece by piece, where the proposition met what others had published meanwhile.</summary>
    private async Task<IReadOnlyList<FileChange>> SettledAsync()
    {
        var settled = new List<FileChange>();
        foreach (var file in One.Files)
        {
            if (Request.Form[$"vu:{file.Path}"].ToString() is not { Length: > 0 } seen) continue;
            var (before, mine, theirs) = (
                await propositions.ReadBeforeAsync(One, file),
                await propositions.ReadAsync(One.Id, file.Path),
                await publications.ReadAsync(file.Path)
            );
            // Published anew since: the choice was made of another text.
            if (theirs?.Version != seen || mine is null) continue;
            if (TextMerge.Of(before?.Content ?? [], mine.Content, theirs.Content) is not { } merge) continue;
            var text = string.Concat(
                merge.Pieces.Select((piece, number) =>
                    !piece.IsConflict ? piece.Mine
                    : Request.Form[$"choix:{file.Path}:{number}"].ToString() switch
                    {
                        "publie" => piece.Theirs,
                        "deux" => piece.Theirs + piece.Mine,
                        _ => piece.Mine,
                    }
                )
            );
            settled.Add(new(file.Path, Encoding.UTF8.GetBytes(text), seen));
        }

        return settled;
    }

    private RedirectResult Leave() => Redirect(PropositionsFeature.All.AddressIn(site));
}
