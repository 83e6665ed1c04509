using System.Text.Json.Nodes;
using Oim.Content.FrontMatter;
using static Oim.Content.Schemas.SchemaWriter;

namespace Oim.Content.Schemas;

/// <summary>From a key to the schema of its value.</summary>
internal static class KeySchemas
{
    /// <summary>Schemas know no letter case: each word as people write it.</summary>
    private static readonly string Flags =
        $"^({string.Join('|', Keys.FlagWords.SelectMany(InEachCase).Distinct(StringComparer.Ordinal))})$";

    private static string[] InEachCase(string word) =>
        [word.ToLowerInvariant(), $"{word[..1]}{word[1..].ToLowerInvariant()}", word];

    /// <summary>A key under each of its names; the first definition of a name counts, as it does for the reader.</summary>
    public static JsonObject Properties(IEnumerable<Key> keys)
    {
        var properties = new JsonObject();
        var all = keys.ToList();
        foreach (var key in all)
            properties[key.Name] = Of(key, key.Description);
        foreach (var key in all)
            foreach (var alias in key.Aliases.Where(alias => !properties.ContainsKey(alias)))
                properties[alias] = Of(key, $"Autre nom de « {key.Name} » : {key.Description}");
        return properties;
    }

    private static JsonObject Of(Key key, string description)
    {
        var schema = Of(key.Shape);
        schema.Insert(0, "description", key.Shape is KeyShape.Anything ? description : $"{description} ({key.Form.French})");
        return schema;
    }

    private static JsonObject Of(KeyShape shape) =>
        shape switch
        {
            KeyShape.Text => new() { ["type"] = Types("string", "number", "boolean", "null") },
            KeyShape.Flag => new()
            {
                ["type"] = Types("boolean", "string", "integer", "null"),
                ["pattern"] = Flags,
                ["minimum"] = 0,
                ["maximum"] = 1,
            },
            KeyShape.Number => new() { ["type"] = Types("number", "string", "null"), ["pattern"] = @"^\s*[-+]?[0-9]+([.,][0-9]+)?\s*$" },
            // A date may be written in many ways, but not without a figure.
            KeyShape.Date => new() { ["type"] = Types("string", "integer", "null"), ["pattern"] = "[0-9]" },
            KeyShape.Words => new()
            {
                ["type"] = Types("array", "string", "number", "object", "null"),
                ["items"] = new JsonObject { ["type"] = Types("string", "number", "boolean", "object", "null") },
            },
            KeyShape.Maps { IsList: true } maps => new()
            {
                ["type"] = Types("array", "object", "string", "null"),
                ["properties"] = Properties(maps.Inside),
                ["items"] = new JsonObject
                {
                    ["type"] = Types("object", "string", "number", "null"),
                    ["properties"] = Properties(maps.Inside),
                },
            },
            KeyShape.Named named => new()
            {
                ["type"] = Types("object", "null"),
                ["additionalProperties"] = new JsonObject
                {
                    ["type"] = Types("object", "string", "null"),
                    ["properties"] = Properties(named.Inside),
                },
            },
            KeyShape.Maps maps => new() { ["type"] = Types("object", "null"), ["properties"] = Properties(maps.Inside) },
            _ => [],
        };
}
