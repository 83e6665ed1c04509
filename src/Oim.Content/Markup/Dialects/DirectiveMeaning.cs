namespace Oim.Content.Markup.Dialects;

/// <summary>What the name of a directive stands for: code, an image, or a box.</summary>
internal static class DirectiveMeaning
{
    private static readonly HashSet<string> Code = new(
        ["code", "code-block", "code-cell", "sourcecode", "math", "mermaid", "raw", "eval-rst", "literalinclude", "highlight"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Boxes = new(
        [
            "admonition",
            "seealso",
            "versionadded",
            "versionchanged",
            "deprecated",
            "dropdown",
            "tab-set",
            "tab-item",
            "tabs",
            "tab",
            "grid",
            "grid-item",
            "grid-item-card",
            "card",
            "sidebar",
            "topic",
            "epigraph",
            "pull-quote",
            "margin",
            "figure",
            "image",
            "toctree",
            "tableofcontents",
            "contents",
            "list-table",
            "table",
            "csv-table",
            "glossary",
            "include",
            "div",
            "aside",
            "exercise",
            "solution",
            "proof",
            "theorem",
            "bibliography",
            "only",
            "rubric",
            "centered",
            "index",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// The language of a fence that shows code: <c>{code-block} python</c>, and <c>{r}</c> or <c>{python}</c>, which notebooks run. Null
    /// for all else.
    /// </summary>
    public static string? LanguageOf(string name, string argument, string sign)
    {
        if (sign[0] is not ('`' or '~')) return null;
        if (Code.Contains(name)) return name is "math" or "mermaid" ? name : argument;
        return Boxes.Contains(name) || RemarkTitles.Knows(name) ? null : name;
    }

    public static string? ImageOf(Directive directive, Dictionary<string, string> options) =>
        directive is { Name: "figure" or "image", Argument.Length: > 0 }
            ? $"![{options.GetValueOrDefault("alt")}](<{directive.Argument}>)"
            : null;

    /// <summary>The container and its title. A list of pages is no text: the site has its own.</summary>
    public static string BoxOf(Directive directive, Dictionary<string, string> options)
    {
        var (name, argument, _) = directive;
        if (
            name is "admonition"
            && (options.GetValueOrDefault("class") ?? options.GetValueOrDefault("type")) is { } kind
            && RemarkTitles.Knows(kind)
        )
            return $"{kind} {argument}";
        return name switch
        {
            "dropdown" or "details" => $"details {argument}",
            "admonition" or "seealso" => $"note {argument}",
            _ => $"{name} {argument}",
        };
    }
}
