using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Documents;

/// <summary>The documents of pages about a country or a theme.</summary>
internal sealed class DocumentsAboutSubject(DocumentQueries documents, SiteRequest site, IStringLocalizer<Texts> texts) : ISubjectPart
{
    public string Kind => "document";

    public async Task<SubjectPlan?> FindAsync(FiledPages filed, int most)
    {
        var subject = filed.Subject;
        var files = await documents.FilesAsync(filed.Pages.Select(page => page.Id).ToHashSet());
        if (files.Count == 0) return null;
        return new(
            files.Select(file => file.EntryId).ToHashSet(),
            lines =>
            {
                var found = documents.Of(files, lines);
                var isNarrowed = found.Count > most && !subject.Filter.IsEmpty;
                var all = isNarrowed ? subject.Filter.Address(SystemPage.Documents.AddressIn(site)) : null;
                // An office's page has documents of its own.
                const string id = "documents-lies";
                return new(id, texts["Documents"], "/Features/Documents/_List.cshtml", found.Take(most).ToList(), found.Count, all);
            }
        );
    }
}
