using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Tables;

/// <summary>Tells a table of slots from other tables, and its columns from one another.</summary>
internal static class TableReader
{
    /// <summary>The table, or null when none of its columns holds hours, or what is merged leaves doubt.</summary>
    public static AgendaTable? Read(Unit unit)
    {
        if (TableGrid.Of(unit.Text) is not { Count: > 0 } grid) return null;
        var rows = grid.ConvertAll(row => row.ConvertAll(cell => cell.Own));
        // Long texts are looked into nowhere: abstracts stay in their column, but no head or title is one.
        if (rows[0].Exists(IsLong)) return null;
        var width = rows.Max(row => row.Count);
        var headed = rows.Count > 1 && (rows[0].TrueForAll(IsHeader) || IsRowOfDays(rows[0]));
        // Below a head that spans columns or rows stands another head.
        if (headed && grid[0].Exists(cell => cell.Rows > 1 || cell.Columns > 1)) return null;
        var body = headed ? rows[1..] : rows;
        var nothing = unit.Text.Slice(0, 0);
        var headers = Enumerable.Range(0, width).Select(index => headed && index < rows[0].Count ? rows[0][index] : nothing).ToList();
        var columns = headers.Select(header => new Column(ColumnForms.Of(InlineText.Bare(header)), header)).ToList();
        // The day stands above the hours: « Mardi 16 juin | Activités | Intervenants ».
        if (columns is [{ Kind: ColumnKind.OneDay }, ..]) columns[0] = columns[0] with { Kind = ColumnKind.Time };
        if (!columns.Exists(column => column.Kind is ColumnKind.Time or ColumnKind.Start) && !FindTimes(columns, body)) return null;
        if (!body.Exists(row => row.Exists(cell => WrittenTime.AtStart(cell, strict: false) is not null))) return null;
        FindTitle(columns);
        if (body.Exists(row => row.Index().Any(cell => IsLong(cell.Item) && !MayBeLong(columns[cell.Index].Kind)))) return null;
        // How long one of several side by side goes on would be a guess.
        if (grid.Exists(row => row.Index().Any(cell => cell.Item.IsBelow && columns[cell.Index].Kind == ColumnKind.Parallel))) return null;
        return new(unit, columns, [.. (headed ? grid[1..] : grid)]);
    }

    /// <summary>Whether a table by itself can be read.</summary>
    public static bool IsReadable(string markdown)
    {
        var whole = AgendaText.Of(markdown).Trim();
        return Read(new(UnitKind.Table, 0, whole, whole)) is not null;
    }

    private static bool MayBeLong(ColumnKind kind) => kind is ColumnKind.Other or ColumnKind.People;

    private static bool IsLong(TextSpan cell) => cell.End - cell.Start > Text.Unit.Longest;

    // Word makes the first row of the table its header, whatever it says.
    private static bool IsHeader(TextSpan cell) =>
        WrittenTime.AtStart(cell, strict: false) is null
        && WrittenDay.Whole(cell) is null
        && (
            cell.IsEmpty
            || ColumnForms.Of(cell) != ColumnKind.Other
            || (cell.Text.Split(' ').Length <= 4 && !cell.Text.Contains(':', StringComparison.Ordinal))
        );

    // « Heure | Mercredi 10 juin | Jeudi 11 juin »: a column for each day.
    private static bool IsRowOfDays(List<TextSpan> row) =>
        row.Count > 1
        && row.TrueForAll(cell => IsHeader(cell) || WrittenDay.Whole(cell) is not null)
        && (
            IsHeader(row[0])
                ? row.Skip(1).Any(cell => WrittenDay.Whole(cell) is not null)
                : row.Skip(1).All(cell => ColumnForms.Of(InlineText.Bare(cell)) is not (ColumnKind.Other or ColumnKind.OneDay))
        );

    // Word makes tables without a header: the column of hours shows by itself.
    private static bool FindTimes(List<Column> columns, List<List<TextSpan>> rows)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            var filled = rows.Where(row => index < row.Count && !row[index].IsEmpty).ToList();
            if (filled.Count == 0 || filled.Count(row => WrittenTime.AtStart(row[index], strict: false) is not null) * 2 < filled.Count)
                continue;
            columns[index] = columns[index] with { Kind = ColumnKind.Time };
            return true;
        }

        return false;
    }

    private static void FindTitle(List<Column> columns)
    {
        if (columns.Exists(column => column.Kind is ColumnKind.Title or ColumnKind.Parallel or ColumnKind.OneDay)) return;
        var first = columns.FindIndex(column => column.Kind == ColumnKind.Other);
        if (first >= 0) columns[first] = columns[first] with { Kind = ColumnKind.Title };
    }
}
