using System.Buffers;
using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// How tags of other generators are written: Liquid, Nunjucks and Twig (<c>{% %}</c>, <c>{{ }}</c>), Hugo's shortcodes (<c>{{&lt;
/// &gt;}}</c>), MkDocs' snippets (<c>--8&lt;--</c>), comments of Obsidian (<c>%% %%</c>) and MDX (<c>{/* */}</c>), shortcodes of WordPress
/// and Drupal, icons of Material (<c>:material-x:</c>), targets of MyST (<c>(x)=</c>), LaTeX's page breaks, components with bound
/// attributes.
/// </summary>
internal static class TagForms
{
    private const int LongestNote = 2000;

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "{{", "{%", "{# ", "{:", ":material-", ":fontawesome-", ":octicons-", ":simple-", ")=\n", "\n\\", "{/*", "--8<--", "\nimport ",
            "\nexport ", "%%", "[[{", "[/", "[gallery ", "<<< ", " @", "={", "<template ",
        ],
        StringComparison.Ordinal
    );

    public static bool MayBeIn(string text) =>
        text.AsSpan().IndexOfAny(Signs) >= 0
        || text.StartsWith("import ", StringComparison.Ordinal)
        || text.StartsWith("export ", StringComparison.Ordinal);

    /// <summary>The tags of a text in their order; the group "name" says what those in braces are called.</summary>
    public static IEnumerable<Match> Find(string text) => Tag.Matches(text).Where(tag => IsTag(tag, text));

    /// <summary>What a regular expression that never looks back cannot see.</summary>
    private static bool IsTag(Match tag, string text) => tag.ValueSpan switch
    {
        ['%', ..] => tag.Length <= LongestNote && IsSpace(text, tag.Index - 1) && IsSpace(text, tag.Index + tag.Length)
            && text.AsSpan(0, tag.Index).TrimEnd() is not [.., >= '0' and <= '9'],
        ['<', '<', ..] => true,
        ['<', ..] => Bound.IsMatch(tag.ValueSpan),
        _ => true,
    };

    private static bool IsSpace(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);

    // A text in quotes may go on over lines, but not over an empty one.
    private const string Braces =
        @"\{\{[<%]?-?\s*(?<name>[\w./-]*)(?:[^{}""]|""(?:[^""\n]|\n[^""\n])*""|\{[^{}]*\})*?[%>]?\}\}"
        + @"|\{%[-+]?\s*(?<name>\w*)(?:[^%{]|%+[^%}]|\{[^%])*?%+\}|\{#\s(?:[^#{]|#+[^#}]|\{[^#])*?#+\}|\{/\*(?:[^*]|\*+[^*/])*\*+/\}";

    private const string Lines =
        @"^[ \t]*-{1,2}8<-{1,2}[^\n]*$|^import\s[^\n]*\sfrom\s+['""][^'""\n]+['""];?[ \t]*$"
        + @"|^export\s+(?:const|let|var|function|default)\s[^\n]*$"
        + @"|^\\(?:newpage|pagebreak|clearpage|tableofcontents)[ \t]*$|^\([\w-]+\)=[ \t]*$|^<<<[ \t]+@?/[^\n]*$";

    /// <summary>Kramdown, Material, Obsidian, Drupal, WordPress, components.</summary>
    private const string Others =
        @"\{::comment\}(?:[^{]|\{+[^:{]|\{+:[^/])*?\{:/(?:comment)?\}|\{::?/?(?:nomarkdown|options)[^{}\n]*\}|\{:/\}"
        + @"|:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:|\B%%(?:[^%]|%[^%])+%%\B|\[\[\{[^\n]*?\}\]\]"
        + @"|\[(?:caption|gallery|embed|playlist)\s[^\]\n]*=[^\]\n]*\]|\[/?embed\]|\[/caption\]"
        + @"|</?(?:[A-Z][\w.-]*|template)\s(?:[^<>""'{}]|""[^""\n]*""|'[^'\n]*'|\{[^{}\n]*\})*>";

    private static readonly Regex Tag = new(
        Braces + "|" + Lines + "|" + Others,
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    );

    private static readonly Regex Bound = new(@"[@#]\w|=\{", RegexOptions.NonBacktracking);
}
