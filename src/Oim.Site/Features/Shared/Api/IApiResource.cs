namespace Oim.Site.Features.Shared.Api;

/// <summary>A collection of the API. A kind brings its own from its folder; one that does not gets <see cref="PlainResource"/>.</summary>
public interface IApiResource
{
    /// <summary>As addresses write it, in the plural: /api/v1/news.</summary>
    string Name { get; }

    /// <summary>In French, for the documentation.</summary>
    string Title { get; }

    string Description { get; }

    /// <summary>The kind whose entries it gives; null where it gives something else.</summary>
    string? Kind => null;

    /// <summary>Adds its two addresses, the list and the item.</summary>
    void Map(IEndpointRouteBuilder api);
}
