using Oim.Content.FrontMatter;
using Oim.Content.Storage;

namespace Oim.Content.Kinds.Declared;

/// <summary>Countries, themes, people and places: what other pages name too.</summary>
internal static class NamedValues
{
    public static FieldValue? Country(HeaderNode node, FieldReading at)
    {
        if (node is not HeaderScalar { Text: var text } || text.Trim() is not { Length: > 0 } written) return null;
        if (at.Page.Country(written, node.At) is not { } code) return new(at.Page.Typeset(written)!);
        at.Page.File(Term.Country, code);
        return new(written) { Code = code };
    }

    public static FieldValue? Theme(HeaderNode node, FieldReading at)
    {
        if (PlainValues.Text(node, at) is not { } theme) return null;
        at.Page.File(Term.Theme, theme.Text);
        var themes = at.Page.Settings.Themes;
        return theme with { Text = themes.NameOf(theme.Text, at.Page.Language), Code = themes.SlugOf(theme.Text) };
    }

    public static FieldValue? Person(HeaderNode node, FieldReading at)
    {
        if (PlainValues.Text(node, at) is not { } person) return null;
        at.Page.File(Term.Person, person.Text);
        return person with { Code = Slug.Of(person.Text) };
    }

    /// <summary>« Dakar », or <c>{ name: …, address: …, city: …, country: … }</c>.</summary>
    public static FieldValue? Place(HeaderNode node, FieldReading at)
    {
        if (node is HeaderScalar) return PlainValues.Text(node, at);
        if (node is not HeaderMap) return at.Refuse(node);
        var place = at.Page.Header.Inside(node);
        var parts = PlaceKeys.Select(place.Get).Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        var country = place.Get(PlaceCountry) is { } written ? at.Page.Country(written, place.PlaceOf(PlaceCountry)) : null;
        if (country is not null)
        {
            at.Page.File(Term.Country, country);
            parts.Add(at.Page.Settings.Countries.Name(country, at.Page.Language));
        }

        place.ReportUnknown(OfPlace);
        return parts.Count == 0 ? null : new(at.Page.Typeset(string.Join(", ", parts))!) { Code = country };
    }

    private static readonly Key<string?>[] PlaceKeys =
    [
        Keys.Text("name", "Lieu", "nom", "venue"),
        Keys.Text("address", "Adresse", "adresse"),
        Keys.Text("city", "Ville", "ville"),
    ];

    private static readonly Key<string?> PlaceCountry = Keys.Text("country", "Pays, par son nom ou son code ISO de deux lettres", "pays")
        .AsCode();

    public static IReadOnlyList<Key> OfPlace { get; } = [.. PlaceKeys, PlaceCountry];
}
