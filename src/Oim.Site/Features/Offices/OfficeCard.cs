using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

/// <summary>An office's address with .vcf: the office, then each of its contacts, as vCards (RFC 6350).</summary>
internal sealed class OfficeCard : IRepresentation
{
    public const string FileExtension = ".vcf";

    public string Extension => FileExtension;

    public bool AppliesTo(PageAddress page) => page.Kind == "office";

    public async Task WriteAsync(HttpContext context, SiteRequest site)
    {
        var content = context.RequestServices.GetRequiredService<ContentDbContext>();
        var frame = context.RequestServices.GetRequiredService<PageFrame>();
        var entry = await content.Entries.SingleAsync(e => e.Id == site.Page!.EntryId);
        if (!await context.RequestServices.GetRequiredService<OfficeQueries>().HasCardAsync(entry.Id))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var office = await content.Set<OfficeDetail>().FirstOrDefaultAsync(detail => detail.EntryId == entry.Id) ?? new();
        var contacts = await content
            .Contacts.Where(contact => contact.EntryId == entry.Id)
            .OrderBy(contact => contact.Position)
            .ToListAsync();
        var (organisation, address) = (site.Names.Name, frame.Absolute(entry.Address));
        var cards = new ContentLines();
        Office(cards, entry, office, site.Countries.Name(office.Country, entry.Language), organisation, address);
        foreach (var contact in contacts) Person(cards, contact, $"{address}#{contact.Position}", entry, organisation, address);
        context.Response.ContentType = "text/vcard; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{Slug.Of(entry.Title)}{FileExtension}\"";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(cards.ToString()));
    }

    private static void Office(
        ContentLines cards,
        Entry entry,
        OfficeDetail office,
        string? country,
        string organisation,
        string address
    )
    {
        Begin(cards, "org", address, entry.Title, entry);
        cards.Line("ORG", $"{ContentLines.Escape(organisation)};{ContentLines.Escape(entry.Title)}");
        if (office.PostalAddress is not null || office.City is not null || country is not null)
            cards.Line(
                "ADR;TYPE=work",
                string.Join(
                    ';',
                    (
                        (string?[])
                            [
                                "",
                                "",
                                office.PostalAddress,
                                office.City,
                                "",
                                "",
                                country,
                            ]
                    ).Select(part => ContentLines.Escape(part ?? ""))
                )
            );
        Reach(cards, office.Phone, office.Email);
        if (office is { Latitude: { } latitude, Longitude: { } longitude })
            cards.Line("GEO", string.Create(CultureInfo.InvariantCulture, $"geo:{latitude},{longitude}"));
        cards.TextLine("NOTE", entry.Summary).Line("URL", address);
        if (office.Website is { } website && Uri.IsWellFormedUriString(website, UriKind.Absolute)) cards.Line("URL;TYPE=work", website);
        cards.Line("END", "VCARD");
    }

    private static void Person(ContentLines cards, Contact contact, string identifier, Entry entry, string organisation, string address)
    {
        if ((contact.Name ?? contact.Role ?? contact.Office) is not { } name) return;
        Begin(cards, contact.Name is null ? "group" : "individual", identifier, name, entry);
        cards
            .Line("ORG", $"{ContentLines.Escape(organisation)};{ContentLines.Escape(contact.Office ?? entry.Title)}")
            .TextLine("TITLE", contact.Role);
        Reach(cards, contact.Phone, contact.Email);
        cards.Line("URL", address).Line("END", "VCARD");
    }

    private static void Begin(ContentLines cards, string kind, string identifier, string name, Entry entry) =>
        cards
            .Line("BEGIN", "VCARD")
            .Line("VERSION", "4.0")
            .Line("KIND", kind)
            .Line("UID", identifier)
            .TextLine("FN", name)
            .Line("LANG", entry.Language)
            .Line("REV", entry.ModifiedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    private static void Reach(ContentLines cards, string? phone, string? email)
    {
        if (phone is not null) cards.Line("TEL;VALUE=uri;TYPE=\"work,voice\"", "tel:" + PhoneNumber.Dial(phone));
        if (email is not null) cards.TextLine("EMAIL;TYPE=work", email);
    }
}
