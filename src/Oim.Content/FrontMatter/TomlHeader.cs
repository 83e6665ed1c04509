using System.Text.RegularExpressions;

namespace Oim.Content.FrontMatter;

/// <summary>Reads what is simple in Hugo's TOML headers, line for line, as YAML: <c>title = "x"</c>. Tables and the rest are left out.</summary>
internal static partial class TomlHeader
{
    public static string ToYaml(string toml)
    {
        var lines = toml.Split('\n');
        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith('[')) inTable = true;
            var match = inTable ? Match.Empty : Assignment().Match(lines[i]);
            lines[i] = match.Success ? $"{match.Groups[1].Value}: {match.Groups[2].Value}" : "";
        }

        return string.Join('\n', lines);
    }

    /// <summary>A key and a value that ends on its line.</summary>
    [GeneratedRegex(@"^\s*""?([\w-]+)""?\s*=\s*(""(?:[^""\\]|\\.)*""|'[^']*'|\[[^\[\]]*\]|[\w:.+-]+)\s*(?:#.*)?$")]
    private static partial Regex Assignment();
}
