using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Declared;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;
using Oim.Site.Serving;

namespace Oim.Site.Features.Api;

/// <summary>
/// The content as JSON: /api/v1 lists the collections, each of which a kind's folder brings, and /api/v1/openapi.json describes them.
/// </summary>
internal sealed class ApiFeature : ISiteFeature
{
    private const string Root = "/api/v1";

    public IReadOnlyList<SystemPage> SystemPages => [SystemPage.OpenData];

    /// <summary>Answered by what <see cref="Map"/> gives the platform's routing, which describes it too.</summary>
    public IReadOnlyList<SiteEndpoint> Endpoints => [new(Root, null) { IsCostly = true }, new(Root + "/*", null) { IsCostly = true }];

    public void AddServices(IServiceCollection services) => services
        .AddScoped<ApiRequest>().AddSingleton<IApiResource, DocumentsResource>().AddSingleton<ApiResources>()
        .ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        })
        .AddOpenApi("v1", ApiDescription.Configure)
        .AddCors();

    /// <summary>Whoever asks with GET may read, from any page anywhere.</summary>
    public static void Share(IApplicationBuilder app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            api =>
                api.UseCors(policy =>
                    policy
                        .AllowAnyOrigin()
                        .WithMethods("GET", "HEAD")
                        .AllowAnyHeader()
                        .WithExposedHeaders("ETag", "Link")
                        .SetPreflightMaxAge(TimeSpan.FromDays(1))
                )
        );

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        api.AddEndpointFilter(
            async (context, next) =>
            {
                context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
                return context.HttpContext.RequestServices.GetRequiredService<SiteRequest>().Generation.IsLoaded
                    ? await next(context)
                    : ApiProblems.Starting();
            }
        );
        api.MapGet("/", (PageFrame frame, SiteRequest site, ApiResources resources) => Results.Json(
                    new
                    {
                        OpenApi = frame.Absolute(Root + "/openapi.json"),
                        Resources = resources.Of(site.Generation).Select(resource => new
                        {
                            resource.Name,
                            resource.Title,
                            resource.Description,
                            Url = frame.Absolute($"{Root}/{resource.Name}"),
                        }),
                    }
                ))
            .ExcludeFromDescription();
        foreach (var resource in routes.ServiceProvider.GetRequiredService<ApiResources>().Fixed)
            resource.Map(api);
        MapDeclared(api);
        routes.MapOpenApi(Root + "/openapi.json");
    }

    /// <summary>The collections of declared kinds: which there are, the generation says that a request is answered from.</summary>
    private static void MapDeclared(RouteGroupBuilder api)
    {
        DeclaredResource? Called(string name, ApiRequest request) =>
            DeclaredFeature.ResourcesOf(request.Site.Generation.Kinds).FirstOrDefault(one => one.Name == name);
        api.MapGet(
                "/{collection}",
                async (HttpContext context, string collection, [AsParameters] ListParameters asked, [FromServices] ApiRequest request) =>
                    Called(collection, request) is { } resource ? await resource.ListAsync(context, asked, request) : Nothing(collection)
            )
            .ExcludeFromDescription();
        api.MapGet(
                "/{collection}/{**id}",
                async (HttpContext context, string collection, string id, [FromServices] ApiRequest request) =>
                    Called(collection, request) is { } resource
                        ? await resource.FindAsync(context, id, request)
                        : Nothing($"{collection}/{id}")
            )
            .ExcludeFromDescription();
    }

    private static IResult Nothing(string rest) =>
        ApiProblems.NotFound($"Rien à l’adresse {Root}/{rest}. Les collections sont listées à {Root}.");
}

/// <summary>The collections: those that kinds and features bring, and a plain one for each kind that brings none.</summary>
public sealed class ApiResources(IEnumerable<IApiResource> own, KindList kinds)
{
    /// <summary>Those that are the same whatever the site declares.</summary>
    public IReadOnlyList<IApiResource> Fixed { get; } =
    [
        .. kinds
            .Where(kind => kind is not DeclaredKind && !own.Any(resource => resource.Kind == kind.Name))
            .Select(kind => kind == kinds.Default
            ? new PlainResource(kind.Name, "Pages", "Les pages qui n’ont pas de genre propre, rubriques comprises.")
            : new PlainResource(kind.Name, Capital.First(kind.Name), $"Les pages du genre « {kind.Name} ».")),
        .. own,
    ];

    /// <summary>All of them, those of declared kinds included.</summary>
    public IReadOnlyList<IApiResource> Of(Generation generation) =>
        [.. Fixed, .. DeclaredFeature.ResourcesOf(generation.Kinds)];
}
