using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Oim.Content.Markup.Dialects;

/// <summary>Reads an admonition of MkDocs: a line that opens it, then everything indented by four spaces.</summary>
internal sealed class AdmonitionParser : BlockParser
{
    public AdmonitionParser() => OpeningCharacters = ['!', '?', '='];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.Line.PeekChar(1) != processor.CurrentChar) return BlockState.None;
        var match = Opening.Match(processor.Line.ToString());
        if (!match.Success) return BlockState.None;
        var sign = match.Groups["sign"].Value;
        // Where the box floats is not for us.
        var words = match
            .Groups["words"]
            .Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(word => word is "inline" or "end")
            .ToList();
        processor.NewBlocks.Push(
            new AdmonitionBlock(this)
            {
                Column = processor.Column,
                Line = processor.LineIndex,
                Span = new(processor.Start, processor.Line.End),
                Kind = sign == "===" ? "tab" : match.Groups["kind"].Value.ToLowerInvariant(),
                Title =
                    match.Groups["title"].Success ? match.Groups["title"].Value
                    : words.Count > 0 ? string.Join(' ', words)
                    : null,
                IsFolding = sign[0] == '?',
                IsUnfolded = sign == "???+",
            }
        );
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (!processor.IsCodeIndent) return BlockState.None;
        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private static readonly Regex Opening = new(
        @"^(?:(?<sign>!!!|\?\?\?\+?)\s*(?<kind>[\p{L}][\w-]*)(?<words>[^""]*?)(?:\s+""(?<title>.*)"")?"
        + @"|(?<sign>===)!?\s+""(?<title>.+)"")\s*$",
        RegexOptions.NonBacktracking
    );
}
