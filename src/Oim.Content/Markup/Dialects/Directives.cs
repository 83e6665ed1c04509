using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>Boxes of other tools become the containers our Markdown has; their options go, their text stays.</summary>
internal static class Directives
{
    /// <summary>A container holds those with fewer colons.</summary>
    private const int MostColons = 20;

    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        if (!MayBeIn(source.Text)) return;
        foreach (var fence in source.Fences)
            if (fence.Directive is { } directive) Write(source, fence, directive, edits);
        BlankSlots(source, edits);
    }

    private static bool MayBeIn(string text) =>
        text.Contains("```{", StringComparison.Ordinal)
        || text.Contains("~~~{", StringComparison.Ordinal)
        || text.Contains(":::{", StringComparison.Ordinal)
        || text.Contains("::: {", StringComparison.Ordinal)
        || text.Contains("/// ", StringComparison.Ordinal)
        || text.Contains("\n::", StringComparison.Ordinal)
        || text.StartsWith("::", StringComparison.Ordinal)
        || text.Contains("highlight", StringComparison.Ordinal);

    private static void Write(MarkdownSource source, Fence fence, Directive directive, SourceEdits edits)
    {
        var options = TakeOptions(source, fence, edits);
        var indent = source.Line(fence.Open) is var line ? line[..^line.TrimStart(" \t").Length].ToString() : "";
        var (opening, closing) = fence.IsCode
            ? ((fence.Sign == "{" ? "```" : fence.Sign) + directive.CodeLanguage, fence.Sign == "{" ? "```" : null)
            : DirectiveMeaning.ImageOf(directive, options) is { } image ? (image, "")
            : BoxOf(directive, options, fence.Depth);
        edits.ReplaceLine(fence.Open, indent + opening);
        if (closing is not null && fence.Close < source.LineCount) edits.ReplaceLine(fence.Close, indent + closing);
    }

    private static (string Opening, string Closing) BoxOf(Directive directive, Dictionary<string, string> options, int depth)
    {
        var colons = new string(':', MostColons - Math.Min(depth, MostColons - 3));
        return ($"{colons} {DirectiveMeaning.BoxOf(directive, options)}".TrimEnd(), colons);
    }

    /// <summary>
    /// Lines of options right under the opening one (<c>:class: tip</c>, <c>type: tip</c>, YAML between rules): read and blanked.
    /// </summary>
    private static Dictionary<string, string> TakeOptions(MarkdownSource source, Fence fence, SourceEdits edits)
    {
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (from, last) = (fence.Open + 1, Math.Min(fence.Close, source.LineCount) - 1);
        var to = from;
        if (from <= last && source.Line(from).Trim() is "---" && fence.Sign[0] is ':' or '`')
        {
            for (to = from + 1; to <= last && source.Line(to).Trim() is not "---"; to++)
            {
            }

            if (to++ > last) return options;
        }
        else
        {
            var option = fence.Sign[0] == '/' ? IndentedOption : ColonOption;
            while (to <= last && option.IsMatch(source.Line(to))) to++;
        }

        for (var i = from; i < to; i++)
        {
            if (source.Line(i).Trim().TrimStart(':').ToString().Split(':', 2) is [var key, var value]) options[key.Trim()] = value.Trim();
            edits.ReplaceLine(i, "");
        }

        return options;
    }

    /// <summary>Nuxt's <c>#title</c>, which names the part of a component that follows.</summary>
    private static void BlankSlots(MarkdownSource source, SourceEdits edits)
    {
        var next = 0;
        foreach (var component in source.Fences.Where(fence => fence.Sign == "::"))
        {
            for (var i = Math.Max(next, component.Open + 1); i < component.Close; i++)
                if (!source.IsCode(source.StartOf(i)) && Slot.IsMatch(source.Line(i))) edits.ReplaceLine(i, "");
            next = Math.Max(next, component.Close);
        }
    }

    private static readonly Regex Slot = new(@"^[ \t]*#[a-z][\w-]*[ \t]*$", RegexOptions.NonBacktracking);

    private static readonly Regex ColonOption = new(@"^[ \t]*:[\w-]+:(?:[ \t]|$)", RegexOptions.NonBacktracking);

    private static readonly Regex IndentedOption = new(@"^    [ \t]*[\w-]+:(?:[ \t]|$)", RegexOptions.NonBacktracking);
}
