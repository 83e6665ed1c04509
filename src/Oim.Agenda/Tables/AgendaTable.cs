using Oim.Agenda.Text;

namespace Oim.Agenda.Tables;

internal enum ColumnKind { Other, Day, Time, Start, End, Title, People, Room, Files, Parallel, Number, OneDay }

/// <param name="Header">The cell at the top of the column.</param>
internal sealed record Column(ColumnKind Kind, TextSpan Header);

/// <summary>A place in a table. A cell that spans several places is in each of them.</summary>
/// <param name="Rows">How many rows its cell spans.</param>
/// <param name="Columns">How many columns its cell spans.</param>
/// <param name="IsBelow">The cell starts in a row above.</param>
/// <param name="IsBeside">The cell starts in a column before.</param>
internal readonly record struct Cell(TextSpan Text, int Rows = 1, int Columns = 1, bool IsBelow = false, bool IsBeside = false)
{
    /// <summary>What starts here.</summary>
    public TextSpan Own => IsBelow || IsBeside ? Text.Slice(0, 0) : Text;
}

/// <summary>A table whose rows are slots.</summary>
/// <param name="Unit">The table as it is written.</param>
internal sealed record AgendaTable(Unit Unit, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows);
