using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary><c>-un</c> and <c>1.un</c>, without a space, are items where a neighbour is one too: alone they may be anything.</summary>
internal static partial class GluedItems
{
    public static bool MayBeIn(string text) => Glued().IsMatch(text);

    public static string Read(string[] lines, int i, DialectHints hints)
    {
        if (Glued().Match(lines[i]) is not { Success: true } match) return lines[i];
        var sign = match.Groups["sign"].Value;
        if (!IsLike(sign, lines, i, -1) && !IsLike(sign, lines, i, 1)) return lines[i];
        hints.Add(MarkupRules.ForeignBullet, i, lines[i]);
        return $"{sign} {lines[i][sign.Length..]}";
    }

    // The line before may have been rewritten already.
    private static bool IsLike(string sign, string[] lines, int i, int step)
    {
        for (i += step; i >= 0 && i < lines.Length; i += step)
            if (!string.IsNullOrWhiteSpace(lines[i]))
                return Item().Match(lines[i]) is { Success: true } item && (item.Groups["sign"].Value == "-") == (sign == "-");
        return false;
    }

    [GeneratedRegex(@"^(?<sign>-|\d{1,2}[.)])\p{L}", RegexOptions.Multiline)]
    private static partial Regex Glued();

    [GeneratedRegex(@"^(?<sign>-|\d{1,2}[.)]) ?\p{L}")]
    private static partial Regex Item();
}
