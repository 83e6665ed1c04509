using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Oim.Content.Languages;

namespace Oim.Benchmarks.Languages;

/// <summary>
/// « languages LANGUAGE=PATH … »: how often the language of a paragraph is told right, wrong, or not at all. A path is a file or a folder
/// of HTML, Markdown or text; of HTML the p elements are taken, of the others what stands between blank lines and ends like a sentence.
/// </summary>
internal static partial class LanguageRun
{
    private const int WrongShown = 5;

    public static void Run(IReadOnlyList<string> sets)
    {
        var identifier = new LanguageIdentifier(Locales.All);
        Console.WriteLine("language  paragraphs  right    wrong    says nothing");
        var read = sets
            .Select(set => set.Split('=', 2))
            .GroupBy(pair => pair[0], pair => pair[1])
            .Select(set => (Language: set.Key, Texts: set.SelectMany(FilesOf).SelectMany(Read).Where(IsProse).ToHashSet()))
            .ToList();
        // What begins alike in several languages has been left untranslated, and is nobody's.
        var shared = read
            .SelectMany(set => set.Texts.Select(StartOf).Distinct())
            .CountBy(start => start)
            .Where(pair => pair.Value > 1)
            .Select(pair => pair.Key)
            .ToHashSet();
        foreach (var set in read)
        {
            var told = set
                .Texts.Where(text => !shared.Contains(StartOf(text)))
                .Select(text => (Text: text, Language: identifier.Of(text)))
                .ToList();
            var wrong = told.Where(one => one.Language is not null && one.Language != set.Language).ToList();
            var silent = told.Count(one => one.Language is null);
            var right = told.Count - wrong.Count - silent;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{set.Language,-8}  {told.Count,10}  {Share(right),7}  {Share(wrong.Count),7}  {Share(silent),7}"
                )
            );
            foreach (var one in wrong.Take(WrongShown))
                Console.WriteLine($"          {one.Language}: {one.Text[..Math.Min(100, one.Text.Length)]}");

            string Share(int count) => ((double)count / told.Count).ToString("P2", CultureInfo.InvariantCulture);
        }
    }

    private static string StartOf(string text) => text[..Math.Min(30, text.Length)];

    private static IEnumerable<string> FilesOf(string path) =>
        File.Exists(path)
            ? [path]
            : Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".html" or ".md" or ".txt");

    private static IEnumerable<string> Read(string file)
    {
        var text = File.ReadAllText(file);
        return Path.GetExtension(file) == ".html"
            ? Paragraph().Matches(text).Select(match => Plain(match.Groups["text"].Value))
            : Blank().Split(Header().Replace(text, "")).Select(Plain);
    }

    private static string Plain(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    /// <summary>What a text has beside sentences: headings, lists of links, tables, code.</summary>
    private static bool IsProse(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text[^1] is '.' or '!' or '?' or '؟' && text.Count(c => c == ' ') >= 9;

    /// <summary>Publican, which makes Debian's handbook, writes div for p.</summary>
    [GeneratedRegex(@"<(?:p\b|div class=""para"")[^>]*>(?<text>.*?)</(?:p|div)>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"(?:\r?\n[ \t]*){2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
