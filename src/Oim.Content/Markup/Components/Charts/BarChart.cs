namespace Oim.Content.Markup.Components.Charts;

/// <summary>Bars that lie, each row's label above them: long labels find room, on a phone too.</summary>
internal static class BarChart
{
    private const double Thickness = 14;

    /// <summary>One bar for each number.</summary>
    public static string Bars(ChartTable table, Drawing drawing)
    {
        var (y, most) = (drawing.Legend(table.Series), Math.Max(table.Values.Max(), double.Epsilon));
        foreach (var row in table.Rows)
        {
            y = Label(drawing, y, row.Label);
            for (var i = 0; i < row.Cells.Count; i++, y += Thickness + 3)
                Bar(drawing, y, row.Cells[i].Value / most, row.Cells[i].Text, i);
            y += 8;
        }

        return drawing.Whole(y);
    }

    /// <summary>One bar for each row, in which its numbers follow one another; the sum stands at its end.</summary>
    public static string Stacked(ChartTable table, Drawing drawing)
    {
        var most = Math.Max(table.Rows.Max(Sum), double.Epsilon);
        return InSegments(table, drawing, row => most, row => Sum(row).ToString("#,0.##", drawing.Culture));
    }

    /// <summary>The part each number has of its column's sum; of several columns, of its row's.</summary>
    public static string Shares(ChartTable table, Drawing drawing)
    {
        if (table.Series.Count > 1) return InSegments(table, drawing, Whole, row => SharesIn(row, drawing));
        var (y, total) = (4d, Math.Max(table.Values.Sum(), double.Epsilon));
        foreach (var row in table.Rows)
        {
            var share = row.Cells[0].Value / total;
            y = Label(drawing, y, row.Label);
            Bar(drawing, y, share, share?.ToString("P0", drawing.Culture) ?? row.Cells[0].Text, 0);
            y += Thickness + 11;
        }

        return drawing.Whole(y);
    }

    /// <summary>The shares in words, where there is room for them.</summary>
    private static string SharesIn(ChartRow row, Drawing drawing) =>
        row.Cells.Count > 3
            ? ""
            : string.Join(" · ", row.Cells.Select(cell => (cell.Value / Whole(row))?.ToString("P0", drawing.Culture) ?? cell.Text));

    private static string InSegments(ChartTable table, Drawing drawing, Func<ChartRow, double> whole, Func<ChartRow, string> end)
    {
        var y = drawing.Legend(table.Series);
        foreach (var row in table.Rows)
        {
            drawing.Value(Drawing.Width, y + 13, end(row), "end");
            y = Label(drawing, y, row.Label, beside: end(row));
            var x = 0d;
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var width = Drawing.Width * (row.Cells[i].Value ?? 0) / whole(row);
                drawing.Bar(x, y, width, Thickness + 6, i);
                x += width;
            }

            y += Thickness + 16;
        }

        return drawing.Whole(y);
    }

    /// <returns>Where what it is about begins.</returns>
    private static double Label(Drawing drawing, double y, string text, string beside = "") =>
        drawing.Lines(0, y + 13, text, Drawing.Width - (beside.Length == 0 ? 0 : Drawing.WidthOf(beside) + 14)) + 5;

    private static double Whole(ChartRow row) => Math.Max(Sum(row), double.Epsilon);

    private static double Sum(ChartRow row) => row.Cells.Sum(cell => cell.Value ?? 0);

    // The number stands behind its bar, which leaves room for it.
    private static void Bar(Drawing drawing, double y, double? share, string text, int series)
    {
        var width = (share ?? 0) * (Drawing.Width - 90);
        drawing.Bar(0, y, width, Thickness, series);
        drawing.Value(width + 6, y + 12, text);
    }
}
