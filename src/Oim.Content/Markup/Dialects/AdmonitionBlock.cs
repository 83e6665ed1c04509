using Markdig.Parsers;
using Markdig.Syntax;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// A boxed remark with a title: <c>!!! note "Titre"</c>, <c>???</c> folded, <c>???+</c> unfolded; a tab of <c>=== "Titre"</c>.
/// </summary>
internal sealed class AdmonitionBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>As it was written: note, warning, astuce…</summary>
    public required string Kind { get; init; }

    /// <summary>Null: the name of its kind stands in; "": none is wanted.</summary>
    public string? Title { get; init; }

    public bool IsFolding { get; init; }

    public bool IsUnfolded { get; init; }
}
