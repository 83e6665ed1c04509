using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Kramdown's <c>{: .class #id }</c>, after a span, at the end of a line or on a line of its own. What says something to a reader becomes
/// <c>{ .class #id }</c>, which our Markdown reads; the rest goes. Pandoc's <c>[mots]{.classe}</c> is its words; their language is kept.
/// </summary>
internal static class AttributeLists
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        if (source.Text.Contains("]{", StringComparison.Ordinal))
            foreach (Match span in Span.Matches(source.Text))
                if (!IsPartOfMore(source.Text, span.Index) && !source.IsCode(span.Index)) Unwrap(span, edits);
        if (!source.Text.Contains("{:", StringComparison.Ordinal)) return;
        foreach (Match item in TocItem.Matches(source.Text))
            if (!source.IsCode(item.Index)) edits.Remove(item.Index, item.Index + item.Length);
        foreach (Match list in Written.Matches(source.Text))
            if (!source.IsCode(list.Index)) Move(list, source, edits);
    }

    private static bool IsPartOfMore(string text, int at) =>
        at > 0 && (text[at - 1] is '\\' or '!' or ']' or '_' || char.IsLetterOrDigit(text[at - 1]));

    private static void Unwrap(Match span, SourceEdits edits)
    {
        var (words, language) = (span.Groups["words"], Language.Match(span.Groups["inside"].Value).Groups["lang"].Value);
        edits.Replace(span.Index, words.Index, language.Length > 0 ? $"<span lang=\"{language}\">" : "");
        edits.Replace(words.Index + words.Length, span.Index + span.Length, language.Length > 0 ? "</span>" : "");
    }

    private static void Move(Match list, MarkdownSource source, SourceEdits edits)
    {
        var (inside, end) = (list.Groups["inside"].Value, list.Index + list.Length);
        var attributes = string.Join(' ', Attribute.Matches($" {inside} ").Select(attribute => attribute.Groups["one"].Value));
        var shown = attributes.Length == 0 ? "" : $"{{{attributes}}}";
        var line = source.LineOf(list.Index);
        var isAlone = source.Line(line).Trim().Length == list.Length && line > 0 && source.Line(line - 1).Length > 0;
        // On its own line it belongs to the line above, which is where ours is read.
        if (isAlone && shown.Length > 0) edits.Replace(source.StartOf(line) - 1, source.StartOf(line) - 1, " " + shown);
        edits.Replace(isAlone ? source.StartOf(line) : list.Index, end, isAlone ? "" : shown);
    }

    private static readonly Regex Span = new(
        @"\[(?<words>[^\[\]\n^]+)\]\{(?<inside>(?:[.#]|[\w-]+=)[^{}\n]*)\}",
        RegexOptions.NonBacktracking
    );

    private static readonly Regex Language = new(@"\blang=[""']?(?<lang>[A-Za-z-]+)", RegexOptions.NonBacktracking);

    private static readonly Regex Written = new(@"\{:(?<inside>(?:[^{}\n:/][^{}\n]*)?)\}", RegexOptions.NonBacktracking);

    private static readonly Regex Attribute = new(
        @"\s(?<one>[.#][\w-]+|[\w-]+=(?:""[^""\n]*""|'[^'\n]*'|[^\s""']+))",
        RegexOptions.NonBacktracking
    );

    private static readonly Regex TocItem = new(
        @"^[ \t]*(?:[*+-]|1\.)[ \t]+[^\n]*\n[ \t]*\{::?[ \t]*toc[^}\n]*\}",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    );
}
