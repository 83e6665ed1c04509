namespace Oim.Agenda.Text;

/// <summary>A place in a file. Lines and columns start at 1; columns count UTF-16 units, as editors do.</summary>
internal readonly record struct Position(int Line, int Column);
