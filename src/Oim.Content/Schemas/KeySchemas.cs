using System.Text.Json.Nodes;
using Oim.Content.FrontMatter;
using static Oim.Content.Schemas.SchemaWriter;

namespace Oim.Content.Schemas;

/// <summary>From a key to the schema of its value.</summary>
internal static class KeySchemas
{
    /// <summary>Schemas know no letter case: each word as people write it.</summary>
    private static readonly string Flags = Among(Keys.FlagWords);

    /// <summary>« 384 », « 1,5 », « 702 973 ».</summary>
    private const string Figures = @"^\s*[-+]?[0-9\s]*[.,]?[0-9\s]+([eE][-+]?[0-9]+)?\s*$";

    private static string Among(IEnumerable<string> words) =>
        $"^({string.Join('|', words.SelectMany(InEachCase).Distinct(StringComparer.Ordinal).Select(Literal))})$";

    /// <summary>Every sign of a word for itself.</summary>
    private static string Literal(string word) =>
        string.Concat(word.Select(sign => @"\^$.|?*+()[]{}".Contains(sign, StringComparison.Ordinal) ? $@"\{sign}" : $"{sign}"));

    private static string[] InEachCase(string word) =>
        [word.ToLowerInvariant(), $"{word[..1].ToUpperInvariant()}{word[1..].ToLowerInvariant()}", word.ToUpperInvariant(), word];

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
        var schema = Of(key.Shape, key.TakesList, key.Values?.Words ?? []);
        schema.Insert(0, "description", key.Shape is KeyShape.Anything ? description : $"{description} ({key.Form.French})");
        return schema;
    }

    /// <param name="taught">The words to propose, where it takes no others.</param>
    private static JsonObject Of(KeyShape shape, bool takesList, IReadOnlyList<string> taught) =>
        shape switch
        {
            KeyShape.Text text => Limited(new() { ["type"] = Types("string", "number", "boolean", "null") }, text, taught),
            KeyShape.Flag => new()
            {
                ["type"] = Types("boolean", "string", "integer", "null"),
                ["pattern"] = Flags,
                ["minimum"] = 0,
                ["maximum"] = 1,
            },
            KeyShape.Number => new() { ["type"] = Types("number", "string", "null"), ["pattern"] = Figures },
            // A date may be written in many ways, but not without a figure.
            KeyShape.Date => new() { ["type"] = Types("string", "integer", "null"), ["pattern"] = "[0-9]" },
            KeyShape.Words words => new()
            {
                ["type"] = Types("array", "string", "number", "object", "null"),
                ["items"] = Limited(new() { ["type"] = Types("string", "number", "boolean", "object", "null") }, words.Each, taught),
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
            KeyShape.Anything { Inside.Count: > 0 } any when takesList => new()
            {
                ["properties"] = Properties(any.Inside),
                ["items"] = new JsonObject { ["properties"] = Properties(any.Inside) },
            },
            KeyShape.Anything { Inside.Count: > 0 } any => new() { ["properties"] = Properties(any.Inside) },
            _ => [],
        };

    private static JsonObject Limited(JsonObject schema, KeyShape.Text text, IReadOnlyList<string> taught)
    {
        if (text.Pattern is not null) schema["pattern"] = text.Pattern;
        if (text.Spellings.Count == 0) return schema;
        schema["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. taught.Select(word => JsonValue.Create(word))]) },
            new JsonObject { ["pattern"] = Among(text.Spellings) }
        );
        return schema;
    }
}
