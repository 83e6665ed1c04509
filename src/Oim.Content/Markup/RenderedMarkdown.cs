using Markdig.Syntax;
using Oim.Content.Diagnostics;
using Oim.Content.Markup.Dialects;

namespace Oim.Content.Markup;

/// <summary>What a Markdown text becomes when it is read.</summary>
/// <param name="Html">Safe HTML; internal addresses are still written as <see cref="ContentAddress"/>es.</param>
/// <param name="Text">The words alone, a line for each block, as they were typed: without typography.</param>
/// <param name="FirstHeading">The text of the first level-one heading.</param>
/// <param name="FirstParagraph">The text of the first paragraph.</param>
public sealed record RenderedMarkdown(
    string Html,
    string Text,
    IReadOnlyList<Heading> Outline,
    IReadOnlyList<WrittenReference> References,
    string? FirstHeading,
    string? FirstParagraph);

/// <summary>A heading as it is shown: level 2 and below, level 1 being the page's title.</summary>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>Why a page points at something.</summary>
public enum ReferenceUse { Link, Image, Document }

/// <summary>A place in a text that points at another page or file of the content.</summary>
/// <param name="Target">The path from the content root, without .md.</param>
/// <param name="Fragment">The anchor within it, or null.</param>
public sealed record WrittenReference(ReferenceUse Use, string Target, string? Fragment, string Label, Position At);

/// <summary>What the renderer must know of the page around a text.</summary>
/// <param name="File">For messages.</param>
/// <param name="Folder">The content folder relative links start from.</param>
/// <param name="FirstLine">The line of the file on which the text starts.</param>
/// <param name="Title">A first level-one heading that repeats it is not shown twice.</param>
/// <param name="Key">The content path of the page, for links to places in it; null for a piece of a page, whose headings and places are not
/// the whole.</param>
/// <param name="Typography">Whether the typography of the language is put right.</param>
public sealed record MarkupContext(
    string File,
    string Folder,
    string Language,
    int FirstLine,
    string? Title,
    Action<DiagnosticRule, Position, string[]> Report,
    bool Typography = true,
    string? Key = null
)
{
    /// <summary>From the places in the text that was parsed to those in the file.</summary>
    internal SourceMap? Map { get; init; }

    /// <summary>Where each line of the text starts in the file; null for whole lines from <see cref="FirstLine"/> on.</summary>
    public IReadOnlyList<Position>? LineStarts { get; init; }

    /// <summary>The caption of each image must say whose it is.</summary>
    public bool AsksForCredit { get; init; }

    /// <summary>The place in the file at which a line of the text, counted from 0, starts.</summary>
    internal Position StartOf(int line) => LineStarts is null ? new(FirstLine + line, 1) : LineStarts[line];

    internal Position PlaceOf(MarkdownObject node) => PlaceOf(node.Span.Start);

    /// <summary>The place in the file of an offset in the text that was parsed.</summary>
    internal Position PlaceOf(int offset) => Map!.PlaceOf(offset, this);
}
