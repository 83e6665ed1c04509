using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>The other forms of pages, by their extensions.</summary>
public sealed class FormList(IEnumerable<IRepresentation> forms)
{
    public bool Has(string extension) => forms.Any(form => form.Extension == extension);

    public IRepresentation? Of(PageAddress page, string extension) =>
        forms.FirstOrDefault(form => form.Extension == extension && form.AppliesTo(page));

    /// <summary>The page whose other form an address is: /actualites.rss. The home page, which has no name, is « index ».</summary>
    public (PageAddress Page, IRepresentation Form)? At(string address, SiteRequest site)
    {
        var dot = address.LastIndexOf('.');
        if (dot <= address.LastIndexOf('/') || site.Addresses.Page(PageForms.PageOf(address[..dot])) is not { } page) return null;
        return Of(page, address[dot..]) is { } form ? (page, form) : null;
    }
}
