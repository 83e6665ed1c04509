using Oim.Agenda.Text;

namespace Oim.Agenda.Tables;

/// <summary>Lays cells out in rows and columns; one that spans several is in each of its places.</summary>
internal static class TableGrid
{
    /// <summary>No agenda has more columns, and each costs the whole table.</summary>
    private const int MostColumns = 64;

    /// <returns>The rows, or null when they are too wide.</returns>
    public static List<List<Cell>>? Of(TextSpan table)
    {
        var grid = new List<List<Cell>>();
        var above = new List<(Cell Cell, int Left)>();
        foreach (var line in Lines(table).Where(line => !LineForms.IsTableRule(line.Text)))
        {
            var row = new List<Cell>();
            foreach (var cell in Cells(line))
            {
                TakeFromAbove(row, above);
                for (var beside = 0; beside < cell.Columns; beside++)
                {
                    var placed = cell with { IsBeside = beside > 0 };
                    if (row.Count < above.Count) above[row.Count] = (placed, cell.Rows - 1);
                    else above.Add((placed, cell.Rows - 1));
                    row.Add(placed);
                }

                if (row.Count > MostColumns) return null;
            }

            TakeFromAbove(row, above);
            grid.Add(row);
        }

        return grid;
    }

    private static void TakeFromAbove(List<Cell> row, List<(Cell Cell, int Left)> above)
    {
        while (row.Count < above.Count && above[row.Count] is { Left: > 0 } covered)
        {
            above[row.Count] = covered with { Left = covered.Left - 1 };
            row.Add(covered.Cell with { IsBelow = true });
        }
    }

    private static IEnumerable<TextSpan> Lines(TextSpan table)
    {
        for (var line = table.Of.LineOf(table.Start); line <= table.Of.LineOf(table.End); line++)
            yield return new TextSpan(table.Of, table.Of.LineStart(line), table.Of.LineEnd(line)).Trim();
    }

    private static IEnumerable<Cell> Cells(TextSpan line)
    {
        var text = line.Text;
        var from = text.StartsWith('|') ? 1 : 0;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] != '|' || (at > 0 && text[at - 1] == '\\')) continue;
            yield return Cell(line, text, from, at);
            from = at + 1;
        }

        if (from < text.Length) yield return Cell(line, text, from, text.Length);
    }

    private static Cell Cell(TextSpan line, string text, int from, int to)
    {
        var (rows, columns, marks) = HtmlForm.Span(text, from);
        return new(line.Slice(from + marks, to).Trim(), rows, columns);
    }
}
