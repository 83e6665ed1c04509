using System.Globalization;
using System.Text.RegularExpressions;

namespace Oim.Site.Tests.Hostile;

/// <summary>What an attacker would write: the lines of <c>payloads.txt</c>, by class.</summary>
public static partial class Payloads
{
    /// <summary>The function no payload may ever bring to run.</summary>
    public const string Forbidden = "ran";

    public static IReadOnlyList<(string Class, string Text)> All { get; } = [.. Read()];

    public static IEnumerable<string> Texts => All.Select(payload => payload.Text);

    private static IEnumerable<(string Class, string Text)> Read()
    {
        using var stream = typeof(Payloads).Assembly.GetManifestResourceStream("payloads.txt")!;
        using var reader = new StreamReader(stream);
        var kind = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) kind = line[3..];
            else if (kind.Length > 0 && line.Length > 0) yield return (kind, Unescape(line));
        }
    }

    private static string Unescape(string line) =>
        Escape().Replace(line, escape => escape.Value[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'u' => ((char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            var other => other.ToString(),
        });

    [GeneratedRegex("""\\(?:u[0-9a-fA-F]{4}|[nrt\\"])""")]
    private static partial Regex Escape();
}
