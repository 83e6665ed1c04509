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
            var list = PathOf(document.Paths[$"{root}/pages"], resource, "la liste", ListOf(item, document));
            var asked = list.Operations![HttpMethod.Get];
            asked.Parameters = [.. asked.Parameters ?? [], .. DeclaredResource.FacetsOf(kind).Select(facet => FilterOf(kind, facet))];
            document.Paths[$"{root}/{resource.Name}"] = list;
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

    /// <summary>One of the ways to narrow the list, with the values it may have where these are known.</summary>
    private static OpenApiParameter FilterOf(KindDeclaration kind, string facet)
    {
        var field = kind.Fields.FirstOrDefault(field => DeclaredQueries.FacetNameOf(field) == facet);
        IEnumerable<string> values = field switch
        {
            null => Enum.GetValues<OpenState>().Select(StateWords.Slug),
            { Type: var type } when type == FieldTypes.Flag => ["true", "false"],
            _ => field.Choices.Select(choice => Slug.Of(choice.Word)),
        };
        List<JsonNode> known = [.. values.Select(value => JsonValue.Create(value))];
        return new()
        {
            Name = facet,
            In = ParameterLocation.Query,
            Description = field is null
                ? "État : ce qui est ouvert, à venir ou clos."
                : $"{field.Label.In("fr")}, comme l’écrivent les adresses.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = known.Count > 0 ? known : null },
        };
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
