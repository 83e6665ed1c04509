using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Workplace;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Merging;
using Oim.Site.Resources;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site.Features.History;

/// <summary>/redaction/historique?fichier=…: the commits of a file; with &amp;version=…, what one changed, and its way back.</summary>
public sealed class IndexModel(
    IPublications publications,
    IPropositions propositions,
    PageFacts facts,
    SiteRequest site,
    PageFrame frame,
    IStringLocalizer<Texts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "fichier")]
    public string? Name { get; set; }

    /// <summary>The commit that is looked at.</summary>
    [BindProperty(SupportsGet = true, Name = "version")]
    public string? Version { get; set; }

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public HistoryEntry? One { get; private set; }

    /// <summary>What the version changed; null: it is no text.</summary>
    public IReadOnlyList<RewrittenPassage>? Changes { get; private set; }

    /// <summary>The version is what the file says now.</summary>
    public bool IsPresent { get; private set; }

    /// <summary>Why it was not brought back.</summary>
    public string? Fault { get; private set; }

    public string Address => HistoryFeature.History.AddressIn(site);

    public DateTimeOffset Zoned(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, site.Generation.Settings.Zone);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Brings a version back: as any other change, it is a commit, or a proposition of who does not publish.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (SignedIn.EditorOf(HttpContext) is not { } editor) return StatusCode(StatusCodes.Status403Forbidden);
        try
        {
            var entry = await FindAsync();
            if (entry is null || await publications.ReadAtAsync(entry.Path, entry.Commit) is not { } old) return NotFound();
            var present = await publications.ReadAsync(Name!);
            var message = $"Version du {Dates.DayAndHour(Zoned(entry.At), "fr")} rétablie\n\nVersion: {entry.Commit}";
            var change = new Change([new(Name!, old.Content, present?.Version)], editor, message);
            var outcome =
                editor.Role == Role.Publishes ? await publications.PublishAsync(change) : await propositions.ProposeAsync(change);
            if (outcome is not Conflict) return Redirect($"{Address}?fichier={Uri.EscapeDataString(Name!)}");
            Fault = texts["HistoryNotRestored"];
        }
        catch (PublicationRefusedException error)
        {
            Fault = error.Message;
        }

        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        (frame.Title, frame.NoIndex) = (texts["HistoryOf", facts.PageOf(Name ?? "")?.Title ?? Name ?? ""], true);
        try
        {
            One = await FindAsync();
        }
        catch (PublicationRefusedException)
        {
            return NotFound();
        }

        if (Entries.Count == 0 || (One is null && !string.IsNullOrEmpty(Version))) return NotFound();
        if (One is not null) await CompareAsync(One);
        return Page();
    }

    private async Task<HistoryEntry?> FindAsync()
    {
        Entries = await publications.HistoryAsync(Name ?? "");
        return Entries.FirstOrDefault(entry => entry.Commit == Version);
    }

    private async Task CompareAsync(HistoryEntry one)
    {
        var now = await publications.ReadAtAsync(one.Path, one.Commit);
        var older = Entries.SkipWhile(entry => entry != one).Skip(1).FirstOrDefault();
        var before = older is null ? null : await publications.ReadAtAsync(older.Path, older.Commit);
        IsPresent = now?.Version == (await publications.ReadAsync(Name!))?.Version;
        Changes = Passages.Between(before, now);
    }
}
