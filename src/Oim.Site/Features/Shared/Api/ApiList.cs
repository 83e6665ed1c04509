using System.ComponentModel;

namespace Oim.Site.Features.Shared.Api;

/// <summary>One page of a collection.</summary>
public sealed record ApiList<T>(
    [property: Description("Les éléments de cette page.")] IReadOnlyList<T> Items,
    [property: Description("Le numéro de cette page, à partir de 1.")] int Page,
    [property: Description("Combien de pages.")] int Pages,
    [property: Description("Combien d’éléments en tout.")] int Total,
    [property: Description("Cette page et ses voisines.")] ApiLinks Links);

/// <param name="Translations">La même liste dans les autres langues du site.</param>
public sealed record ApiLinks(string Self, string? Previous, string? Next, IReadOnlyList<ApiListTranslation> Translations);

public sealed record ApiListTranslation(string Language, string Url);
