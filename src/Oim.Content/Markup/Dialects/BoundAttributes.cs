using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>JSX's <c>src={require('./a.png').default}</c> and <c>style={{…}}</c> in a tag: a plain address or text stays, what a programme would have to work out goes.</summary>
internal static partial class BoundAttributes
{
    public static string Read(string text)
    {
        if (!text.Contains("={", StringComparison.Ordinal)) return text;
        var code = new CodeRanges(text);
        return Tag()
            .Replace(text, tag =>
                code.Contains(tag.Index)
                    ? tag.Value
                    : Bound()
                        .Replace(tag.Value, attribute =>
                            attribute.Groups["value"].Success
                                ? $"{attribute.Groups["name"].Value}=\"{attribute.Groups["value"].Value}\""
                                : new('\n', attribute.ValueSpan.Count('\n'))
                        )
            );
    }

    [GeneratedRegex(@"<[a-z][\w-]*(?=\s)(?:[^<>""'{}]|""[^""\n]*""|'[^'\n]*'|\{(?:[^{}]|\{[^{}]*\})*\}){0,1000}>")]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"(?<name>\s[\w-]+)=\{\s*(?:(?:require|useBaseUrl)\(\s*)?(?:[""'`](?<value>[^""'`{}$]*)[""'`]|(?<value>\d+))\s*\)?(?:\.default)?\s*\}|\s[\w-]+=\{(?:[^{}]|\{[^{}]*\})*\}"
    )]
    private static partial Regex Bound();
}
