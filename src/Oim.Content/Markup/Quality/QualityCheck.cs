using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Markup.Components;
using Oim.Content.Pictures;
using Oim.Content.Sources;

namespace Oim.Content.Markup.Quality;

/// <summary>Looks, in a page's Markdown, for what shuts some of its readers out.</summary>
internal static class QualityCheck
{
    private static readonly HashSet<string> VagueWords = new(
        [
            "ici",
            "cliquez-ici",
            "cliquer-ici",
            "clic-ici",
            "cliquez",
            "lire-la-suite",
            "la-suite",
            "suite",
            "en-savoir-plus",
            "plus-d-infos",
            "plus-d-informations",
            "ce-lien",
            "lien",
            "voir",
            "voir-ici",
            "par-ici",
            "click-here",
            "here",
            "read-more",
            "more",
            "link",
            "this-link",
            "learn-more",
            "pinche-aqui",
            "aqui",
        ],
        StringComparer.Ordinal
    );

    /// <summary>What is written after three backquotes for another tool to draw.</summary>
    private static readonly HashSet<string> DrawingTools =
        new(["chart", "chartjs", "echarts", "mermaid", "plantuml", "vega", "vega-lite"], StringComparer.OrdinalIgnoreCase);

    public static void Apply(IReadOnlyList<MarkdownObject> nodes, HtmlPieces html, string text, MarkupContext context)
    {
        LanguageGuess.For(text, context.Language)?.Check(nodes, context);
        HtmlTables.Check(html, context);
        foreach (var node in nodes)
        {
            switch (node)
            {
                case LinkInline { IsImage: true } image when !string.IsNullOrEmpty(image.Url):
                    CheckImage(image, context);
                    break;
                case LinkInline { IsImage: false } link when !string.IsNullOrEmpty(link.Url):
                    CheckLink(link, context);
                    break;
                case Table table:
                    if (
                        table.FirstOrDefault() is TableRow { IsHeader: true } header
                        && header.All(cell => PlainText.Of(cell).Trim().Length == 0)
                    )
                        Report(QualityRules.NoTableHeader, table, context);
                    break;
                case FencedCodeBlock { Info: { } tool } fence when DrawingTools.Contains(tool):
                    Report(ComponentRules.ForeignDrawing, fence, context, tool);
                    break;
                case ParagraphBlock { Inline: { } inline } paragraph:
                    CheckCapitals(paragraph, inline, context);
                    break;
            }
        }
    }

    /// <summary>The first jump of a page; those that follow from it need no message of their own.</summary>
    public static void CheckHeadings(IReadOnlyList<HeadingBlock> headings, int shift, MarkupContext context)
    {
        var before = 1;
        foreach (var heading in headings)
        {
            if (heading.Level > before + 1)
            {
                Report(
                    QualityRules.HeadingJump,
                    heading,
                    context,
                    Start(PlainText.Of(heading).Trim()),
                    $"{heading.Level - shift}",
                    $"{before + 1 - shift}"
                );
                return;
            }

            before = heading.Level;
        }
    }

    private static void CheckImage(LinkInline image, MarkupContext context)
    {
        var (alternative, name) = (PlainText.Of(image).Trim(), NameOf(image.Url!));
        if (image.FirstChild is null) Report(QualityRules.NoAlternative, image, context, name);
        else if (Alternatives.IsHollow(alternative, name)) Report(PictureRules.HollowAlternative, image, context, alternative);
        // Whose it is may end its caption: « Le centre. © OIM / A. Diop ».
        if (context.AsksForCredit && image.Title?.Contains('©', StringComparison.Ordinal) != true)
            Report(PictureRules.NoCredit, image, context, name);
    }

    private static void CheckLink(LinkInline link, MarkupContext context)
    {
        var words = PlainText.Of(link).Trim();
        if (words.Length == 0)
        {
            // The text of an image is that of the link around it.
            if (!link.Descendants<LinkInline>().Any(image => image.IsImage) && !link.Descendants<HtmlInline>().Any())
                Report(QualityRules.WordlessLink, link, context, NameOf(link.Url!));
        }
        else if (words.Length <= 22 && VagueWords.Contains(Slug.Of(words)))
        {
            Report(QualityRules.VagueLink, link, context, words);
        }
    }

    private static void CheckCapitals(ParagraphBlock paragraph, ContainerInline inline, MarkupContext context)
    {
        // Nearly every paragraph is let go at its first small letter.
        if (
            FirstLiteral(inline) is not { } first
            || first.Content.AsSpan() is var start && start[..Math.Min(8, start.Length)].ContainsAnyInRange('a', 'z')
        )
            return;
        var text = PlainText.Of(paragraph).Trim();
        var letters = text.Count(char.IsLetter);
        if (letters < 30 || text.Count(char.IsUpper) < letters * 0.9 || text.Split(' ').Length < 5) return;
        Report(QualityRules.Capitals, paragraph, context, Start(text));
    }

    private static LiteralInline? FirstLiteral(ContainerInline inline)
    {
        for (var child = inline.FirstChild; child is not null; child = (child as ContainerInline)?.FirstChild)
            if (child is LiteralInline literal) return literal;
        return null;
    }

    internal static void Report(Diagnostics.DiagnosticRule rule, MarkdownObject node, MarkupContext context, params string[] arguments) =>
        context.Report(rule, context.PlaceOf(node), arguments);

    internal static string Start(string text) =>
        text.Length <= 50 ? text : text[..(text.LastIndexOf(' ', 49) is > 0 and var cut ? cut : 49)] + "…";

    private static string NameOf(string url) =>
        url.StartsWith(ContentAddress.Scheme, StringComparison.Ordinal) ? Uri.UnescapeDataString(url[ContentAddress.Scheme.Length..]) : url;
}
