using System.Buffers;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;
using Oim.Content.Languages;

namespace Oim.Content.Markup.Quality;

/// <summary>
/// Finds paragraphs written in another language than their page. What is marked with its language, code, and what is too short or not
/// sure (<see cref="LanguageIdentifier"/>) is let alone.
/// </summary>
internal sealed partial class LanguageGuess
{
    /// <summary>
    /// So many of the commonest words of each other language make a page worth a look; letters by themselves stand in any (« il y a »).
    /// </summary>
    private const int Telltales = 8;

    private const StringComparison Ignored = StringComparison.OrdinalIgnoreCase;

    private static readonly ConcurrentDictionary<(string Language, int Known), LanguageGuess?> All = [];

    private readonly LanguageIdentifier identifier;
    private readonly SearchValues<string> telltales;

    private LanguageGuess(Locale own)
    {
        identifier = new(Locales.All);
        telltales = SearchValues.Create(
            [
                .. Locales
                    .All.Where(locale => locale.Code != own.Code)
                    .SelectMany(locale => locale.SmallWords.Where(word => word.Length > 1).Except(own.SmallWords).Take(Telltales))
                    .Distinct()
                    .Select(word => $" {word} "),
            ],
            StringComparison.Ordinal
        );
    }

    /// <summary>Null for a page without a trace of another language, which nearly all are.</summary>
    /// <param name="text">The words of the whole page.</param>
    public static LanguageGuess? For(string text, string language)
    {
        var guess = All.GetOrAdd((Locales.Of(language).Code, Locales.All.Count), static key =>
            Locales.Of(key.Language) is { SmallWords.Count: > 0 } own ? new(own) : null);
        return guess is not null && text.AsSpan().ContainsAny(guess.telltales) ? guess : null;
    }

    /// <summary>A page that is mostly in another language is told of once; a paragraph among others is told of by itself.</summary>
    public void Check(IReadOnlyList<MarkdownObject> nodes, MarkupContext context)
    {
        var own = Locales.Of(context.Language).Code;
        var told = OutsideMarkedHtml(nodes)
            .Where(paragraph => paragraph.Inline is not null && !IsMarked(paragraph))
            .Select(paragraph => (Paragraph: paragraph, Language: identifier.Of(WordsOf(paragraph.Inline!))))
            .Where(paragraph => paragraph.Language is not null)
            .ToList();
        var others = told.Where(paragraph => paragraph.Language != own).ToList();
        if (context.Key is not null && others.Count > 1 && others.Count * 2 > told.Count)
        {
            var most = others.CountBy(paragraph => paragraph.Language!).MaxBy(pair => pair.Value).Key;
            var first = others.First(paragraph => paragraph.Language == most).Paragraph;
            var (found, expected) = (Wording.Language(most), Wording.Language(context.Language));
            QualityCheck.Report(QualityRules.OtherLanguage, first, context, found, expected, most);
            return;
        }

        foreach (var (paragraph, other) in others)
        {
            var start = QualityCheck.Start(PlainText.Of(paragraph).Trim());
            QualityCheck.Report(QualityRules.UnmarkedLanguage, paragraph, context, Wording.Language(other!), start, other!);
        }
    }

    /// <summary>
    /// The paragraphs that stand in no element of HTML which says its language: <c>&lt;blockquote lang="en"&gt;</c> above, its end below.
    /// </summary>
    private static IEnumerable<ParagraphBlock> OutsideMarkedHtml(IReadOnlyList<MarkdownObject> nodes)
    {
        // Each with whether it or one around it says its language.
        var open = new Stack<(string Name, bool IsMarked)>();
        bool IsInside() => open.TryPeek(out var inside) && inside.IsMarked;
        foreach (var node in nodes)
        {
            if (node is ParagraphBlock paragraph && !IsInside()) yield return paragraph;
            if (node is not HtmlBlock html) continue;
            foreach (Match tag in Tag().Matches(html.Lines.ToString()))
            {
                var name = tag.Groups["name"].Value.ToLowerInvariant();
                var isEnd = tag.Groups["end"].Length > 0;
                // Beyond that depth the page is not read as HTML at all (HtmlDepth).
                if (!isEnd && open.Count < HtmlDepth.Most && !HtmlLists.Empty.Contains(name))
                    open.Push((name, IsInside() || tag.Value.Contains(" lang=", Ignored)));
                // An end that ends nothing is let alone, and one that ends what is around ends what is inside.
                if (isEnd && open.Any(element => element.Name == name))
                    while (open.Pop().Name != name) continue;
            }
        }
    }

    [GeneratedRegex("""<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    /// <summary>Its editor has said in which language it is, or a part of it.</summary>
    private static bool IsMarked(ParagraphBlock paragraph)
    {
        for (Block? block = paragraph; block is not null; block = block.Parent)
            if (HasLanguage(block)) return true;
        return paragraph
            .Inline!.Descendants()
            .Any(inline => HasLanguage(inline) || inline is HtmlInline html && html.Tag.Contains(" lang=", Ignored));
    }

    private static bool HasLanguage(MarkdownObject node) =>
        node.TryGetAttributes()?.Properties?.Exists(property => property.Key == "lang") == true;

    /// <summary>The words of its sentences, without code and, unless there is nothing else, without what is set apart: titles.</summary>
    private static string WordsOf(ContainerInline inline)
    {
        var plain = inline.Where(child => child is not EmphasisInline);
        var words = Join(plain);
        return string.IsNullOrWhiteSpace(words) ? Join(inline) : words;
    }

    private static string Join(IEnumerable<Inline> inlines) =>
        string.Join(
            ' ',
            inlines
                .SelectMany(inline => inline is ContainerInline container ? container.Descendants() : [inline])
                .OfType<LiteralInline>()
                .Select(literal => literal.Content.ToString())
        );
}
