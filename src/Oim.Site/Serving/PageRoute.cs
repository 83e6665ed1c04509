using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Oim.Site.Serving;

/// <summary>Hands a request to the Razor page that was chosen for its address.</summary>
internal sealed class PageRoute : DynamicRouteValueTransformer
{
    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values) =>
        new(new RouteValueDictionary { ["page"] = httpContext.RequestServices.GetRequiredService<SiteRequest>().View });
}

/// <summary>Razor pages are reached by the content's addresses alone, never by their own paths.</summary>
internal sealed class NoOwnAddress : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        // A page called Index has a second, shorter path.
        while (model.Selectors.Count > 1)
            model.Selectors.RemoveAt(model.Selectors.Count - 1);
        foreach (var route in model.Selectors.Select(selector => selector.AttributeRouteModel).OfType<AttributeRouteModel>())
            route.SuppressPathMatching = true;
    }
}
