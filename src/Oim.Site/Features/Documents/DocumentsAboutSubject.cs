using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Documents;

/// <summary>The documents of pages about a country or a theme.</summary>
internal sealed class DocumentsAboutSubject(
    ContentDbContext content,
    DocumentQueries documents,
    SiteRequest site,
    IStringLocalizer<Texts> texts
) : ISubjectPart
{
    public string Kind => "document";

    public async Task<SubjectSection?> FindAsync(Subject subject, int most)
    {
        var found = await documents.OfAsync(documents.Pages().About(content, subject));
        if (found.Count == 0)
            return null;
        return new(
            // An office's page has documents of its own.
            "documents-lies",
            texts["Documents"],
            "/Features/Documents/_List.cshtml",
            found.Take(most).ToList(),
            found.Count,
            found.Count > most && !subject.Filter.IsEmpty ? subject.Filter.Address(SystemPage.Documents.AddressIn(site)) : null
        );
    }
}
