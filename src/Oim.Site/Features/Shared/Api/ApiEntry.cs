using System.ComponentModel;

namespace Oim.Site.Features.Shared.Api;

/// <summary>What every kind of page tells. Names are those of the keys editors write.</summary>
public record ApiEntry
{
    [Description("Le nom de la page dans l’API : son adresse, sans la première barre ; « index » pour l’accueil.")]
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Language { get; init; }

    [Description("La même page dans les autres langues du site.")]
    public required IReadOnlyList<ApiTranslation> Translations { get; init; }

    [Description("La page, pour ses lecteurs.")]
    public required string Url { get; init; }

    [Description("Cet élément dans l’API.")]
    public required string Api { get; init; }

    [Description("La source de la page en Markdown, si elle en a une.")]
    public string? Markdown { get; init; }

    [Description("La date que porte la page, telle qu’elle est connue : 2013, 2013-09 ou 2013-09-27.")]
    public string? Date { get; init; }

    [Description("La dernière modification de fond, si la page la dit.")]
    public string? Updated { get; init; }

    public bool Archived { get; init; }

    public string? Image { get; init; }

    public required IReadOnlyList<ApiTerm> Themes { get; init; }

    public required IReadOnlyList<ApiTerm> Countries { get; init; }

    [Description("Le texte, ses liens complets. Seulement pour un élément demandé seul.")]
    public string? Html { get; init; }

    [Description("Seulement pour un élément demandé seul.")]
    public IReadOnlyList<ApiDocument>? Documents { get; init; }

    [Description("Seulement pour un élément demandé seul.")]
    public IReadOnlyList<ApiContact>? Contacts { get; init; }
}

/// <param name="Api">Cette version dans l’API.</param>
public sealed record ApiTranslation(string Language, string Url, string Api);

/// <param name="Id">Comme l’écrivent les filtres : « retour », « HN ».</param>
public sealed record ApiTerm(string Id, string Name);

public sealed record ApiContact(string? Name, string? Role, string? Office, string? Phone, string? Email);

/// <param name="Group">The heading it stands under on its page.</param>
public record ApiDocument(string Title, string? Group, IReadOnlyList<ApiVersion> Versions);

/// <param name="Url">Null: the version exists, and is not online.</param>
/// <param name="Size">Bytes.</param>
public sealed record ApiVersion(string? Language, string? Url, string? Type, long? Size);
