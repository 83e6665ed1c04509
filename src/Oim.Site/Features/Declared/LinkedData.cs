using System.Globalization;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>A page as search engines read it: of the type of schema.org that its kind declares.</summary>
internal static class LinkedData
{
    public static object Describe(
        Entry entry,
        KindDeclaration kind,
        DeclaredDetail detail,
        PageFrame frame,
        SiteRequest site,
        SiteFiles files
    )
    {
        var described = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = Article.TypeOf(entry, kind.Schema.Type),
            ["name"] = entry.Title,
            ["description"] = entry.Summary,
            ["datePublished"] = frame.Published,
            ["dateModified"] = frame.Modified,
            ["inLanguage"] = entry.Language,
            ["url"] = frame.Absolute(entry.Address),
            ["image"] = string.IsNullOrEmpty(frame.Image) ? null : frame.Absolute(frame.Image),
            ["author"] = entry.Authors.Count == 0 ? null : entry.Authors.Select(Author).ToArray(),
        };
        Article.Describe(described, kind.Schema.Type, entry, frame, site, files);
        foreach (var (property, name) in kind.Schema.Properties)
            if (kind.Field(name) is { } field && detail.Of(name) is { Count: > 0 } values)
                Put(
                    described,
                    property,
                    values.Count == 1
                        ? ValueOf(field, values[0], property, frame, site)
                        : values.Select(value => ValueOf(field, value, property, frame, site)).ToArray()
                );
        // Google's rules for a vacancy: its own names for what every page has.
        if (kind.Schema.Type == "JobPosting")
            (described["title"], described["datePosted"], described["hiringOrganization"]) = (
                entry.Title,
                frame.Published,
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["@type"] = "Organization",
                    ["name"] = site.Names.Name,
                }
            );
        return StructuredData.Said(described);
    }

    /// <summary>« jobLocation.address.addressLocality » is a property of a property; each step is a thing of its own.</summary>
    private static void Put(Dictionary<string, object?> thing, string property, object? value)
    {
        if (property.Split('.', 2) is not [var outer, var inner])
        {
            thing[property] = value;
            return;
        }

        if (thing.GetValueOrDefault(outer) is not Dictionary<string, object?> nested)
            thing[outer] = nested = new(StringComparer.Ordinal) { ["@type"] = TypeOf(outer) };
        Put(nested, inner, value);
    }

    /// <summary>What the value of a property is, where it is a thing.</summary>
    private static string TypeOf(string property) =>
        property switch
        {
            "jobLocation" or "contentLocation" or "locationCreated" => "Place",
            "address" => "PostalAddress",
            "isPartOf" => "CreativeWorkSeries",
            _ => "Thing",
        };

    private static object? ValueOf(DeclaredField field, FieldValue value, string property, PageFrame frame, SiteRequest site) =>
        field.Type switch
        {
            var type when type == FieldTypes.Number && value.Code is { } code => double.Parse(code, CultureInfo.InvariantCulture),
            var type when type == FieldTypes.Flag => value.Code == "true",
            var type when type == FieldTypes.Person => Author(AuthorName.Of(value.Text) with { Name = value.Text }),
            var type when type == FieldTypes.Moment => DatedInstant(value, site),
            var type when type == FieldTypes.Image || type == FieldTypes.Link => site.Show(value.Target!) is { Length: > 0 } address
                ? frame.Absolute(address)
                : null,
            var type when type == FieldTypes.Doi => value.Target ?? value.Text,
            var type when type == FieldTypes.Place => value.Text,
            var type when type == FieldTypes.Page && value.Target is { } target => Page(target, property, frame, site) ?? value.Text,
            _ => value.Code ?? value.Text,
        };

    /// <summary>By its title where the property is a name; as a thing elsewhere.</summary>
    private static object? Page(string target, string property, PageFrame frame, SiteRequest site)
    {
        if (site.Show(target) is not { Length: > 0 } address || site.Addresses.Page(address.Split('#')[0]) is not { } page) return null;
        if (property.EndsWith(".name", StringComparison.Ordinal)) return page.Title;
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@type"] = "Thing",
            ["name"] = page.Title,
            ["url"] = frame.Absolute(address),
        };
    }

    /// <summary>With its distance to UTC.</summary>
    internal static string DatedInstant(FieldValue value, SiteRequest site) =>
        ShownDates.Show(value, value.Code!, site.Generation.Settings.Zone, site.Language).DateTime ?? value.Code!;

    /// <summary>A body that is named as an author is no person.</summary>
    private static Dictionary<string, object?> Author(AuthorName author) => new(StringComparer.Ordinal)
    {
        ["@type"] = author.IsBody ? "Organization" : "Person",
        ["name"] = author.Name,
    };
}
