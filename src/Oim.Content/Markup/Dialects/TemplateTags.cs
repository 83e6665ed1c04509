using System.Text;
using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Tags of other generators: Liquid, Nunjucks and Twig (<c>{% %}</c>, <c>{{ }}</c>), Hugo's shortcodes (<c>{{&lt; &gt;}}</c>), MkDocs' snippets
/// (<c>--8&lt;--</c>), comments of Obsidian (<c>%% %%</c>) and MDX (<c>{/* */}</c>), shortcodes of WordPress and Drupal, icons of Material (<c>:material-x:</c>), targets of MyST (<c>(x)=</c>), LaTeX's page breaks, components
/// with bound attributes. They are neither run nor shown; the text between an opening and a closing one stays, and so does the address a tag
/// stands for.
/// </summary>
internal static partial class TemplateTags
{
    public static string Remove(string text, DialectHints hints)
    {
        var code = new CodeRanges(text);
        var kept = new StringBuilder(text.Length);
        var from = 0;
        var (line, counted) = (0, 0);
        string? literalUntil = null;
        foreach (Match tag in Tag().Matches(text))
        {
            if (tag.Index < from || code.Contains(tag.Index)) continue;
            var name = tag.Groups["name"].Value;
            if (literalUntil is not null && name != literalUntil) continue;
            kept.Append(text, from, tag.Index - from);
            from = tag.Index + tag.Length;
            literalUntil = name switch { "raw" => "endraw", "highlight" => tag.Value[1] == '%' ? "endhighlight" : "/highlight", _ => null };
            if (name is "comment" or "capture" && EndOf(text, from, name) is { } end)
            {
                kept.Append('\n', text.AsSpan(from, end - from).Count('\n'));
                from = end;
            }

            line += text.AsSpan(counted, tag.Index - counted).Count('\n');
            counted = tag.Index;
            hints.Add(MarkupRules.TemplateTag, line, tag.Value);
            var shown = TagMeaning.Of(tag.Value);
            // What follows a tag at the start of a line starts the line: the spaces between would make it code.
            if (shown.Length == 0 && StartsLine(kept))
                while (from < text.Length && text[from] is ' ' or '\t') from++;
            kept.Append(shown).Append('\n', tag.ValueSpan.Count('\n'));
        }

        return from == 0 ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    private static bool StartsLine(StringBuilder kept)
    {
        var i = kept.Length - 1;
        while (i >= 0 && kept[i] is ' ' or '\t') i--;
        return i < 0 || kept[i] == '\n';
    }

    private static int? EndOf(string text, int from, string name) =>
        End().Match(text, from) is { Success: true } match && match.Groups[1].Value == name ? match.Index + match.Length : null;

    [GeneratedRegex(@"\{%-?\s*end(comment|capture)\s*-?%\}")]
    private static partial Regex End();

    /// <summary>A heading's <c>{#id}</c> is ours; <c>{# … #}</c> is a comment.</summary>
    [GeneratedRegex(Generators + "|" + Papers + "|" + Editors, RegexOptions.Multiline)]
    private static partial Regex Tag();

    private const string Generators =
        @"\{\{[<%]?-?\s*(?<name>[\w./-]*)(?:[^{}""]|""[^""]{0,500}""|\{[^{}]{0,200}\}){0,1000}?[%>]?\}\}|\{%[-+]?\s*(?<name>\w*)(?:[^%]|%(?!\})){0,1000}?%\}|\{#\s(?:[^#]|#(?!\})){0,2000}#\}|^[ \t]*-{1,2}8<-{1,2}[^\n]*$|^import\s[^\n]*\sfrom\s+['""][^'""\n]+['""];?[ \t]*$|^export\s+(?:const|let|var|function|default)\s[^\n]*$";

    /// <summary>Kramdown, LaTeX, Material, MyST.</summary>
    private const string Papers =
        @"\{::comment\}(?:[^{]|\{(?!:/)){0,2000}\{:/(?:comment)?\}|\{::?/?(?:nomarkdown|options)[^{}\n]*\}|\{:/\}|^\\(?:newpage|pagebreak|clearpage|tableofcontents)[ \t]*$|:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:|^\([\w-]+\)=[ \t]*$";

    private const string Editors =
        @"(?<![^\s])%%(?:[^%]|%(?!%)){1,2000}%%(?![^\s])|\{/\*(?:[^*]|\*(?!/)){0,2000}\*/\}|\[\[\{[^\n]{0,2000}?\}\]\]|\[(?:caption|gallery|embed|playlist)(?:\s[^\]\n]*=[^\]\n]*)\]|\[/?embed\]|\[/caption\]"
        + @"|^<<<[ \t]+@?/[^\n]*$|</?(?:[A-Z][\w.-]*|template)\s(?=[^<>\n]*(?:[@#]\w|=\{))(?:[^<>""'{}]|""[^""\n]*""|'[^'\n]*'|\{[^{}\n]*\})*>";
}
