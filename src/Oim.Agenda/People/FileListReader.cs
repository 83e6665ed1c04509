using System.Text.RegularExpressions;
using Oim.Agenda.Text;
using Oim.Agenda.Words;

namespace Oim.Agenda.People;

/// <summary>Reads « ([Bio](b.pdf) / Présentation) »: links, and labels of files that are not there.</summary>
internal static partial class FileListReader
{
    /// <summary>The files at the end of a span, by groups as written, and the span without them.</summary>
    public static (List<List<AgendaFile>> Groups, TextSpan Before) TakeTrailing(TextSpan span)
    {
        var groups = new List<List<AgendaFile>>();
        var rest = span.TrimEnd('.', ';');
        while ((TakeBracket(rest) ?? TakeLink(rest)) is { } taken)
        {
            groups.Insert(0, taken.Files);
            rest = taken.Before;
        }

        return (groups, groups.Count > 0 ? rest : span);
    }

    /// <summary>The span is a list of files and nothing else.</summary>
    public static List<AgendaFile>? Whole(TextSpan span, bool linksOnly)
    {
        span = span.Trim('.', ';');
        if (span.Text is ['(', .., ')'] && Splitting.LastBracket(span.Text) == 0) span = span.Slice(1, span.Text.Length - 1);
        var parts = Splitting.Split(span, SeparatorAt).Select(part => part.Trim()).ToList();
        if (
            Splitting.At(span, ',').Select(part => part.Trim()).ToList() is { Count: > 1 } listed
            && listed.TrueForAll(part => Link().IsMatch(part.Text))
        )
            parts = listed;
        if (linksOnly && !parts.All(part => Link().IsMatch(part.Text)))
            return null;
        return Read(parts, commas: false);
    }

    /// <summary>Every link of a span, and every address that stands in it alone.</summary>
    public static IEnumerable<AgendaFile> LinksIn(TextSpan span)
    {
        var links = InnerLink().Matches(span.Text).ToList();
        var alone = BareAddress().Matches(span.Text).Where(one => !links.Exists(link => IsWithin(one, link)));
        return links
            .Select(link => File(span.Slice(link), link.Groups["label"].Value, link.Groups["target"].Value))
            .Concat(alone.Select(one => File(span.Slice(one), one.Value, one.Value)));
    }

    /// <summary>The links of a span as they are written.</summary>
    public static IEnumerable<TextSpan> LinksWritten(TextSpan span) =>
        Enumerable.Concat(InnerLink().Matches(span.Text), AutoLink().Matches(span.Text)).Select(link => span.Slice(link));

    private static (List<AgendaFile> Files, TextSpan Before)? TakeBracket(TextSpan span)
    {
        var text = span.Text;
        var open = Splitting.LastBracket(text);
        if (open < 0) return null;
        var inside = span.Slice(open + 1, text.Length - 1);
        var files = Read([.. Splitting.Split(inside, SeparatorAt).Select(part => part.Trim())], commas: false)
            ?? Read([.. Splitting.At(inside, ',').Select(part => part.Trim())], commas: true);
        return files is null ? null : (files, span.Slice(0, open).TrimEnd());
    }

    // Outside brackets only a link can be a file: « – [Présentation](p.pdf) ».
    private static (List<AgendaFile> Files, TextSpan Before)? TakeLink(TextSpan span)
    {
        var match = TrailingLink().Match(span.Text);
        if (!match.Success || match.Index == 0) return null;
        var (label, target) = (match.Groups["label"].Value, match.Groups["target"].Value);
        if (!FileLabels.Is(InlineText.Of(label)) && !FileLabels.IsDocument(target))
            return null;
        return (
            [File(span.Slice(match.Groups["link"]), label, target)],
            span.Slice(0, match.Index).TrimEnd('–', '—', '-', ',', ':', '|', '/', '·', '•')
        );
    }

    private static List<AgendaFile>? Read(List<TextSpan> parts, bool commas)
    {
        var files = new List<AgendaFile>();
        var known = 0;
        foreach (var part in parts)
        {
            var text = part.Text;
            if (Link().Match(text) is { Success: true } link)
            {
                files.Add(File(part, link.Groups["label"].Value, link.Groups["target"].Value));
                known++;
                continue;
            }

            var label = InlineText.Of(text);
            if (FileLabels.Is(label)) known++;
            // « (Bio / Structure du programme) »: an unknown label in the company of a known one.
            else if (
                commas
                || label.Length is 0 or > 40
                || label.Contains('(', StringComparison.Ordinal)
                || !char.IsUpper(label[0])
                || label.Split(' ').Length > 5
            )
                return null;
            files.Add(new(label, null, part.At.Line, part.At.Column));
        }

        return known > 0 ? files : null;
    }

    private static bool IsWithin(Capture inner, Capture outer) =>
        inner.Index >= outer.Index && inner.Index < outer.Index + outer.Length;

    private static AgendaFile File(TextSpan at, string label, string target) => new(InlineText.Of(label), target, at.At.Line, at.At.Column);

    private static int SeparatorAt(string text, int at) =>
        text[at] is '|' or '·' or '•' or ';'
        || (
            text[at] == '/'
            && (
                at == 0
                || at == text.Length - 1
                || text[at - 1] is ' ' or ')' or '\u00A0'
                || text[at + 1] is ' ' or '['
                || !text.Contains("](", StringComparison.Ordinal)
            )
        )
            ? 1
        : at > 0 && at + 1 < text.Length && text[at] is '–' or '-' && text[at - 1] == ' ' && text[at + 1] == ' ' ? 1
        : 0;

    [GeneratedRegex(
        @"^[*_]*\[(?<label>(?:[^\[\]]|\[[^\[\]]*\])+)\]\(\s*<?(?<target>(?:[^()\s<>]|"
            + @"\([^()]*\))*)>?(?:\s+""[^""]*"")?\s*\)[*_]*(?:\s*\{[^{}]*\})?$", RegexOptions.NonBacktracking
    )]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(?<label>[^\[\]]+)\]\((?<target>[^()\s]*)(?:\s+""[^""]*"")?\)", RegexOptions.NonBacktracking)]
    private static partial Regex InnerLink();

    [GeneratedRegex(@"<(?:https?://|mailto:)[^<>\s]+>", RegexOptions.NonBacktracking)]
    private static partial Regex AutoLink();

    [GeneratedRegex(@"(?:https?://|mailto:)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?»]", RegexOptions.NonBacktracking)]
    private static partial Regex BareAddress();

    [GeneratedRegex(
        @"[\s,:/|·•–—-]*(?<link>\[(?<label>(?:[^\[\]]|\[[^\[\]]*\])+)\]\(\s*<?(?<target>(?:[^()\s<>]|"
            + @"\([^()]*\))*)>?(?:\s+""[^""]*"")?\s*\))$", RegexOptions.NonBacktracking
    )]
    private static partial Regex TrailingLink();
}
