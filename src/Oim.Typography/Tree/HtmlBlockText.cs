using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Oim.Typography.Rules;

namespace Oim.Typography.Tree;

/// <summary>
/// Puts right the text between the tags of a block of raw HTML, one block element at a time and across the inline elements in it.
/// Tags, comments, code and characters written as entities stay as they were typed.
/// </summary>
/// <param name="open">The elements open before the block, and after it.</param>
internal sealed partial class HtmlBlockText(HtmlElements open, EditList edits, QuoteStack quotes)
{
    /// <summary>A part of the source, and where its text stands in the run; parts that are not text have none.</summary>
    private readonly record struct Part(int Source, int SourceLength, int Start, int Length, bool IsKept);

    private readonly List<Part> parts = [];

    private readonly StringBuilder text = new();

    private readonly StringBuilder written = new();

    private TypographyRules rules = TypographyRules.None;

    public string PutRight(string source, TypographyRules inherited)
    {
        rules = open.Rules ?? inherited;
        var from = 0;
        foreach (Match match in Markup().Matches(source))
        {
            AddText(source, from, match.Index - from);
            from = match.Index + match.Length;
            if (source[match.Index] == '&') AddKept(match, WebUtility.HtmlDecode(match.Value));
            else if (match.Value.StartsWith("<!--", StringComparison.Ordinal)) AddKept(match, "");
            else AddTag(source, match, inherited);
        }

        AddText(source, from, source.Length - from);
        Write(source);
        var result = written.ToString();
        written.Clear();
        return result;
    }

    private void AddText(string source, int start, int length)
    {
        if (length == 0) return;
        var isRead = rules != TypographyRules.None;
        parts.Add(new(start, length, text.Length, isRead ? length : 1, !isRead));
        if (isRead) text.Append(source, start, length);
        else text.Append(Signs.Opaque);
    }

    private void AddKept(Match match, string shown)
    {
        parts.Add(new(match.Index, match.Length, text.Length, shown.Length, IsKept: true));
        text.Append(shown);
    }

    private void AddTag(string source, Match match, TypographyRules inherited)
    {
        open.ReadBlock(match.Value);
        var isInline = Inline().IsMatch(match.ValueSpan);
        // Code inside a sentence is one opaque sign of it.
        if (
            isInline
            && (open.Rules ?? inherited) is var next
            && (next == rules || next == TypographyRules.None || rules == TypographyRules.None)
        )
        {
            rules = next;
            AddKept(match, "");
            return;
        }

        Write(source);
        rules = open.Rules ?? inherited;
        AddKept(match, "");
    }

    /// <summary>Ends a run: finds its corrections and writes its parts.</summary>
    private void Write(string source)
    {
        var characters = text.ToString().ToCharArray();
        edits.Clear();
        if (rules.MayApplyTo(characters)) rules.Find(characters, edits, quotes);
        foreach (var part in parts)
        {
            if (part.IsKept) written.Append(source, part.Source, part.SourceLength);
            else Write(source, part);
        }

        parts.Clear();
        text.Clear();
    }

    private void Write(string source, Part part)
    {
        var copied = part.Start;
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            if (edit.End < part.Start || edit.Start >= part.Start + part.Length || TouchesKept(edit)) continue;
            var start = Math.Max(edit.Start, part.Start);
            written.Append(source, part.Source + copied - part.Start, start - copied);
            // A correction over several parts puts its text into the first of them.
            if (edit.Start >= part.Start) written.Append(Set(edit));
            copied = Math.Clamp(edit.End, copied, part.Start + part.Length);
        }

        written.Append(source, part.Source + copied - part.Start, part.Start + part.Length - copied);
    }

    private bool TouchesKept(Edit edit) =>
        edit.Length > 0
        && parts.Exists(part => part.IsKept && part.Length > 0 && part.Start < edit.End && part.Start + part.Length > edit.Start);

    private static string Set(Edit edit) => edit.Setting switch
    {
        Setting.Superscript => $"<sup>{edit.Text}</sup>",
        Setting.SmallCapitals => $"<span class=\"siecle\">{edit.Text}</span>",
        _ => edit.Text,
    };

    [GeneratedRegex(
        """<!--.*?(?:-->|$)|</?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>|&(?:\w+|\#\w+);""",
        RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Markup();

    /// <summary>Tags between which a sentence goes on.</summary>
    [GeneratedRegex(
        """^</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Inline();
}
