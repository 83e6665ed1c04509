using System.Text.Json;
using System.Text.Json.Nodes;
using Oim.Content.Diagnostics.Writers;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Settings;

namespace Oim.Content.Schemas;

/// <summary>
/// JSON Schemas (draft 7, which editors' programs understand best) of the headers and settings files, written from the definitions that the
/// reader uses. They allow what the reader takes without a message, and keys nobody knows.
/// </summary>
public static class SchemaWriter
{
    /// <summary>
    /// Every file by its path: a schema for the header of each kind and for each settings file, and the snippets that complete headers.
    /// </summary>
    public static IEnumerable<(string Path, string Text)> All(KindList kinds)
    {
        foreach (var kind in kinds)
            yield return (
                $"docs/schemas/{kind.Name}.schema.json",
                Write($"En-tête d’une page du genre « {kind.Name} »", [.. CommonKeys.All, .. kind.Keys], kinds)
            );
        yield return ("docs/schemas/site.schema.json", Write("Réglages du site : site.yml", SiteSettingsReader.Known, kinds));
        yield return ("docs/schemas/navigation.schema.json", Write("Menus du site : navigation.yml", NavigationReader.Known, kinds));
        yield return ("docs/schemas/genre.schema.json", Write("Déclaration d’un genre : genres/nom.yml", DeclarationKeys.All, kinds));
        yield return (".vscode/en-tetes.code-snippets", SnippetWriter.Write(kinds));
    }

    private static string Write(string title, IReadOnlyList<Key> keys, KindList kinds)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["type"] = Types("object", "null"),
            ["properties"] = KeySchemas.Properties(keys),
        };
        // Only the list of kinds knows what a kind may be.
        if (keys.Contains(CommonKeys.Kind))
            schema["properties"]![CommonKeys.Kind.Name]!["enum"] = new JsonArray([
                .. kinds.Select(kind => JsonValue.Create(kind.Name)),
                null,
            ]);
        return schema.ToJsonString(ReadableJson.Options) + "\n";
    }

    internal static JsonArray Types(params string[] names) => [.. names.Select(name => JsonValue.Create(name))];
}
