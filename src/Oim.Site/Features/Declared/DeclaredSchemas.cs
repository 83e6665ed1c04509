using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Declared;

/// <summary>Describes the collections of declared kinds in the OpenAPI document, from their declarations.</summary>
internal static class DeclaredSchemas
{
    /// <summary>Beside the fields of a kind that opens and closes: upcoming, open or closed.</summary>
    public const string State = "state";

    /// <param name="document">It describes the collection of pages, of which these are like.</param>
    public static void Describe(OpenApiDocument document, KindList kinds, string root)
    {
        foreach (var kind in DeclaredFeature.In(kinds))
        {
            var resource = new DeclaredResource(kind);
            var name = $"Api{Capital.First(kind.Name)}";
            document.AddComponent(name, ItemOf(kind, document));
            var item = new OpenApiSchemaReference(name, document);
            document.Paths[$"{root}/{resource.Name}"] = PathOf(
                document.Paths[$"{root}/pages"],
                resource,
                "la liste",
                ListOf(item, document)
            );
            document.Paths[$"{root}/{resource.Name}/{{id}}"] = PathOf(document.Paths[$"{root}/pages/{{id}}"], resource, "un élément", item);
        }
    }

    private static OpenApiPathItem PathOf(IOpenApiPathItem model, DeclaredResource resource, string what, IOpenApiSchema answer)
    {
        var operation = new OpenApiOperation(model.Operations![HttpMethod.Get]) { Summary = $"{resource.Title} : {what}", Tags = null };
        operation.Responses = new OpenApiResponses(operation.Responses!)
        {
            ["200"] = new OpenApiResponse
            {
                Description = "OK",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = answer } },
            },
        };
        return new() { Operations = new() { [HttpMethod.Get] = operation } };
    }

    private static OpenApiSchema ListOf(IOpenApiSchema item, OpenApiDocument document) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = item },
                ["page"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["pages"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["links"] = new OpenApiSchemaReference("ApiLinks", document),
            },
        };

    private static OpenApiSchema ItemOf(KindDeclaration kind, OpenApiDocument document)
    {
        var properties = kind
            .Fields.Where(field => field.Type != FieldTypes.Documents && field.Type != FieldTypes.Contact)
            .ToDictionary(field => field.Name, IOpenApiSchema (field) => SchemaOf(field), StringComparer.Ordinal);
        if (kind.State is not null)
            properties[State] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetNames<OpenState>().Select(state => JsonValue.Create(state.ToLowerInvariant()))],
            };
        return new()
        {
            Description = Capital.First(kind.Names.In("fr").Singular),
            AllOf =
            [
                new OpenApiSchemaReference("ApiEntry", document),
                new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties },
            ],
        };
    }

    private static OpenApiSchema SchemaOf(DeclaredField field)
    {
        var one = field.Type switch
        {
            // What cannot be read as a number is refused; a word that is no choice is told, and kept as it was written.
            var type when type == FieldTypes.Number => JsonSchemaType.Number,
            var type when type == FieldTypes.Flag => JsonSchemaType.Boolean,
            _ => JsonSchemaType.String,
        };
        var description = (field.Help ?? field.Label).In("fr");
        return field.IsMany
            ? new()
            {
                Type = JsonSchemaType.Array,
                Description = description,
                Items = new OpenApiSchema { Type = one },
            }
            : new() { Type = one, Description = description };
    }
}
