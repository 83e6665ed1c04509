using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Site.Features.Workplace.Files;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Typing;
using Oim.Site.Rehearsal;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site.Features.Workplace;

/// <summary>
/// /redaction/apercu: the page as it would be with what its editor has typed and the pictures they have put beside it. It may stand in a
/// frame of the workplace.
/// </summary>
public sealed class PreviewModel(
    PageFacts facts,
    IPublications publications,
    TypedTexts typed,
    DroppedFiles dropped,
    IRehearsals rehearsals
) : PageModel
{
    /// <summary>What a file that waits may do in a browser: be seen.</summary>
    private const string Inert = "default-src 'none'; sandbox";

    public async Task<IActionResult> OnGetAsync(string fichier, string? nom)
    {
        if (SignedIn.EditorOf(HttpContext) is not { } editor || !PageFacts.IsEdited(fichier ?? "")) return NotFound();
        if (nom is not null) return Waiting(editor, fichier!, nom);
        var text = typed.Find(editor, fichier!)?.Text ?? (await publications.ReadAsync(fichier!))?.Text;
        if (text is null) return NotFound();
        RehearsedFile[] change =
            [new(fichier!, text), .. dropped.Of(editor, fichier!).Select(file => new RehearsedFile(file.Path, null, file.Content))];
        // A text that belongs to a page is seen on it.
        var answer = facts.IsCompanion(fichier!) && facts.PageOf(fichier!) is { } page
            ? await rehearsals.AskAsync(change, page.Address)
            : (await rehearsals.ShowAsync(change)).Answer;
        if (answer is null) return NotFound();
        var headers = Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.ContentSecurityPolicy.Replace(
            "frame-ancestors 'none'",
            "frame-ancestors 'self'",
            StringComparison.Ordinal
        );
        headers["X-Robots-Tag"] = "noindex";
        return new ContentResult
        {
            // Pictures that visitors do not have are shown from where they wait.
            Content = LaidFile.Lead(
                Encoding.UTF8.GetString(answer.Body),
                answer.Files,
                (file, _) => AddressOf(fichier!, Path.GetFileName(file.Path))
            ),
            ContentType = "text/html; charset=utf-8",
            StatusCode = answer.Status,
        };
    }

    /// <summary>One of the files that wait beside the page.</summary>
    private IActionResult Waiting(Editor editor, string page, string name)
    {
        var bytes = dropped.Of(editor, page).FirstOrDefault(file => Path.GetFileName(file.Path) == name).Content;
        if (bytes is null) return NotFound();
        Response.Headers.ContentSecurityPolicy = Inert;
        return File(bytes, MediaTypes.Inert(name));
    }

    private string AddressOf(string page, string name) =>
        $"{Request.Path}?fichier={Uri.EscapeDataString(page)}&amp;nom={Uri.EscapeDataString(name)}";
}
