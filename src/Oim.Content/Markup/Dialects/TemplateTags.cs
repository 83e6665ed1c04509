using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Tags of other generators (<see cref="TagForms"/>) are neither run nor shown; the text between an opening and a closing one stays, and so
/// does the address a tag stands for. A heading of nothing but tags goes with them.
/// </summary>
internal static class TemplateTags
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        if (!TagForms.MayBeIn(source.Text)) return;
        var tags = TagForms.Find(source.Text).Where(tag => !source.IsCode(tag.Index)).ToList();
        var removed = new List<Range>();
        var unclosed = new HashSet<string>();
        var end = 0;
        var nothingBefore = true;
        string? literalUntil = null;
        for (var i = 0; i < tags.Count; i++)
        {
            var (tag, name) = (tags[i], tags[i].Groups["name"].Value);
            if (tag.Index < end || (literalUntil is not null && name != literalUntil)) continue;
            literalUntil = name == "raw" ? "endraw" : null;
            var lineStart = source.StartOf(source.LineOf(tag.Index));
            var startsLine = (end <= lineStart || nothingBefore) && source.Text.AsSpan(Math.Max(end, lineStart)..tag.Index).IsWhiteSpace();
            end = tag.Index + tag.Length;
            if (name is "comment" or "capture" && !unclosed.Contains(name))
            {
                var ending = "end" + name;
                var closing = tags.FindIndex(i, other => other.Groups["name"].ValueSpan.SequenceEqual(ending));
                if (closing < 0) unclosed.Add(name);
                else end = tags[closing].Index + tags[closing].Length;
            }

            var slip = new Slip(MarkupRules.TemplateTag, tag.Index, tag.Value);
            var shown = TagMeaning.Of(tag.Value);
            // What follows a tag at the start of a line starts the line: the spaces between would make it code.
            while (shown.Length == 0 && startsLine && end < source.Text.Length && source.Text[end] is ' ' or '\t') end++;
            edits.Replace(tag.Index, end, shown + new string('\n', source.Text.AsSpan(tag.Index..end).Count('\n')), slip);
            nothingBefore = shown.Length == 0 && (startsLine || tag.ValueSpan.Contains('\n'));
            if (shown.Length == 0) removed.Add(tag.Index..end);
        }

        RemoveStumps(source, removed, edits);
    }

    /// <summary>What is left of a heading whose words were all tags: its signs.</summary>
    private static void RemoveStumps(MarkdownSource source, List<Range> removed, SourceEdits edits)
    {
        foreach (var tags in removed.GroupBy(tag => source.LineOf(tag.Start.Value)))
        {
            var left = new List<Range>();
            var from = source.StartOf(tags.Key);
            foreach (var tag in tags)
            {
                left.Add(from..tag.Start);
                from = tag.End.Value;
            }

            if (from < source.EndOf(tags.Key)) left.Add(from..source.EndOf(tags.Key));
            if (left.Exists(piece => source.Text[piece].Any(char.IsLetterOrDigit))) continue;
            if (source.Line(tags.Key).TrimStart().StartsWith('#'))
                left.ForEach(piece => edits.Remove(piece.Start.Value, piece.End.Value));
            else if (source.IsBlank(tags.Key - 1) && !source.IsBlank(tags.Key + 1) && IsUnderline(source.Line(tags.Key + 1).Trim()))
                edits.ReplaceLine(tags.Key + 1, "");
        }
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) => line[0] is '=' or '-' && line.IndexOfAnyExcept(line[0]) < 0;
}
