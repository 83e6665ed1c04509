using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Boxes of other tools between a line that opens and a line that closes: MyST's <c>```{note}</c> and <c>:::{note}</c>, PyMdown's <c>/// note | Titre</c>, Nuxt's
/// <c>::alert{…}</c>. They become the containers our Markdown has; their options go, their text stays, and so does every line on its line.
/// </summary>
internal static partial class Directives
{
    /// <summary>A container holds those with fewer colons.</summary>
    private const int MostColons = 20;

    public static bool MayBeIn(string text) =>
        text.Contains("```{", StringComparison.Ordinal)
        || text.Contains("~~~{", StringComparison.Ordinal)
        || text.Contains(":::{", StringComparison.Ordinal)
        || text.Contains("::: {", StringComparison.Ordinal)
        || text.Contains("/// ", StringComparison.Ordinal)
        || text.Contains("\n::", StringComparison.Ordinal)
        || text.StartsWith("::", StringComparison.Ordinal);

    public static string Read(string text)
    {
        var lines = text.Split('\n');
        var open = new Stack<Opened>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (open.TryPeek(out var inner) && inner.ClosedBy(line))
            {
                open.Pop();
                if (!inner.IsCode) lines[i] = inner.Indent + inner.Closing;
            }
            else if (open.TryPeek(out inner) && inner.IsCode)
            {
                continue; // an example stays as it is
            }
            else if (Opening().Match(line) is { Success: true } match)
            {
                open.Push(Start(lines, ref i, match, open.Count));
            }
            else if (Fence().Match(line) is { Success: true } fence)
            {
                open.Push(new(fence.Groups["indent"].Value, fence.Groups["sign"].Value, "", IsCode: true));
            }
            else if (inner is { IsSlotted: true } && Slot().IsMatch(line))
            {
                lines[i] = "";
            }
        }

        return string.Join('\n', lines);
    }

    private static Opened Start(string[] lines, ref int i, Match match, int depth)
    {
        var (indent, sign, name) = (match.Groups["indent"].Value, match.Groups["sign"].Value, match.Groups["name"].Value);
        var argument = match.Groups["argument"].Value.Trim();
        if (DirectiveMeaning.LanguageOf(name, argument, sign) is { } language)
        {
            lines[i] = $"{indent}{sign}{language}";
            Options(lines, ref i, sign);
            return new(indent, sign, "", IsCode: true);
        }

        var at = i;
        var options = Options(lines, ref i, sign);
        if (DirectiveMeaning.ImageOf(name, argument, options) is { } image)
        {
            lines[at] = indent + image;
            return new(indent, sign, "", IsCode: false);
        }

        var colons = new string(':', MostColons - Math.Min(depth, MostColons - 3));
        lines[at] = $"{indent}{colons} {DirectiveMeaning.BoxOf(name, argument, options)}".TrimEnd();
        return new(indent, sign, colons, IsCode: false) { IsSlotted = sign == "::" };
    }

    /// <summary>Lines of options right under the opening one (<c>:class: tip</c>, <c>type: tip</c>, YAML between rules): blanked.</summary>
    private static Dictionary<string, string> Options(string[] lines, ref int i, string sign)
    {
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var fenced = i + 1 < lines.Length && lines[i + 1].Trim() == "---" && sign[0] is ':' or '`';
        if (fenced && Array.FindIndex(lines, i + 2, line => line.Trim() == "---") < 0) return options;
        if (fenced) lines[++i] = "";
        while (i + 1 < lines.Length && lines[i + 1].Trim() is var next && (fenced || OptionLine(sign).IsMatch(lines[i + 1])))
        {
            lines[++i] = "";
            if (next == "---") break;
            if (next.TrimStart(':').Split(':', 2) is [var key, var value]) options[key.Trim()] = value.Trim();
        }

        return options;
    }

    private static Regex OptionLine(string sign) => sign[0] == '/' ? IndentedOption() : ColonOption();

    private sealed record Opened(string Indent, string Sign, string Closing, bool IsCode)
    {
        public bool IsSlotted { get; init; }

        public bool ClosedBy(string line) =>
            line.AsSpan().Trim() is var text
            && text.Length >= Sign.Length
            && text.IndexOfAnyExcept(Sign[0]) < 0
            && (Sign[0] is '`' or '~' || text.Length == Sign.Length);
    }

    [GeneratedRegex(
        @"^(?<indent>[ \t]*)(?:(?<sign>`{3,}|~{3,}|:{3,})[ \t]*\{(?<name>[A-Za-z][\w:.-]*)(?:[ ,][^{}]*)?\}(?<argument>[^`]*)|(?<sign>/{3,})[ \t]+(?<name>[A-Za-z][\w-]*)[ \t]*(?:\|[ \t]*(?<argument>.*))?|(?<sign>::)(?<name>[a-z][\w-]*)[ \t]*(?:\[(?<argument>[^\]]*)\])?[ \t]*(?:\{.*\})?[ \t]*)$"
    )]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?<indent>[ \t>]*)(?<sign>`{3,}|~{3,})[^`]*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^[ \t]*#[a-z][\w-]*[ \t]*$")]
    private static partial Regex Slot();

    [GeneratedRegex(@"^[ \t]*:[\w-]+:(?:[ \t]|$)")]
    private static partial Regex ColonOption();

    [GeneratedRegex(@"^    [ \t]*[\w-]+:(?:[ \t]|$)")]
    private static partial Regex IndentedOption();
}
