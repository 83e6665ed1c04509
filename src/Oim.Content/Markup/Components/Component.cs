using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Syntax;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup.Components;

/// <summary>A box that shows what it holds in a way of its own: <c>::: chiffres</c>.</summary>
/// <param name="Name">As editors write it.</param>
/// <param name="Aliases">Other names it goes by.</param>
/// <param name="Meaning">What it is for, in French.</param>
/// <param name="Example">All that stands between its two lines of colons, the words behind its name first.</param>
internal abstract record Component(string Name, IReadOnlyList<string> Aliases, string Meaning, string Example)
{
    /// <summary>The class of its outermost element, by which a page knows that it needs the components' style sheet.</summary>
    public const string Class = "composant";

    /// <summary>What keeps the box from being one; null when nothing does.</summary>
    public abstract ComponentFault? FaultIn(CustomContainer box, string title);

    public abstract void Write(HtmlRenderer renderer, CustomContainer box, string title, ComponentContext context);
}

/// <param name="At">Where it is.</param>
/// <param name="Expected">What is wanted there.</param>
internal sealed record ComponentFault(MarkdownObject At, Wording Expected);

/// <summary>The page that a component is shown on, and where it keeps HTML that is not its editor's.</summary>
internal sealed record ComponentContext(MarkupContext Page, MadePieces Made);
