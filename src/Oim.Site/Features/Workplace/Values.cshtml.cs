using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Content.Storage;
using Oim.Site.Features.LanguageServer;
using Oim.Site.Features.Search;
using Oim.Site.Features.Shared;
using Oim.Site.SignIn;

namespace Oim.Site.Features.Workplace;

/// <summary>
/// /redaction/valeurs?q=: pages and files of the content that a link may lead to, and how people, countries and offices are called, for the
/// script that completes them; <c>quoi=noms</c>: the names alone.
/// </summary>
public sealed class ValuesModel(ContentDbContext content, AnswerBook answers) : PageModel
{
    private const int Most = 12;

    public async Task<IActionResult> OnGetAsync(string? q, string? quoi)
    {
        if (SignedIn.EditorOf(HttpContext) is null) return NotFound();
        var typed = q ?? "";
        var named = await answers.SuggestAsync(typed);
        var names = named.Select(answer => new Proposal(answer.Title, FactLine.Of(answer.Type, answer.Line)));
        var links = quoi == "noms" ? [] : ValueProposals.Pages(content, typed).Concat(ValueProposals.Files(content, typed));
        var proposed = names.Concat(links).Take(Most);
        return new JsonResult(proposed.Select(value => new { value = value.Text, label = value.Meaning ?? value.Text }));
    }
}
