using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary><c>-un</c> and <c>1.un</c>, without a space, are items where a neighbour is one too: alone they may be anything.</summary>
internal static class GluedItems
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        foreach (Match glued in Glued.Matches(source.Text))
        {
            var (line, sign) = (source.LineOf(glued.Index), glued.Groups["sign"]);
            if (!IsLike(sign.ValueSpan, source.Neighbour(line, -1)) && !IsLike(sign.ValueSpan, source.Neighbour(line, 1))) continue;
            if (source.IsCode(glued.Index)) continue;
            var end = glued.Index + sign.Length;
            edits.Replace(end, end, " ", new(MarkupRules.ForeignBullet, glued.Index, source.Line(line).ToString()));
        }
    }

    private static bool IsLike(ReadOnlySpan<char> sign, ReadOnlySpan<char> line) =>
        Item.IsMatch(line) && line.StartsWith('-') == sign is "-";

    private static readonly Regex Glued = new(@"^(?<sign>-|[0-9]{1,2}[.)])\p{L}", RegexOptions.Multiline | RegexOptions.NonBacktracking);

    private static readonly Regex Item = new(@"^(?:-|[0-9]{1,2}[.)]) ?\p{L}", RegexOptions.NonBacktracking);
}
