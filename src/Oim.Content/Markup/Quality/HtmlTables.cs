using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Quality;

/// <summary>
/// Tables written in HTML without a single header cell. A table may be spread over several pieces of HTML: an empty line ends one.
/// </summary>
internal static partial class HtmlTables
{
    public static void Check(HtmlPieces html, MarkupContext context)
    {
        (HtmlPiece Piece, int At)? open = null;
        foreach (var piece in html.All)
            foreach (Match tag in Tag().Matches(piece.Source))
            {
                if (tag.ValueSpan.StartsWith("<table", StringComparison.OrdinalIgnoreCase)) open ??= (piece, tag.Index);
                else if (tag.ValueSpan.StartsWith("<th", StringComparison.OrdinalIgnoreCase)) open = null;
                else if (open is var (first, at))
                {
                    context.Report(QualityRules.NoTableHeader, first.PlaceOf(at, context), []);
                    open = null;
                }
            }
    }

    [GeneratedRegex(@"<table\b|<th\b|</table\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
