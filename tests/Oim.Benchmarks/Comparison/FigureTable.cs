using System.Globalization;
using System.Text;

namespace Oim.Benchmarks.Comparison;

/// <summary>Figures by the number of pages, as a table of Markdown: a column for each size.</summary>
internal sealed class FigureTable<T>
{
    private readonly IReadOnlyList<T> all;
    private readonly StringBuilder table = new("| pages |");

    public FigureTable(IReadOnlyList<T> all, Func<T, int> pages)
    {
        this.all = all;
        foreach (var one in all) table.Append(CultureInfo.InvariantCulture, $" {pages(one):N0} |");
        table.Append("\n|---|").Insert(table.Length, "---|", all.Count).Append('\n');
    }

    public void Row(string name, Func<T, double?> figure)
    {
        table.Append(CultureInfo.InvariantCulture, $"| {name} |");
        foreach (var one in all) table.Append(CultureInfo.InvariantCulture, $" {figure(one):0.##} |");
        table.Append('\n');
    }

    public override string ToString() => table.ToString();
}
