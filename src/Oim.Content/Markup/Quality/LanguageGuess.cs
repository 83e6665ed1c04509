using System.Collections.Concurrent;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Oim.Content.Diagnostics;
using Oim.Content.Languages;

namespace Oim.Content.Markup.Quality;

/// <summary>
/// Finds paragraphs written in another language than their page, by the small words a language cannot do without. It speaks only when it
/// is sure: a long paragraph, many such words of the other language, none of the page's.
/// </summary>
internal sealed class LanguageGuess
{
    private const int FewestWords = 14;

    private static readonly ConcurrentDictionary<string, HashSet<string>> WordsOf = new(StringComparer.Ordinal);

    private readonly string other;
    private readonly HashSet<string> own;
    private readonly HashSet<string> foreign;

    private LanguageGuess(Locale own, Locale other) => (this.other, this.own, foreign) = (other.Code, Words(own), Words(other));

    /// <summary>Null for a page without a trace of another language, which nearly all are.</summary>
    /// <param name="text">The words of the whole page.</param>
    public static LanguageGuess? For(string text, string language)
    {
        var page = Locales.Of(language);
        if (page.SmallWords.Count == 0) return null;
        return Locales.All.FirstOrDefault(locale => locale.Code != page.Code && MayBeIn(text, locale)) is { } found
            ? new(page, found)
            : null;
    }

    private static bool MayBeIn(string text, Locale locale) =>
        locale.SmallWords.Count > 1 && locale.SmallWords.Take(2).All(word => text.Contains($" {word} ", StringComparison.Ordinal));

    /// <summary>A page that is mostly in the other language is told of once; a paragraph among others is told of by itself.</summary>
    public void Check(IReadOnlyList<MarkdownObject> nodes, MarkupContext context)
    {
        var judged = nodes
            .OfType<ParagraphBlock>()
            .Where(paragraph => !HasLanguage(paragraph))
            .Select(paragraph => (Paragraph: paragraph, IsOther: IsOther(PlainText.Of(paragraph))))
            .Where(judged => judged.IsOther is not null)
            .ToList();
        var others = judged.Where(paragraph => paragraph.IsOther == true).Select(paragraph => paragraph.Paragraph).ToList();
        if (context.Key is not null && others.Count > 1 && others.Count * 2 > judged.Count)
        {
            QualityCheck.Report(QualityRules.OtherLanguage, others[0], context, NameOf(other), NameOf(context.Language), other);
            return;
        }

        foreach (var paragraph in others)
        {
            var start = QualityCheck.Start(PlainText.Of(paragraph).Trim());
            QualityCheck.Report(QualityRules.UnmarkedLanguage, paragraph, context, NameOf(other), start, other);
        }
    }

    /// <summary>Null: too short to tell.</summary>
    private bool? IsOther(string text)
    {
        var (words, ours, theirs) = (0, 0, 0);
        foreach (var range in text.AsSpan().SplitAny(" \n\u00A0\u202F,.;:!?()«»“”\"'’"))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty) continue;
            words++;
            if (own.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) ours++;
            if (foreign.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) theirs++;
        }

        return words < FewestWords ? null : theirs * 4 >= words && ours * 20 <= words;
    }

    private static string NameOf(string language) =>
        Wording.Phrase(LanguageNames.NameIn(language, "fr"), LanguageNames.NameIn(language, "en"));

    private static bool HasLanguage(MarkdownObject node)
    {
        for (Block? block = node as Block; block is not null; block = block.Parent)
            if (block.TryGetAttributes()?.Properties?.Exists(property => property.Key == "lang") == true)
                return true;
        return node is ParagraphBlock { Inline: { } inline }
            && inline.Any(child => child.TryGetAttributes()?.Properties?.Exists(property => property.Key == "lang") == true);
    }

    private static HashSet<string> Words(Locale locale) =>
        WordsOf.GetOrAdd(locale.Code, static (_, of) => new(of.SmallWords, StringComparer.OrdinalIgnoreCase), locale);
}
