using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds.Declared;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Pictures;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>From what is stored of a page's fields to what its readers see, in their language.</summary>
public sealed class ShownFields(ContentDbContext content, SiteRequest site, IStringLocalizer<Texts> texts)
{
    private readonly Dictionary<string, (string Title, string Address)?> pages = new(StringComparer.Ordinal);

    /// <summary>The fields of a page that stand at a place, in the order of the declaration.</summary>
    public async Task<IReadOnlyList<ShownField>> AtAsync(KindDeclaration kind, DeclaredDetail detail, Placement place)
    {
        var fields = kind.Fields.Where(field => field.Place.HasFlag(place) && detail.Of(field.Name).Count > 0).ToList();
        var shown = new List<ShownField>(fields.Count);
        foreach (var field in fields)
        {
            var values = new List<ShownValue>();
            foreach (var value in detail.Of(field.Name))
                values.Add(await ShowAsync(field, value));
            shown.Add(new(field, field.Label.In(site.Language), values));
        }

        return shown;
    }

    public async Task<ShownValue> ShowAsync(DeclaredField field, FieldValue value)
    {
        if (field.Type == FieldTypes.Page && value.Target is not null)
            return await PageAsync(value);
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
            var type when type == FieldTypes.Choice => new(ChoiceOf(field, code)),
            var type when type == FieldTypes.Country => new(Countries.Name(code, site.Language))
            {
                Address = SubjectAddresses.OfCountry(code, site),
            },
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
            var type when type == FieldTypes.Choice => ChoiceOf(field, code),
            var type when type == FieldTypes.Country => Countries.Name(code.ToUpperInvariant(), site.Language),
            _ => written,
        };

    private string NumberOf(DeclaredField field, string code)
    {
        var number = double.Parse(code, CultureInfo.InvariantCulture).ToString("#,0.######", CultureInfo.GetCultureInfo(site.Language));
        return field.Unit is { } unit ? $"{number}\u00A0{unit.In(site.Language)}" : number;
    }

    private string ChoiceOf(DeclaredField field, string code) =>
        field.Choices.FirstOrDefault(choice => choice.Word.Equals(code, StringComparison.OrdinalIgnoreCase)).Label?.In(site.Language)
        ?? code;

    /// <summary>A page by its title; one that is not there, or not yet, by the path that was written.</summary>
    private async Task<ShownValue> PageAsync(FieldValue value)
    {
        if (!pages.TryGetValue(value.Target!, out var page))
            pages[value.Target!] = page = await FindAsync(value.Target!);
        return page is { } found ? new(found.Title) { Address = found.Address } : new(value.Text);
    }

    private async Task<(string, string)?> FindAsync(string target)
    {
        if (ContentAddress.PathOf(target) is not { } path || site.Addresses.Named(path, site.Language) is not { } page)
            return null;
        var line = await content.Entries.VisibleAt(site.Viewpoint).Where(entry => entry.Id == page.EntryId).Lines().FirstOrDefaultAsync();
        return line is null ? null : (line.Title, site.Show(target));
    }
}
