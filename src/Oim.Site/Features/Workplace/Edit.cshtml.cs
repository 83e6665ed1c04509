using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Content.Diagnostics;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Workplace.Files;
using Oim.Site.Features.Workplace.Forms;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Typing;
using Oim.Site.Rehearsal;
using Oim.Site.Resources;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site.Features.Workplace;

/// <summary>
/// /redaction/page: one file, as a form or as the Markdown it is. Whatever goes wrong with a form that is sent, it comes back with all
/// that was typed: the session may be over, its key of another session, the repository away.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed partial class EditModel(
    PageFacts facts,
    IPublications publications,
    IPropositions propositions,
    TypedTexts typed,
    DroppedFiles dropped,
    IRehearsals rehearsals,
    IContentIntake content,
    IAntiforgery antiforgery,
    SiteRequest site,
    PageFrame frame,
    IStringLocalizer<Texts> texts
) : PageModel
{
    private KindList Kinds => site.Generation.Kinds;

    private FieldValues Held => new(site.Countries, site.Language);

    public Editor? Editor { get; private set; }

    public EditedPage Edited { get; private set; } = null!;

    public FormSections? Sections { get; private set; }

    public IReadOnlyList<PageMessage> Messages { get; private set; } = [];

    /// <summary>What became of what was sent, in words; null: nothing was.</summary>
    public string? Notice { get; private set; }

    /// <summary>Nothing was written, and why.</summary>
    public string? Alert { get; private set; }

    /// <summary>The editor has seen that there are errors: publishing all the same is theirs to choose.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The proposition that the text is part of, and goes on with.</summary>
    public string? Proposition { get; private set; }

    public ConflictingFile? Conflict { get; private set; }

    /// <summary>The page that the file is, or belongs to, as visitors have it.</summary>
    public PageAddress? Published { get; private set; }

    /// <summary>A text without keys that belongs to a page: an agenda.</summary>
    public bool IsCompanion { get; private set; }

    public IReadOnlyList<string> Companions { get; private set; } = [];

    public IReadOnlyList<(string Path, byte[] Content)> Dropped { get; private set; } = [];

    /// <summary>It has keys, and may be shown as a form.</summary>
    public bool HasForm { get; private set; }

    /// <summary>There is something typed that is not published.</summary>
    public bool IsBegun { get; private set; }

    public async Task<IActionResult> OnGetAsync(string fichier, string? vue, string? fait, string? proposition)
    {
        Editor = SignedIn.EditorOf(HttpContext);
        if (Editor is null || !PageFacts.IsEdited(fichier ?? "")) return NotFound();
        var isWhole = vue == "markdown";
        Proposition = proposition;
        var version = proposition is null
            ? await publications.ReadAsync(fichier!)
            : await propositions.ReadAsync(proposition, fichier!);
        if (typed.Find(Editor, fichier!) is { } begun)
        {
            Edited = EditedPage.Open(fichier!, System.Text.Encoding.UTF8.GetBytes(begun.Text), begun.BasedOn, Kinds, isWhole);
            Notice = texts["WorkTakenUp", Dates.DayAndHour(InZone(begun.At), site.Language)];
        }
        else if (version is null)
        {
            return NotFound();
        }
        else
        {
            Edited = EditedPage.Open(fichier!, version.Content, version.Version, Kinds, isWhole);
        }

        Notice = fait switch
        {
            null => Notice,
            "cree" => texts["WorkMade"],
            "propose" => texts["WorkProposed"],
            "reuni" => texts["WorkMerged"],
            _ => texts["WorkPublished"],
        };
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TakeAsync()) return await AgainAsync();
        switch (Request.Form["faire"].ToString())
        {
            case "markdown" or "formulaire":
                Edited = Edited.Turned(Request.Form["faire"] == "markdown", Kinds);
                return await ShowAsync();
            case "apercu":
                return Redirect($"{WorkplaceFeature.Preview.AddressIn(site)}?fichier={Uri.EscapeDataString(Edited.Path)}");
            case "abandonner":
                typed.Forget(Editor!, Edited.Path);
                dropped.Forget(Editor!, Edited.Path);
                return Redirect(
                    Edited.Version is null ? SystemPage.Editing.AddressIn(site) : WorkplaceFeature.AddressOf(Edited.Path, site)
                );
            case "fichiers":
                return await DropAsync();
            case "proposer":
                return await SendAsync(isProposed: true);
            default:
                return await SendAsync(isProposed: false);
        }
    }

    /// <summary>Keeps what is typed and says what « check » says of it: the script asks, now and then.</summary>
    public async Task<IActionResult> OnPostCheckAsync()
    {
        if (!await TakeAsync()) return new JsonResult(new { alert = Alert }) { StatusCode = StatusCodes.Status403Forbidden };
        await LookAsync();
        var isWritten = Edited.Unwritten.Count == 0;
        var saved = isWritten ? texts["WorkSaved", $"{site.LocalNow:HH:mm}"] : texts["WorkNotWritten"];
        return new JsonResult(new { saved = saved.Value, isWritten, messages = Messages });
    }

    /// <summary>Reads the form and keeps it; false, and <see cref="Alert"/>, where nothing may be written for who sends it.</summary>
    private async Task<bool> TakeAsync()
    {
        Editor = SignedIn.EditorOf(HttpContext);
        var form = await Request.ReadFormAsync();
        Proposition = form["proposition"].ToString() is { Length: > 0 } id ? id : null;
        var edited = EditedPage.From(form, Kinds, Held, text => facts.KindOf(form["fichier"].ToString(), text));
        if (edited is null || !PageFacts.IsEdited(edited.Path))
        {
            Alert = texts["WorkNoForm"];
            return false;
        }

        Edited = edited;
        if (Editor is null) Alert = texts["WorkSignedOut"];
        else if (!await antiforgery.IsRequestValidAsync(HttpContext)) Alert = texts["WorkSendAgain"];
        if (Alert is not null) return false;
        try
        {
            if (Edited.IsChanged) typed.Save(Editor!, Edited.Path, Edited.Raw, Edited.Version);
            return true;
        }
        catch (PublicationRefusedException refused)
        {
            Alert = refused.Message;
            return false;
        }
    }

    private async Task<IActionResult> AgainAsync() => Edited is null ? BadRequest() : await ShowAsync();

    private async Task<IActionResult> ShowAsync()
    {
        var kind = facts.KindOf(Edited.Path, Edited.Text);
        IsCompanion = facts.IsCompanion(Edited.Path);
        HasForm = Edited.Text.Obstacle is null && !IsCompanion;
        if (!Edited.IsWhole && !HasForm) Edited = Edited.Turned(isWhole: true, Kinds);
        if (!Edited.IsWhole)
        {
            var sections = FormSections.Of(kind, Edited.Text, Held, texts, await facts.InheritedAsync(Edited.Path));
            Sections = sections.With(Edited.Unwritten, $"{texts["WorkCannotWrite"]} — {texts["WorkUnwritten"]}");
        }

        Published = facts.PageOf(Edited.Path);
        Companions = facts.CompanionsOf(Edited.Path);
        Dropped = Editor is null ? [] : dropped.Of(Editor, Edited.Path);
        IsBegun = Editor is not null && typed.Find(Editor, Edited.Path) is not null;
        if (Editor is not null && Messages.Count == 0) await LookAsync();
        (frame.Title, frame.NoIndex) = (Name(), true);
        // The preview stands in a frame of the site's own.
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentSecurityPolicy + "; frame-src 'self'";
        return Page();
    }

    private async Task LookAsync()
    {
        // What waits beside the page is published with it.
        var waiting = Editor is null ? [] : dropped.Of(Editor, Edited.Path);
        var told = await rehearsals.CheckAsync(
            [new(Edited.Path, Edited.Whole), .. waiting.Select(file => new RehearsedFile(file.Path, null, file.Content))]
        );
        HasErrors = told.Any(found => found.File == Edited.Path && found.Rule.Severity == Severity.Error);
        var kind = facts.KindOf(Edited.Path, Edited.Text);
        IReadOnlyList<FormField> fields = Edited.IsWhole ? [] : [.. FormSections.Of(kind, Edited.Text, Held, texts, _ => null).All];
        var language = site.Language == "en" ? "en" : "fr";
        Messages =
        [
            .. PageMessage.OfUnwritten(Edited, fields, language, texts),
            .. PageMessage.Of(told, Edited, fields, language, texts),
        ];
    }

    private DateTimeOffset InZone(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, site.Generation.Settings.Zone);
}
