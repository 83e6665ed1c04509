using System.Text;
using System.Text.RegularExpressions;
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
public sealed partial class PreviewModel(
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
            Content = WithWaiting(Encoding.UTF8.GetString(answer.Body), text, editor, fichier!),
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

    /// <summary>Pictures that the site does not have yet, and so shows without an address, are shown from where they wait.</summary>
    private string WithWaiting(string html, string text, Editor editor, string page)
    {
        var names = dropped.Of(editor, page).Select(file => Path.GetFileName(file.Path)).ToHashSet(StringComparer.Ordinal);
        var used = Written().Matches(text).Select(image => image.Groups["file"].Value).Where(names.Contains).ToList();
        // In the order of the text; where another one is missing too, nobody can tell which is which.
        if (used.Count == 0 || Empty().Count(html) != used.Count) return html;
        var next = 0;
        return Empty().Replace(html, image => image.Value.Insert("<img".Length, $" src=\"{AddressOf(page, used[next++])}\""));
    }

    private string AddressOf(string page, string name) =>
        $"{Request.Path}?fichier={Uri.EscapeDataString(page)}&amp;nom={Uri.EscapeDataString(name)}";

    [GeneratedRegex(@"!\[[^\]]*\]\((?<file>[^)\s]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex("<img(?! [^>]{0,2000}src=)[^>]{0,2000}>")]
    private static partial Regex Empty();
}
