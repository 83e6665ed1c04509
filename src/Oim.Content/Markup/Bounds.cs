using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Oim.Content.Markup;

/// <summary>Bounds to what Markdig reads again and again: without them, its time grows with the square of the text.</summary>
internal sealed class Bounds : IMarkdownExtension
{
    /// <summary>No address that somebody has typed is longer, in characters.</summary>
    private const int LongestAddress = 4000;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n)");

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new Depth());
        pipeline.InlineParsers.Replace<LinkInlineParser>(new Links());
        if (pipeline.InlineParsers.FindExact<AutoLinkParser>() is { } before)
            pipeline.InlineParsers.Replace<AutoLinkParser>(new AutoLinks(before.Options));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static bool IsEndless(ReadOnlySpan<char> text) => text.Length > LongestAddress && text[..LongestAddress].IndexOfAny(Ends) < 0;

    /// <summary>Refuses quotations, lists and boxes inside one another beyond any use, as Markdig does later and for less.</summary>
    private sealed class Depth : BlockParser
    {
        private const int Most = 100;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var depth = 0;
            for (ContainerBlock? around = processor.CurrentContainer; around is not null; around = around.Parent) depth++;
            return depth <= Most ? BlockState.None : throw new ArgumentException("Nested beyond the depth limit.", nameof(processor));
        }
    }

    private sealed class Links : LinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            !(slice.CurrentChar == ']' && slice.PeekChar() == '(' && IsEndless(slice.AsSpan()[2..])) && base.Match(processor, ref slice);
    }

    /// <summary>For each address, Markdig looks back at all that stands before it in its paragraph.</summary>
    private sealed class AutoLinks(AutoLinkOptions options) : AutoLinkParser(options)
    {
        /// <summary>Addresses in one paragraph: those that follow stay text.</summary>
        private const int Most = 1000;

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (processor.ParserStates[Index] is not Count count || count.Block != processor.Block)
                processor.ParserStates[Index] = count = new(processor.Block);
            return count.Found < Most && !IsEndless(slice.AsSpan()) && base.Match(processor, ref slice) && ++count.Found > 0;
        }

        private sealed class Count(LeafBlock? block)
        {
            public LeafBlock? Block => block;

            public int Found { get; set; }
        }
    }
}
