using Oim.Agenda.Text;

namespace Oim.Agenda.Tables;

internal enum ColumnKind { Other, Day, Time, Start, End, Title, People, Room, Files, Parallel, Number, OneDay }

/// <param name="Header">The cell at the top of the column.</param>
internal sealed record Column(ColumnKind Kind, Passage Header);

/// <summary>A table whose rows are slots.</summary>
/// <param name="Unit">The table as it is written.</param>
internal sealed record AgendaTable(Unit Unit, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Passage>> Rows);
