using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Content.Storage;
using Oim.Site.Features.LanguageServer;
using Oim.Site.SignIn;

namespace Oim.Site.Features.Workplace;

/// <summary>/redaction/valeurs?q=: pages and files of the content that a link may lead to, for the script that completes them.</summary>
public sealed class ValuesModel(ContentDbContext content) : PageModel
{
    private const int Most = 12;

    public IActionResult OnGet(string? q)
    {
        if (SignedIn.EditorOf(HttpContext) is null) return NotFound();
        var typed = q ?? "";
        return new JsonResult(
            ValueProposals
                .Pages(content, typed)
                .Concat(ValueProposals.Files(content, typed))
                .Take(Most)
                .Select(value => new { value = value.Text, label = value.Meaning ?? value.Text })
        );
    }
}
