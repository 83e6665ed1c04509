using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Oim.Content.Markup.Components.Charts;

/// <summary>The numbers of a chart: what its rows and its series are called, and what stands in each cell.</summary>
internal sealed record ChartTable(IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows)
{
    public IEnumerable<double> Values => Rows.SelectMany(row => row.Cells).Select(cell => cell.Value).OfType<double>();

    public static ChartTable Of(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(cell => PlainText.Of(cell).Trim()).ToList())
            .ToList();
        return new(rows[0][1..],
            [.. rows.Skip(1).Select(row => new ChartRow(row[0], [.. row.Skip(1).Select(text => new ChartCell(text, NumberIn(text)))]))]);
    }

    /// <summary>The cells that are neither numbers nor empty.</summary>
    public static IEnumerable<TableCell> Wrong(Table table, bool allowNegative) =>
        table
            .OfType<TableRow>()
            .Skip(1)
            .SelectMany(row => row.OfType<TableCell>().Skip(1))
            .Where(cell => PlainText.Of(cell).Trim() is var text && !IsEmpty(text)
                && (NumberIn(text) is not { } number || (number < 0 && !allowNegative)));

    private static bool IsEmpty(string text) => text is "" or "-" or "–" or "—" or "…" or "n.d." or "n. d." or "n/a" or "nd";

    /// <summary>Beyond this a sum, or a step of an axis, loses its units.</summary>
    private const double Largest = 1e15;

    /// <summary>« 1 234,5 », « 12 % », « 3.2 », « −4 »; null for what is no number.</summary>
    private static double? NumberIn(string text)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’'))).TrimEnd('%', '€', '$').Replace('−', '-');
        // « 1,234 » may be a thousand in English; a comma before three figures and a point behind it is.
        if (bare.Contains('.', StringComparison.Ordinal)) bare = bare.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(bare.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < Largest
            ? number
            : null;
    }
}

internal sealed record ChartRow(string Label, IReadOnlyList<ChartCell> Cells);

/// <param name="Text">As it is written.</param>
internal sealed record ChartCell(string Text, double? Value);
