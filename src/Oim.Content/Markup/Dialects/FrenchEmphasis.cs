using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// <c>**Date :**12 mai</c>, <c>**« mot »**suivi</c>: CommonMark does not end a passage after a sign when a letter follows, and shows the
/// asterisks. Here it ends, where a passage is open: after a sign that closes something, so that what CommonMark reads is read as before.
/// </summary>
internal sealed class FrenchEmphasis : EmphasisInlineParser
{
    private const string Enders = ":;,.!?)]»”’…%";

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (sign, before) = (slice.CurrentChar, slice.PeekCharExtra(-1));
        if (!base.Match(processor, ref slice))
            return false;
        if (processor.Inline is not EmphasisDelimiterInline mark || sign is not ('*' or '_'))
            return true;
        if (mark.DelimiterCount == 2 ? Enders.Contains(before, StringComparison.Ordinal) : mark.DelimiterCount == 1 && before is ':' or '»')
            mark.Type |= DelimiterType.Close;
        // A word glued to an opening guillemet: « un**« mot »** ».
        else if (mark.DelimiterCount == 2 && slice.CurrentChar is '«' or '“') mark.Type |= DelimiterType.Open;
        return true;
    }

    /// <summary>Takes the place of Markdig's parser, with the signs that extensions have given it.</summary>
    public static void Apply(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.InlineParsers.FindExact<EmphasisInlineParser>() is not { } before) return;
        var after = new FrenchEmphasis();
        after.EmphasisDescriptors.Clear();
        after.EmphasisDescriptors.AddRange(before.EmphasisDescriptors);
        after.TryCreateEmphasisInlineList.AddRange(before.TryCreateEmphasisInlineList);
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(after);
    }
}
