using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Typing;
using Oim.Site.Rehearsal;
using Oim.Site.Serving;
using Oim.Site.SignIn;

namespace Oim.Site.Features.Workplace;

/// <summary>/redaction/apercu: the page as it would be with what its editor has typed. It may stand in a frame of the workplace.</summary>
public sealed class PreviewModel(PageFacts facts, IPublications publications, TypedTexts typed, IRehearsals rehearsals) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string fichier)
    {
        if (SignedIn.EditorOf(HttpContext) is not { } editor || !PageFacts.IsEdited(fichier ?? "")) return NotFound();
        var text = typed.Find(editor, fichier!)?.Text ?? (await publications.ReadAsync(fichier!))?.Text;
        if (text is null) return NotFound();
        RehearsedFile[] change = [new(fichier!, text)];
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
            Content = Encoding.UTF8.GetString(answer.Body),
            ContentType = "text/html; charset=utf-8",
            StatusCode = answer.Status,
        };
    }
}
