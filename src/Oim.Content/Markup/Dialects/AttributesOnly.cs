using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Markdig takes any words in braces for attributes, and <c>/users/{id}</c> or <c>\frac{a}{b}</c> would lose them. A list of attributes has
/// a class, an identifier or a value; all else in braces is text.
/// </summary>
internal sealed class AttributesOnly : GenericAttributesParser
{
    public static void Apply(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Replace<GenericAttributesParser>(new AttributesOnly());
        foreach (var parser in pipeline.BlockParsers.OfType<IAttributesParseable>())
        {
            if (parser.TryParseAttributes is not { } parse) continue;
            parser.TryParseAttributes = (BlockProcessor processor, ref StringSlice line, Markdig.Syntax.IBlock block) =>
                line.IndexOf('{') is >= 0 and var at
                && IsList(line.Text.AsSpan(at, line.End + 1 - at))
                && parse(processor, ref line, block);
        }
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        IsList(slice.AsSpan()) && base.Match(processor, ref slice);

    private static bool IsList(ReadOnlySpan<char> text)
    {
        foreach (var list in List.EnumerateMatches(text)) return text.Slice(list.Index, list.Length).IndexOfAny('.', '#', '=') >= 0;
        return false;
    }

    private const string One = @"(?:[.#][\w:./-]+|[\w:@-]+(?:=(?:""[^""\n]*""|'[^'\n]*'|[^\s""'{}]+))?)";

    private static readonly Regex List = new(
        $@"^\{{:?\s*{One}(?:\s+{One})*\s*\}}",
        RegexOptions.NonBacktracking
    );
}
