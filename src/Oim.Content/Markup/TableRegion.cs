using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Oim.Content.Markup;

/// <summary>
/// A table stands in a region that scrolls by itself, reachable by keyboard and named by the heading above it, so that a narrow screen
/// loses nothing.
/// </summary>
internal sealed class TableRegion : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        AlignByClass(table);
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(NameOf(table)).WriteLine("\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }

    /// <summary>Markdig aligns columns with style attributes, which the content security policy forbids.</summary>
    private static void AlignByClass(Table table)
    {
        for (var i = 0; i < table.ColumnDefinitions.Count; i++)
        {
            var name = table.ColumnDefinitions[i].Alignment switch
            {
                TableColumnAlign.Right => "droite",
                TableColumnAlign.Center => "centre",
                null when IsOfFigures(table, i) => "droite",
                _ => null,
            };
            table.ColumnDefinitions[i].Alignment = null;
            if (name is null) continue;
            foreach (var row in table.OfType<TableRow>().Where(row => i < row.Count)) row[i].GetAttributes().AddClass(name);
        }
    }

    /// <summary>Figures stand below one another by their ends, whether or not the editor says so: « 1 234,5 », « 22 % ».</summary>
    private static bool IsOfFigures(Table table, int column)
    {
        var hasFigures = false;
        foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader && column < row.Count))
        {
            var text = PlainText.Of(row[column]);
            if (!text.All(IsOfFigure)) return false;
            hasFigures |= text.Any(char.IsDigit);
        }

        return hasFigures;
    }

    private static bool IsOfFigure(char c) =>
        char.IsDigit(c) || char.IsWhiteSpace(c) || c is ',' or '.' or '%' or '+' or '-' or '−' or '€' or '$';

    private static string NameOf(Table table)
    {
        var above = table.Parent!.TakeWhile(block => block != table).OfType<HeadingBlock>().LastOrDefault();
        return above is null
            ? string.Join(", ", table.OfType<TableRow>().First().OfType<TableCell>().Select(cell => PlainText.Of(cell).Trim()))
            : PlainText.Of(above).Trim();
    }
}
