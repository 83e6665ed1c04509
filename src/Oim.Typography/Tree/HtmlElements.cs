using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Oim.Typography.Tree;

/// <summary>The raw HTML elements open at a place: those that change the language, hold code, or raise their text.</summary>
/// <param name="rulesOf">The rules of a language tag.</param>
internal sealed partial class HtmlElements(Func<string, TypographyRules> rulesOf)
{
    /// <summary>
    /// An element, with what holds inside it, be it of an element around it: nobody looks through a deep nest for each tag.
    /// </summary>
    private readonly record struct Open(string Name, InlineRun? Run, TypographyRules? Rules, bool IsRaised);

    private readonly List<Open> open = [];

    private readonly Dictionary<string, int> count = new(StringComparer.Ordinal);

    /// <summary>The run the text belongs to inside these elements, or null where they change nothing.</summary>
    public InlineRun? Run => Inside.Run;

    /// <summary>The rules inside these elements, or null where they change nothing.</summary>
    public TypographyRules? Rules => Inside.Rules;

    public bool IsRaised => Inside.IsRaised;

    private Open Inside => open.Count > 0 ? open[^1] : default;

    /// <summary>The rules of the language an editor gave a block or an inline: <c>{lang=en}</c>.</summary>
    public TypographyRules? RulesOf(MarkdownObject node) =>
        node.TryGetAttributes()?.Properties?.Find(property => property.Key.Equals("lang", StringComparison.OrdinalIgnoreCase)).Value
            is { Length: > 0 } language
            ? rulesOf(language)
            : null;

    public void Clear()
    {
        open.Clear();
        count.Clear();
    }

    /// <summary>Reads one inline tag; the text of an element in another language begins a run of its own.</summary>
    public void Read(string tag, InlineRun run, Func<TypographyRules, InlineRun> begin)
    {
        foreach (var match in Tag().EnumerateMatches(tag))
        {
            var (name, rules, closes) = Parse(tag.AsSpan(match.Index, match.Length));
            if (closes) Close(name);
            else if (name is "br") run.Add("\n", null);
            else if (!IsVoid(name)) OpenInline(name, rules, run, begin);
        }
    }

    /// <summary>Reads the tags of a block of HTML.</summary>
    public void ReadBlock(string source)
    {
        foreach (var match in Tag().EnumerateMatches(source))
        {
            var (name, rules, closes) = Parse(source.AsSpan(match.Index, match.Length));
            if (closes) Close(name);
            else if (!IsVoid(name)) Add(name, null, IsCode(name) ? TypographyRules.None : rules);
        }
    }

    private void OpenInline(string name, TypographyRules? rules, InlineRun run, Func<TypographyRules, InlineRun> begin)
    {
        if (IsCode(name)) rules = TypographyRules.None;
        var isOther = rules is not null && rules != run.Rules;
        if (isOther) run.AddOpaque();
        Add(name, isOther ? begin(rules!) : null, rules);
    }

    private void Add(string name, InlineRun? run, TypographyRules? rules)
    {
        var around = Inside;
        open.Add(new(name, run ?? around.Run, rules ?? around.Rules, around.IsRaised || name is "sup" or "sub"));
        count[name] = count.GetValueOrDefault(name) + 1;
    }

    private void Close(string name)
    {
        if (count.GetValueOrDefault(name) == 0) return;
        for (var isClosed = false; !isClosed; open.RemoveAt(open.Count - 1))
        {
            isClosed = open[^1].Name == name;
            count[open[^1].Name]--;
        }
    }

    private (string Name, TypographyRules? Rules, bool Closes) Parse(ReadOnlySpan<char> tag)
    {
        var closes = tag[1] == '/';
        var rest = tag[(closes ? 2 : 1)..];
        var length = rest.IndexOfAnyExcept(NameCharacters);
        var rules = Lang().Match(tag.ToString()) is { Success: true } match ? rulesOf(match.Groups[1].Value) : null;
        return (rest[..length].ToString().ToLowerInvariant(), rules, closes);
    }

    private static bool IsCode(string name) =>
        name is "code" or "kbd" or "samp" or "var" or "pre" or "script" or "style" or "textarea" or "svg" or "math";

    private static bool IsVoid(string name) =>
        name
            is "br"
                or "img"
                or "hr"
                or "input"
                or "wbr"
                or "col"
                or "source"
                or "embed"
                or "meta"
                or "link"
                or "area"
                or "track"
                or "base";

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
    );

    [GeneratedRegex("""</?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(
        """\slang\s*=\s*["']?([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]+)*)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Lang();
}
