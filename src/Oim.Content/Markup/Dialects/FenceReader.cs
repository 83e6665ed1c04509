using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Finds the blocks that one line opens and another closes: code between backticks or tildes, MyST's <c>```{note}</c> and <c>:::{note}</c>,
/// PyMdown's <c>/// note | Titre</c>, Nuxt's <c>::alert{…}</c>, and code between two tags, <c>{% highlight ruby %}</c>.
/// </summary>
internal static class FenceReader
{
    public static IReadOnlyList<Fence> Read(MarkdownSource source)
    {
        var found = new List<Fence>();
        var open = new Stack<int>();
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = source.Line(i);
            var content = line.TrimStart(" \t>");
            if (content.IsEmpty || content[0] is not ('`' or '~' or ':' or '/' or '{')) continue;
            var inner = open.TryPeek(out var at) ? found[at] : null;
            if (inner is not null && Closes(content, inner.Sign))
            {
                found[open.Pop()] = inner with { Close = i };
            }
            else if (inner is not { IsCode: true } && Opening(content) is var (sign, directive))
            {
                // What a quotation holds is not read as a box.
                if (line[..^content.Length].Contains('>')) directive = null;
                if (directive is null && sign[0] is not ('`' or '~')) continue;
                open.Push(found.Count);
                found.Add(new(i, source.LineCount, sign, directive, open.Count - 1));
            }
        }

        return found;
    }

    private static bool Closes(ReadOnlySpan<char> content, string sign) => sign[0] switch
    {
        '{' => EndOfCode.IsMatch(content),
        '`' or '~' => RunOf(content) is var run && run >= sign.Length && content[0] == sign[0] && content[run..].IsWhiteSpace(),
        _ => content.TrimEnd().SequenceEqual(sign),
    };

    private static (string Sign, Directive? Directive)? Opening(ReadOnlySpan<char> content)
    {
        var run = RunOf(content);
        var sign = content[..run].ToString();
        var rest = content[run..];
        switch (content[0], run)
        {
            case ('`', >= 3) when rest.Contains('`'):
                return null;
            case ('`' or '~' or ':', >= 3):
                return (sign, DirectiveOf(Named.Match(rest.ToString()), sign));
            case ('/', >= 3):
                return (sign, DirectiveOf(Piped.Match(rest.ToString()), sign));
            case (':', 2):
                return (sign, DirectiveOf(Component.Match(rest.ToString()), sign));
            case ('{', _) when Highlight.Match(content.ToString()) is { Success: true } tag:
                return ("{", new("highlight", "", tag.Groups["language"].Value));
            default:
                return null;
        }
    }

    private static Directive? DirectiveOf(Match match, string sign)
    {
        if (!match.Success) return null;
        var (name, argument) = (match.Groups["name"].Value, match.Groups["argument"].Value.Trim());
        return new(name, argument, DirectiveMeaning.LanguageOf(name, argument, sign));
    }

    private static int RunOf(ReadOnlySpan<char> content) =>
        content.IndexOfAnyExcept(content[0]) is > 0 and var length ? length : content.Length;

    private static readonly Regex Named = new(
        @"^[ \t]*\{(?<name>[A-Za-z][\w:.-]*)(?:[ ,][^{}]*)?\}(?<argument>[^`]*)$",
        RegexOptions.NonBacktracking
    );

    private static readonly Regex Piped = new(
        @"^[ \t]+(?<name>[A-Za-z][\w-]*)[ \t]*(?:\|[ \t]*(?<argument>.*))?$",
        RegexOptions.NonBacktracking
    );

    private static readonly Regex Component = new(
        @"^(?<name>[a-z][\w-]*)[ \t]*(?:\[(?<argument>[^\]]*)\])?[ \t]*(?:\{.*\})?[ \t]*$",
        RegexOptions.NonBacktracking
    );

    private static readonly Regex Highlight = new(
        @"^\{(?:%-?|\{[<%])\s*highlight\b(?:\s+[""']?(?<language>[\w+#-]+))?[^{}]*\}+\s*$",
        RegexOptions.NonBacktracking
    );

    private static readonly Regex EndOfCode = new(@"^\{(?:%-?\s*endhighlight|\{[<%]\s*/highlight)\b", RegexOptions.NonBacktracking);
}
