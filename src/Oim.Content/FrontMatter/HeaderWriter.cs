using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Oim.Content.FrontMatter;

/// <summary>Writes header values as YAML: what was read, without comments, anchors and slips.</summary>
public static partial class HeaderWriter
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static StringBuilder Write(this StringBuilder yaml, string name, HeaderNode value, int indent = 0)
    {
        yaml.Append(' ', indent).Append(Scalar(name, isPlain: true)).Append(':');
        return Value(yaml, value, indent);
    }

    public static StringBuilder Write(this StringBuilder yaml, string name, string text) =>
        yaml.Append(name).Append(": ").Append(Scalar(text, isPlain: false)).Append('\n');

    private static StringBuilder Value(StringBuilder yaml, HeaderNode value, int indent)
    {
        switch (value)
        {
            case HeaderScalar scalar:
                return yaml.Append(' ').Append(Scalar(scalar.Text, scalar.IsPlain)).Append('\n');
            case HeaderList { Items.Count: 0 }:
                return yaml.Append(" []\n");
            case HeaderMap { Entries.Count: 0 }:
                return yaml.Append(" {}\n");
            case HeaderList list:
                yaml.Append('\n');
                foreach (var item in list.Items) Item(yaml, item, indent + 2);
                return yaml;
            case HeaderMap map:
                yaml.Append('\n');
                foreach (var entry in map.Entries) yaml.Write(entry.Name, entry.Value, indent + 2);
                return yaml;
            default:
                return yaml.Append('\n');
        }
    }

    private static void Item(StringBuilder yaml, HeaderNode item, int indent)
    {
        yaml.Append(' ', indent).Append('-');
        if (item is not HeaderMap { Entries: { Count: > 0 } entries })
        {
            Value(yaml, item, indent);
            return;
        }

        // The first key stands beside the dash.
        Value(yaml.Append(' ').Append(Scalar(entries[0].Name, isPlain: true)).Append(':'), entries[0].Value, indent + 2);
        foreach (var other in entries.Skip(1)) yaml.Write(other.Name, other.Value, indent + 2);
    }

    /// <summary>What was written without quotes and cannot be mistaken stays so: dates, numbers, plain words.</summary>
    public static string Scalar(string text, bool isPlain = true) =>
        isPlain && Unmistakable().IsMatch(text) && !Boolean().IsMatch(text) ? text : JsonSerializer.Serialize(text, Quoted);

    /// <summary>YAML 1.1 takes these for true and false, and Norway with them.</summary>
    [GeneratedRegex("^(y|n|yes|no|on|off)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boolean();

    [GeneratedRegex(@"^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ’'()./+_-]*[\p{L}\p{N}\p{M}’'()./+_-])?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Unmistakable();
}
