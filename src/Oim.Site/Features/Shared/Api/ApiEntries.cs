using Microsoft.EntityFrameworkCore;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared.Api;

/// <summary>Turns entries into what the API tells of every kind.</summary>
public static class ApiEntries
{
    /// <summary>Where an entry is in the API.</summary>
    public static string AddressOf(string resource, string page) => $"/api/v1/{resource}{PageForms.AddressOf(page, "")}";

    public static async Task<IReadOnlyList<ApiEntry>> ReadAsync(ApiRequest api, string resource, IReadOnlyList<Entry> entries, bool isWhole)
    {
        var ids = entries.Select(entry => entry.Id).ToList();
        var terms = (await api.Content.Terms.Where(term => ids.Contains(term.EntryId)).OrderBy(term => term.Id).ToListAsync()).ToLookup(
            term => (term.EntryId, term.Taxonomy)
        );
        var read = new List<ApiEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var one = Read(api, resource, entry,
                [.. terms[(entry.Id, Term.Theme)].Select(term => new ApiTerm(term.Slug, term.Label))],
                [.. terms[(entry.Id, Term.Country)]
                    .Select(term => new ApiTerm(term.Label, api.Site.Countries.Name(term.Label, api.Site.Language)))]
            );
            read.Add(isWhole ? await WholeAsync(api, entry, one) : one);
        }

        return read;
    }

    private static ApiEntry Read(
        ApiRequest api,
        string resource,
        Entry entry,
        IReadOnlyList<ApiTerm> themes,
        IReadOnlyList<ApiTerm> countries
    )
    {
        var zone = api.Site.Generation.Settings.Zone;
        return new()
        {
            Id = PageForms.AddressOf(entry.Address, "")[1..],
            Kind = entry.Kind,
            Title = entry.Title,
            Summary = entry.Summary,
            Language = entry.Language,
            Translations =
            [
                .. api.Site.InOtherLanguages(entry.Address).Select(version =>
                    new ApiTranslation(
                        version.Language, api.Absolute(version.Address), api.Absolute(AddressOf(resource, version.Address))
                    )),
            ],
            Url = api.Absolute(entry.Address),
            Api = api.Absolute(AddressOf(resource, entry.Address)),
            Markdown = entry.File is null ? null : api.Absolute(PageForms.AddressOf(entry.Address, ".md")),
            Date = entry.Date is { } date ? Dates.Iso(Dates.Day(TimeZoneInfo.ConvertTime(date, zone)), entry.DatePrecision) : null,
            Updated = entry.Updated is { } updated ? Dates.Iso(TimeZoneInfo.ConvertTime(updated, zone), entry.UpdatedPrecision) : null,
            Archived = entry.Archived,
            Image = entry.Image is null ? null : api.Place(api.Site.Show(entry.Image)),
            Themes = themes,
            Countries = countries,
        };
    }

    private static async Task<ApiEntry> WholeAsync(ApiRequest api, Entry entry, ApiEntry read)
    {
        var attachments = Attachments.Of(await api.Content.PartsOfAsync(entry), api.Site);
        return read with
        {
            Html = AbsoluteLinks.In(api.Site.Show(entry.Html), api.Absolute(""), read.Url),
            Documents = [.. attachments.Groups.SelectMany(group => group.Items.Select(item => Document(api, group.Title, item)))],
            Contacts =
            [
                .. attachments.Contacts.Select(contact => new ApiContact(
                    contact.Name,
                    contact.Role,
                    contact.Office,
                    contact.Phone,
                    contact.Email
                )),
            ],
        };
    }

    public static ApiDocument Document(ApiRequest api, string? group, DocumentItem item) =>
        new(
            item.Title,
            group,
            [
                .. item.Versions.Select(version => new ApiVersion(
                    version.Language,
                    api.Place(version.Address),
                    version.Address is null || version.Kind is null ? null : MediaTypes.Of(version.Address.Split('?')[0]),
                    version.Size > 0 ? version.Size : null
                )),
            ]
        );
}
