using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Kramdown's <c>{: .class #id }</c>, after a span, at the end of a line or on a line of its own. What says something to a reader becomes
/// <c>{ .class #id }</c>, which our Markdown reads; the rest goes.
/// </summary>
internal static partial class AttributeLists
{
    public static string Read(string text)
    {
        if (text.Contains("]{", StringComparison.Ordinal)) text = Spans(text);
        if (!text.Contains("{:", StringComparison.Ordinal)) return text;
        var code = new CodeRanges(text);
        text = TocItem().Replace(text, match => code.Contains(match.Index) ? match.Value : "\n");
        code = new CodeRanges(text);
        return Written().Replace(text, match =>
        {
            if (code.Contains(match.Index)) return match.Value;
            var attributes = string.Join(' ', Attribute().Matches(match.Groups["inside"].Value).Select(attribute => attribute.Value));
            if (attributes.Length == 0) return match.Groups["line"].Value;
            var shown = $"{{{attributes}}}";
            // On its own line it belongs to the line above, which is where ours is read.
            return match.Groups["own"].Success ? $" {shown}{match.Groups["line"].Value}" : shown;
        });
    }

    /// <summary>Pandoc's <c>[mots]{.classe}</c> is its words; their language is kept.</summary>
    private static string Spans(string text)
    {
        var code = new CodeRanges(text);
        return Span().Replace(text, match =>
        {
            if (code.Contains(match.Index)) return match.Value;
            var words = match.Groups["words"].Value;
            return match.Groups["lang"].Success ? $"<span lang=\"{match.Groups["lang"].Value}\">{words}</span>" : words;
        });
    }

    [GeneratedRegex(@"(?<![\\!\]\w])\[(?<words>[^\[\]\n^]+)\]\{(?=[.#]|[\w-]+=)(?:[^{}\n]*?\blang=[""']?(?<lang>[A-Za-z-]+))?[^{}\n]*\}")]
    private static partial Regex Span();

    [GeneratedRegex(@"(?:(?<=[^\n])(?<own>(?<line>\n)[ \t]*))?\{:(?!\{)(?<inside>[^{}\n]*)\}(?(own)(?=[ \t]*(?:\n|$)))")]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<=^|\s)(?:[.#][\w-]+|[\w-]+=(?:""[^""\n]*""|'[^'\n]*'|[^\s""']+))(?=\s|$)")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^[ \t]*(?:[*+-]|1\.)[ \t]+[^\n]*\n[ \t]*\{::?\s*toc[^}\n]*\}", RegexOptions.Multiline)]
    private static partial Regex TocItem();
}
