using System.Text;
using Markdig.Syntax.Inlines;
using Oim.Typography.Rules;

namespace Oim.Typography.Tree;

/// <summary>Where the characters of one inline stand in a run.</summary>
/// <param name="Node">What an edit rewrites; null where the text may be read but not changed.</param>
/// <param name="IsRaised">Already inside a superscript.</param>
internal readonly record struct InlineRange(int Start, int Length, Inline? Node, bool IsRaised)
{
    public int End => Start + Length;
}

/// <summary>The text of one block in one language, as the reader will see it, without the markup between its words.</summary>
internal sealed class InlineRun
{
    private readonly StringBuilder text = new();

    private readonly List<InlineRange> ranges = [];

    public TypographyRules Rules { get; private set; } = TypographyRules.None;

    public int Length => text.Length;

    public IReadOnlyList<InlineRange> Ranges => ranges;

    public InlineRun Begin(TypographyRules rules)
    {
        Rules = rules;
        text.Clear();
        ranges.Clear();
        return this;
    }

    public void Add(ReadOnlySpan<char> words, Inline? node, bool isRaised = false)
    {
        if (words.IsEmpty) return;
        ranges.Add(new(text.Length, words.Length, node, isRaised));
        text.Append(words);
    }

    public void AddOpaque() => Add([Signs.Opaque], null);

    public void CopyTo(Span<char> destination) => text.CopyTo(0, destination, text.Length);
}
