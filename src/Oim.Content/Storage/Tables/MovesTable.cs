namespace Oim.Content.Storage.Tables;

/// <summary>
/// Pages that have gone, and those that were recognised under another name: what the database knows and the files do not.
/// </summary>
public sealed class MovesTable
{
    /// <summary>Pages that are remembered; the oldest are forgotten.</summary>
    private const int MostDepartures = 500;

    private readonly Statements statements;
    private readonly RowChanges rows;
    private readonly Dictionary<string, string> moves = new(StringComparer.Ordinal);

    internal MovesTable(Statements statements, RowChanges rows) => (this.statements, this.rows) = (statements, rows);

    /// <summary>The file that the page of an old address has become.</summary>
    public IReadOnlyDictionary<string, string> FilesByOldAddress => moves;

    internal bool AddressesChanged { get; set; }

    /// <summary>Remembers a page whose file has gone.</summary>
    public void Remember(Departure departure)
    {
        rows.Note(RowKind.Moves);
        Forget(departure.Address);
        statements.Insert(departure);
        statements.Execute("DELETE FROM departure WHERE Id <= (SELECT max(Id) FROM departure) - @0", MostDepartures);
    }

    public IReadOnlyList<Departure> Departures() =>
        [
            .. statements
                .Query("SELECT Address, File, \"Key\", Language, Hash, Text FROM departure")
                .Select(row => new Departure
                {
                    Address = row.GetString(0),
                    File = row.GetString(1),
                    Key = row.GetString(2),
                    Language = row.GetString(3),
                    Hash = row.GetString(4),
                    Text = row.GetString(5),
                }),
        ];

    /// <summary>A page that has gone is there again, at a file and an address.</summary>
    public void Record(Departure departure, string file, string address)
    {
        rows.Note(RowKind.Moves);
        Forget(departure.Address);
        // What led to the page it was leads to the page it is; an address that is the page's own again leads nowhere else. A file that
        // moved without its page (x.md to x/index.md) is kept too: its relative links did not move along.
        statements.Execute("UPDATE move SET File = @0 WHERE File = @1", file, departure.File);
        statements.Execute("DELETE FROM move WHERE Address = @0", address);
        statements.Insert(
            new Move
            {
                Address = departure.Address,
                OldKey = departure.Key,
                OldFile = departure.File,
                Language = departure.Language,
                File = file,
            }
        );
        Load();
    }

    internal void Load()
    {
        moves.Clear();
        foreach (var row in statements.Query("SELECT Address, File FROM move")) moves[row.GetString(0)] = row.GetString(1);
        AddressesChanged = true;
    }

    private void Forget(string address) => statements.Execute("DELETE FROM departure WHERE Address = @0", address);
}
