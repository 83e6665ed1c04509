using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Oim.Content.Storage;
using Oim.Site.Features.Declared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Api;

/// <summary>What the OpenAPI document says beyond what the endpoints do.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        // What is null is left out of the answers.
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                foreach (var property in context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable))
                    schema.Required?.Remove(property.Name);
                return Task.CompletedTask;
            }
        );
        options.AddDocumentTransformer(
            (document, context, _) =>
            {
                var services = context.ApplicationServices;
                var generation = services.GetRequiredService<ContentStore>().Current;
                var settings = generation.Settings;
                DeclaredSchemas.Describe(document, generation.Kinds, "/api/v1");
                document.Info = new OpenApiInfo
                {
                    Title = settings.Names[0].Name,
                    Version = "1",
                    Description =
                        "Le contenu publié du site, en lecture seule et sans clé. Chaque réponse a une étiquette (ETag) : renvoyée dans "
                            + "If-None-Match, elle épargne un second téléchargement (304). Les erreurs suivent la RFC 9457 "
                            + "(application/problem+json).",
                };
                // Relative to where the description is read, rather than to a host that was only asked for.
                var path = SitePath.Of(services.GetRequiredService<IOptions<SiteOptions>>().Value);
                document.Servers = [new() { Url = settings.BaseUrl ?? path.Value + "/" }];
                return Task.CompletedTask;
            }
        );
    }
}
