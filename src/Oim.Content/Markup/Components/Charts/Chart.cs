using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup.Components.Charts;

/// <summary>A table drawn as a chart, with the table itself for those who read it, and where its numbers come from.</summary>
internal sealed record Chart()
    : Component(
        "graphique",
        ["chart"],
        "Graphique fait d’un tableau : barres, lignes, empilé ou parts, puis le titre ; la source sous le tableau",
        " barres Arrivées par an\n| Année | Arrivées |\n|---|---|\n| 2024 | 1 200 |\n| 2025 | 980 |\n\nSource : OIM, janvier 2026.\n"
    )
{
    private const int MostRows = 60;
    private const int MostSeries = 6;

    private static readonly Dictionary<string, Func<ChartTable, Drawing, string>> Forms = new(StringComparer.Ordinal)
    {
        ["barres"] = BarChart.Bars,
        ["bars"] = BarChart.Bars,
        ["lignes"] = LineChart.Draw,
        ["lines"] = LineChart.Draw,
        ["empile"] = BarChart.Stacked,
        ["empilees"] = BarChart.Stacked,
        ["stacked"] = BarChart.Stacked,
        ["parts"] = BarChart.Shares,
        ["share"] = BarChart.Shares,
    };

    public override ComponentFault? FaultIn(CustomContainer box, string title)
    {
        var form = FormOf(title);
        if (!Forms.ContainsKey(form))
            return new(box, new("barres, lignes, empilé ou parts derrière « graphique »",
                "barres, lignes, empilé or parts behind “graphique”"));
        if (TitleOf(title).Length == 0) return new(box, new("un titre derrière la forme du graphique", "a title behind the chart's form"));
        if (box.OfType<Table>().ToList() is not [var table] || table.OfType<TableRow>().Count() < 2)
            return new(box, new("un tableau, et un seul, d’une ligne au moins", "one table, with one row at least"));
        if (table.OfType<TableRow>().Count() - 1 > MostRows || table.OfType<TableRow>().Any(row => row.Count > MostSeries + 1))
            return new(table, new($"{MostRows} lignes et {MostSeries} colonnes de nombres au plus",
                $"{MostRows} rows and {MostSeries} columns of numbers at most"));
        if (table.OfType<TableRow>().Any(row => row.Count < 2))
            return new(table, new("une colonne de nombres au moins", "a column of numbers at least"));
        if (ChartTable.Wrong(table, form is "lignes" or "lines").FirstOrDefault() is { } cell)
            return new(cell.Descendants<LiteralInline>().FirstOrDefault()
                ?? (MarkdownObject)cell, new("un nombre, ou « – » là où il manque (négatif : dans des lignes seulement)",
                "a number, or “–” where there is none (negative: in lines only)"));
        return null;
    }

    public override void Write(HtmlRenderer renderer, CustomContainer box, string title, ComponentContext context)
    {
        var locale = Locales.Of(context.Page.Language);
        var (caption, table) = (TitleOf(title), box.OfType<Table>().Single());
        if (!box.OfType<ParagraphBlock>().Any()) context.Page.Report(ComponentRules.NoSource, context.Page.PlaceOf(table), []);
        var numbers = ChartTable.Of(table);
        renderer.Write($"<figure class=\"{Class} {Name}\"><figcaption>").WriteEscape(caption).Write("</figcaption>");
        if (numbers.Values.Any()) renderer.Write(context.Made.Keep(Forms[FormOf(title)](numbers, new(caption, locale))));
        renderer.Write("<details><summary>").WriteEscape(locale.FiguresAsTable).WriteLine("</summary>");
        renderer.Write(table);
        renderer.WriteLine("</details>");
        foreach (var block in box.Where(block => block != table)) renderer.Write(block);
        renderer.WriteLine("</figure>");
    }

    private static string FormOf(string title) => Slug.Of(title.Split(' ', 2)[0]);

    private static string TitleOf(string title) => title.Split(' ', 2) is [_, var rest] ? rest.Trim() : "";
}
