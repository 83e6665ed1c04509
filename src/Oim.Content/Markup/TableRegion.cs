using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Oim.Content.Markup;

/// <summary>A table stands in a region that scrolls by itself, reachable by keyboard and named by the heading above it, so that a narrow screen loses nothing.</summary>
internal sealed class TableRegion : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(NameOf(table)).WriteLine("\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }

    private static string NameOf(Table table)
    {
        var above = table.Parent!.TakeWhile(block => block != table).OfType<HeadingBlock>().LastOrDefault();
        return above is null ? string.Join(", ", table.OfType<TableRow>().First().OfType<TableCell>().Select(cell => PlainText.Of(cell).Trim())) : PlainText.Of(above).Trim();
    }
}
