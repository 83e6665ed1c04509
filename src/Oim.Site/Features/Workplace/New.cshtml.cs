using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Typing;
using Oim.Site.Resources;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site.Features.Workplace;

/// <summary>/redaction/nouvelle: a page of a kind, as « new » makes it. It is its editor's alone until it is published.</summary>
public sealed class NewModel(
    ContentFolder folder,
    ContentStore store,
    TypedTexts typed,
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    IStringLocalizer<Texts> texts
) : PageModel
{
    public string Kind { get; private set; } = "news";

    public string Name { get; private set; } = "";

    public string Into { get; private set; } = "";

    public DateOnly Day { get; private set; }

    /// <summary>Why no page was made.</summary>
    public string? Fault { get; private set; }

    /// <summary>Those that pages stand in.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    public void OnGet(string? genre)
    {
        Day = DateOnly.FromDateTime(site.LocalNow.DateTime);
        Show(genre);
    }

    public IActionResult OnPost(string? genre, string? titre, string? jour, string? dossier)
    {
        Name = string.Join(' ', (titre ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Into = (dossier ?? "").Trim();
        Day = DateOnly.TryParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateOnly.FromDateTime(site.LocalNow.DateTime);
        if (SignedIn.EditorOf(HttpContext) is not { } editor || site.Generation.Kinds.Find(genre ?? "") is not { } kind) return NotFound();
        try
        {
            if (Name.Length == 0) throw new NewPageException(texts["WorkNoTitle"]);
            var files = new PageMaker(folder, (_, _) => true)
                .Plan(store, kind, new(Name, Day, Day), Name, Into.Length == 0 ? null : Into);
            foreach (var (path, text) in files.Reverse()) typed.Save(editor, path, text, basedOn: null);
            return Redirect(WorkplaceFeature.AddressOf(files[0].Path, site) + "&fait=cree");
        }
        catch (Exception error) when (error is NewPageException or PublicationRefusedException)
        {
            // What the command line offers is not to be had here.
            Fault = Capital.First(error.Message.Split(" — indiquez")[0].Split(" — donnez")[0]);
            Show(genre);
            return Page();
        }
    }

    private void Show(string? kind)
    {
        Kind = kind ?? Kind;
        (frame.Title, frame.NoIndex) = (texts["WorkNew"], true);
        Folders = [.. content.Entries.Where(entry => entry.IsSection && entry.Key != "").Select(entry => entry.Key).Distinct().Order()];
    }
}
