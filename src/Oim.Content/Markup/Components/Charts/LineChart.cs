namespace Oim.Content.Markup.Components.Charts;

/// <summary>A line for each series, over rows that follow one another in time.</summary>
internal static class LineChart
{
    private const double Height = 180;
    private const double Right = Drawing.Width - 4;
    private const double WidestHalf = 44;

    public static string Draw(ChartTable table, Drawing drawing)
    {
        var top = drawing.Legend(table.Series) + 10;
        var (low, high, step) = Scale(Math.Min(0, table.Values.Min()), Math.Max(0, table.Values.Max()));
        var ticks = Enumerable.Range(0, (int)Math.Round((high - low) / step) + 1).Select(i => low + (i * step)).ToList();
        var left = 6 + ticks.Max(tick => Drawing.WidthOf(Told(tick)));
        double Y(double value) => top + (Height * (high - value) / (high - low));
        // Its label stands below the middle of each point.
        var widest = table.Rows.Max(row => Drawing.WidthOf(row.Label));
        var inset = Math.Min(widest / 2, WidestHalf);
        double X(int row) => table.Rows.Count == 1
            ? (left + Right) / 2
            : left + inset + ((Right - left - (2 * inset)) * row / (table.Rows.Count - 1));
        string Told(double tick) => tick.ToString("#,0.###", drawing.Culture);

        foreach (var tick in ticks)
        {
            drawing.Rule(left, Y(tick), Right, Y(tick));
            drawing.Value(left - 6, Y(tick) + 4, Told(tick), "end");
        }

        // As many labels as find room side by side.
        var every = (int)Math.Ceiling((widest + 7) * table.Rows.Count / (Right - left));
        for (var row = 0; row < table.Rows.Count; row += Math.Max(1, every))
        {
            drawing.Text(X(row), top + Height + 20, table.Rows[row].Label, "middle");
        }

        for (var series = 0; series < table.Series.Count; series++)
        {
            foreach (var run in Runs(table, series)) drawing.Line([.. run.Select(point => (X(point.Row), Y(point.Value)))], series);
        }

        return drawing.Whole(top + Height + 30);
    }

    /// <summary>The points of a series, parted where a number is missing.</summary>
    private static IEnumerable<List<(int Row, double Value)>> Runs(ChartTable table, int series)
    {
        var run = new List<(int, double)>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row].Cells.ElementAtOrDefault(series)?.Value is { } value)
            {
                run.Add((row, value));
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0) yield return run;
    }

    /// <summary>Round steps of 1, 2 or 5, about four of them (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).</summary>
    private static (double Low, double High, double Step) Scale(double least, double most)
    {
        var rough = Math.Max(most - least, 1e-9) / 4;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = magnitude * ((rough / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        return (Math.Floor(least / step) * step, Math.Max(Math.Ceiling(most / step), Math.Floor(least / step) + 1) * step, step);
    }
}
