using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds.Declared;

/// <summary>All types a field may have.</summary>
public static class FieldTypes
{
    private static readonly Wording AText = new("un texte", "a text");
    private static readonly Wording ADate = new("une date", "a date");

    public static readonly FieldType Text = new("text", "texte", AText, new KeyShape.Text(), PlainValues.Text)
    {
        IsFacet = true,
        IsProse = true,
    };

    public static readonly FieldType Markdown = new("markdown", "markdown", AText, new KeyShape.Text(), PlainValues.Markdown)
    {
        IsProse = true,
    };

    public static readonly FieldType Number = new(
        "number",
        "nombre",
        new("un nombre", "a number"),
        new KeyShape.Number(),
        PlainValues.Number
    )
    {
        Example = "1",
    };

    public static readonly FieldType Flag = new(
        "flag",
        "oui-non",
        new("true ou false", "true or false"),
        new KeyShape.Flag(),
        PlainValues.Flag
    )
    {
        IsFacet = true,
    };

    public static readonly FieldType Choice = new(
        "choice",
        "choix",
        new("un des choix", "one of the choices"),
        new KeyShape.Text(),
        PlainValues.Choice
    )
    {
        SplitsAtCommas = true,
        IsFacet = true,
    };

    public static readonly FieldType Date = new("date", "date", ADate, new KeyShape.Date(), DatedValues.Day)
    {
        IsDate = true,
        Example = "2026-12-01",
    };

    public static readonly FieldType Moment = new(
        "datetime",
        "date-et-heure",
        new("une date et une heure", "a date and an hour"),
        new KeyShape.Date(),
        DatedValues.Moment
    )
    {
        IsDate = true,
        Example = "2026-12-01T16:00",
    };

    public static readonly FieldType Period = new(
        "period",
        "periode",
        new("un début et une fin", "a start and an end"),
        new KeyShape.Anything(DatedValues.OfPeriod),
        DatedValues.Period
    )
    {
        IsDate = true,
        TakesMaps = true,
        Example = "2024-08-01/2024-09-04",
    };

    public static readonly FieldType Country = new("country", "pays", new("un pays", "a country"), new KeyShape.Text(), NamedValues.Country)
    {
        Values = ValueSet.Countries,
        SplitsAtCommas = true,
        IsFacet = true,
        Example = "SN",
    };

    public static readonly FieldType Theme = new("theme", "theme", new("un thème", "a theme"), new KeyShape.Text(), NamedValues.Theme)
    {
        Values = ValueSet.Themes,
        SplitsAtCommas = true,
        IsFacet = true,
    };

    public static readonly FieldType Person = new("person", "personne", new("un nom", "a name"), new KeyShape.Text(), NamedValues.Person)
    {
        SplitsAtCommas = true,
        IsFacet = true,
        Example = "Awa Diop",
    };

    public static readonly FieldType Page = new(
        "page",
        "page",
        new("le chemin d’une page", "the path of a page"),
        new KeyShape.Text(),
        LinkedValues.Page
    )
    {
        Values = ValueSet.Pages,
        Example = "/evenements/reunion",
    };

    public static readonly FieldType Link = new(
        "link",
        "lien",
        new("une adresse", "an address"),
        new KeyShape.Anything(LinkedValues.OfLink),
        LinkedValues.Link
    )
    {
        TakesMaps = true,
        Example = "https://exemple.org",
    };

    public static readonly FieldType Reference = new("reference", "reference", AText, new KeyShape.Text(), Identifiers.Reference)
    {
        Example = "ITB001/2026",
    };

    public static readonly FieldType Isbn = new(
        "isbn",
        "isbn",
        new("un ISBN", "an ISBN"),
        new KeyShape.Text { Pattern = Identifiers.IsbnPattern },
        Identifiers.Isbn
    )
    {
        Example = "978-92-9268-598-0",
    };

    public static readonly FieldType Issn = new(
        "issn",
        "issn",
        new("un ISSN", "an ISSN"),
        new KeyShape.Text { Pattern = Identifiers.IssnPattern },
        Identifiers.Issn
    )
    {
        Example = "1561-5502",
    };

    public static readonly FieldType Doi = new(
        "doi",
        "doi",
        new("un DOI", "a DOI"),
        new KeyShape.Text { Pattern = Identifiers.DoiPattern },
        Identifiers.Doi
    )
    {
        Example = "10.1000/182",
    };

    public static readonly FieldType Documents = new(
        "documents",
        "documents",
        new("des fichiers par langue", "files by language"),
        new KeyShape.Anything(AttachedValues.OfDocuments),
        AttachedValues.Documents
    )
    {
        TakesMaps = true,
        Values = ValueSet.Documents,
        Example = "{ fr: rapport.pdf, en: report.pdf }",
    };

    public static readonly FieldType Image = new(
        "image",
        "image",
        new("une image", "an image"),
        new KeyShape.Anything(LinkedValues.OfImage),
        LinkedValues.Image
    )
    {
        TakesMaps = true,
        Values = ValueSet.Images,
        Example = "{ file: photo.jpg, alt: La salle, credit: A. Diop }",
    };

    public static readonly FieldType Contact = new(
        "contact",
        "contact",
        new("une personne à joindre", "somebody to reach"),
        new KeyShape.Anything(AttachedValues.OfContact),
        AttachedValues.Contact
    )
    {
        TakesMaps = true,
        Example = "{ name: Awa Diop, email: contact@exemple.org }",
    };

    public static readonly FieldType Place = new(
        "place",
        "lieu",
        new("un lieu", "a place"),
        new KeyShape.Anything(NamedValues.OfPlace),
        NamedValues.Place
    )
    {
        TakesMaps = true,
        Example = "Dakar",
    };

    public static IReadOnlyList<FieldType> All { get; } =
    [
        Text,
        Markdown,
        Number,
        Flag,
        Choice,
        Date,
        Moment,
        Period,
        Country,
        Theme,
        Person,
        Page,
        Link,
        Reference,
        Isbn,
        Issn,
        Doi,
        Documents,
        Image,
        Contact,
        Place,
    ];

    /// <summary>By either of its names.</summary>
    public static FieldType? Find(string name) =>
        Slug.Of(name) is var slug ? All.FirstOrDefault(type => type.Name == slug || type.French == slug) : null;
}
