using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// JSX's <c>src={require('./a.png').default}</c> and <c>style={{…}}</c> in a tag: a plain address or text stays, what a programme would
/// have to work out goes.
/// </summary>
internal static class BoundAttributes
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        if (!source.Text.Contains("={", StringComparison.Ordinal)) return;
        foreach (Match tag in Tag.Matches(source.Text))
        {
            if (source.IsCode(tag.Index)) continue;
            foreach (Match attribute in Bound.Matches(tag.Value))
            {
                var (start, end) = (tag.Index + attribute.Index, tag.Index + attribute.Index + attribute.Length);
                if (attribute.Groups["value"] is { Success: true } value)
                    edits.Replace(start, end, $"{attribute.Groups["name"].Value}=\"{value.Value}\"");
                else edits.Remove(start, end);
            }
        }
    }

    private static readonly Regex Tag = new(
        @"<[a-z][\w-]*\s(?:[^<>""'{}]|""[^""\n]*""|'[^'\n]*'|\{(?:[^{}]|\{[^{}]*\})*\})*>",
        RegexOptions.NonBacktracking
    );

    private static readonly Regex Bound = new(
        @"(?<name>\s[\w-]+)=\{\s*(?:(?:require|useBaseUrl)\(\s*)?(?:[""'`](?<value>[^""'`{}$]*)[""'`]|(?<value>[0-9]+))"
        + @"\s*\)?(?:\.default)?\s*\}"
        + @"|\s[\w-]+=\{(?:[^{}]|\{[^{}]*\})*\}",
        RegexOptions.NonBacktracking
    );
}
