using System.Text.Json.Nodes;
using Oim.Content.Diagnostics.Writers;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;

namespace Oim.Content.Schemas;

/// <summary>Snippets that complete the keys of a header in VS Code, which has no schemas for the header of a Markdown file.</summary>
public static class SnippetWriter
{
    internal static string Write(KindList kinds)
    {
        var snippets = new JsonObject();
        foreach (
            var (key, kind) in CommonKeys
                .All.Select(key => (key, Kind: (string?)null))
                .Concat(kinds.SelectMany(kind => kind.Keys.Select(key => (key, Kind: (string?)kind.Name))))
        )
        {
            snippets[kind is null ? key.Name : $"{key.Name} ({kind})"] = new JsonObject
            {
                ["scope"] = "markdown",
                ["prefix"] = key.Name,
                ["body"] = key.Name + ": " + ValueOf(key, kinds, "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"),
                ["description"] = kind is null ? key.Description : $"{key.Description} ({kind})",
            };
        }

        return snippets.ToJsonString(ReadableJson.Options) + "\n";
    }

    /// <summary>A first value, as snippets write the places to fill in.</summary>
    /// <param name="today">The day that a date is first thought to be.</param>
    public static string ValueOf(Key key, KindList kinds, string today) => key.Shape switch
    {
        _ when key.Values == ValueSet.Kinds => $"${{1|{string.Join(',', kinds.Select(kind => kind.Name))}|}}",
        KeyShape.Flag => "${1|true,false|}",
        KeyShape.Date => $"${{1:{today}}}",
        KeyShape.Words => "[$1]",
        KeyShape.Maps { Inside: [var first, ..], IsList: true } => $"\n  - {first.Name}: $1",
        _ => "$1",
    };
}
