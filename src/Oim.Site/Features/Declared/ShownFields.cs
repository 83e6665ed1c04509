using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds.Declared;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Pictures;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>From what is stored of a page's fields to what its readers see, in their language.</summary>
public sealed class ShownFields(SiteRequest site, IStringLocalizer<Texts> texts)
{
    /// <summary>The fields of a page that stand at a place, in the order of the declaration.</summary>
    public IReadOnlyList<ShownField> At(KindDeclaration kind, DeclaredDetail detail, Placement place)
    {
        return
        [
            .. kind
                .Fields.Where(field => field.Place.HasFlag(place) && detail.Of(field.Name).Count > 0)
                .Select(field => new ShownField(
                    field,
                    field.Label.In(site.Language),
                    [.. detail.Of(field.Name).Select(value => Show(field, value))]
                )),
        ];
    }

    public ShownValue Show(DeclaredField field, FieldValue value)
    {
        // A page goes by its title; one that is not there, or not yet, by the path that was written.
        if (field.Type == FieldTypes.Page && site.Named(value.Target) is { } page)
            return new(page.ListedTitle) { Address = site.Show(value.Target!) };
        if (field.Type == FieldTypes.Image && Picture.Of(site, value.Target) is { } image)
            return new(value.Text) { Image = image, Caption = value.Caption };
        if (value.Html is not null)
            return new(value.Text) { Html = site.Show(value.Html) };
        if (value.Target is not null)
            return new(value.Text) { Address = site.Show(value.Target) };
        if (value.Code is not { } code)
            return new(value.Text);
        return field.Type switch
        {
            var type when type == FieldTypes.Number => new(NumberOf(field, code)),
            var type when type == FieldTypes.Flag => new(texts[code == "true" ? "Yes" : "No"]),
            var type when type == FieldTypes.Choice => new(field.LabelOf(code, site.Language) ?? code),
            var type when type == FieldTypes.Country => new(site.Countries.Name(code, site.Language))
            {
                Address = SubjectAddresses.OfCountry(code, site),
            },
            var type when type == FieldTypes.Person => new(value.Text) { Address = SystemPage.People.AddressOf(code, site) },
            var type when type == FieldTypes.Theme => new(value.Text) { Address = SubjectAddresses.OfTheme(code, site) },
            var type when type.IsDate => ShownDates.Show(value, code, site.Generation.Settings.Zone, site.Language),
            _ => new(value.Text),
        };
    }

    /// <summary>How a value reads where lists are narrowed by it.</summary>
    public string TextOf(DeclaredField field, string code, string written) =>
        field.Type switch
        {
            var type when type == FieldTypes.Flag => texts[code == "true" ? "Yes" : "No"],
            var type when type == FieldTypes.Choice => field.LabelOf(code, site.Language) ?? code,
            var type when type == FieldTypes.Country => site.Countries.Name(code.ToUpperInvariant(), site.Language),
            _ => written,
        };

    private string NumberOf(DeclaredField field, string code)
    {
        var number = double.Parse(code, CultureInfo.InvariantCulture).ToString("#,0.######", CultureInfo.GetCultureInfo(site.Language));
        return field.Unit is { } unit ? $"{number}\u00A0{unit.In(site.Language)}" : number;
    }
}
