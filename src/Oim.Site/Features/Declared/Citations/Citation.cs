using System.Globalization;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared.Citations;

/// <summary>
/// What a reference to a document says. It reads the fields that the declaration gives to schema.org's properties of the same meaning.
/// </summary>
/// <param name="Type">Of schema.org: Book, Report.</param>
public sealed record Citation(string Type, string Title, IReadOnlyList<AuthorName> Authors, string Publisher, string Url, string Language)
{
    public int? Year { get; private init; }

    /// <summary>From 1; null: not known.</summary>
    public int? Month { get; private init; }

    /// <summary>Null where the day is not known.</summary>
    public int? Day { get; private init; }

    /// <summary>What it is part of.</summary>
    public string? Series { get; private init; }

    public string? Isbn { get; private init; }

    public string? Issn { get; private init; }

    public string? Doi { get; private init; }

    /// <summary>How many.</summary>
    public string? Pages { get; private init; }

    public static Citation Of(Entry entry, KindDeclaration kind, DeclaredDetail detail, PageFrame frame, SiteRequest site)
    {
        string? Said(string property) =>
            kind.Schema.Properties.TryGetValue(property, out var field) && detail.Of(field) is [var value, ..] ? value.Text : null;
        string? Identified(FieldType type) =>
            kind.Fields.FirstOrDefault(field => field.Type == type) is { } field && detail.Of(field.Name) is [var value, ..]
                ? value.Text
                : null;
        var publisher = Said("publisher") ?? site.Names.ShortName ?? site.Names.Name;
        var date = entry.Date is { } at ? TimeZoneInfo.ConvertTime(at, site.Generation.Settings.Zone) : (DateTimeOffset?)null;
        return new(kind.Schema.Type, entry.Title, entry.Authors, publisher, frame.Absolute(entry.Address), entry.Language)
        {
            Year = date?.Year,
            Month = entry.DatePrecision == DatePrecision.Year ? null : date?.Month,
            Day = entry.DatePrecision == DatePrecision.Day ? date?.Day : null,
            Series = Said("isPartOf.name"),
            Isbn = Identified(FieldTypes.Isbn),
            Issn = Identified(FieldTypes.Issn),
            Doi = Identified(FieldTypes.Doi),
            Pages = Said("numberOfPages") is { } pages ? string.Concat(pages.Where(char.IsAsciiDigit)) : null,
        };
    }

    public string YearText => Year?.ToString(CultureInfo.InvariantCulture) ?? Words.Undated;

    public CitationWords Words => Locales.Of(Language).Citations;
}
