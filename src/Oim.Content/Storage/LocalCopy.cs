using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage;

/// <summary>
/// All that the shared database holds, in this machine's own file: it reads and writes that as a machine by itself does, sends what it has
/// written and takes over what others have. A page costs the server nothing, and is there when the server is not; a start goes on where
/// the last one ended.
/// </summary>
internal sealed class LocalCopy : IDisposable
{
    private readonly DbConnection local;
    private readonly ISharedDatabase shared;
    private readonly Lazy<IReadOnlyList<CopiedTable>> tables;
    private long lastWord;

    public LocalCopy(DbConnection local, Lazy<IModel> model, ISharedDatabase shared)
    {
        (this.local, this.shared) = (local, shared);
        tables = new(() => [.. model.Value.GetEntityTypes().Select(type => new CopiedTable(type, local))]);
        Execute(
            null,
            "CREATE TABLE IF NOT EXISTS copied (number INTEGER NOT NULL);"
                + "CREATE TEMP TABLE change (number INTEGER NOT NULL, kind INTEGER NOT NULL, key TEXT NOT NULL)"
        );
        Forget();
    }

    /// <summary>The generation that the file holds, or will when its transaction is committed; 0: none.</summary>
    public long Generation { get; private set; }

    /// <summary>Whether the shared database had something older, and it was left there.</summary>
    public bool IsAhead { get; private set; }

    /// <summary>From now on a file is that of a machine by itself, and holds no generation of a shared database.</summary>
    public static void End(DbConnection local)
    {
        using var command = local.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS copied";
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Takes over what others have written. What that was stands in the table <c>change</c> afterwards, for whoever remembers rows.
    /// </summary>
    /// <param name="begin">The transaction of the file, asked for where there is something.</param>
    /// <param name="keepsLater">Nothing older than what the file holds is taken.</param>
    /// <returns>Null: nobody has written any yet.</returns>
    public StoredChanges? Take(Func<DbTransaction> begin, bool keepsLater)
    {
        DbTransaction? own = null;
        IsAhead = false;
        var taken = shared.Take(
            Generation,
            changes =>
            {
                IsAhead = keepsLater && changes.Number < Generation;
                if (IsAhead) return [];
                own = begin();
                Note(changes.Rows, changes.Number, own);
                return tables.Value.Select(table => table.Take(changes.Rows, lastWord, own)).OfType<TakenRows>();
            }
        );
        if (taken is null || taken.Number == Generation) return taken;
        if (IsAhead) return taken with { Number = Generation, Rows = [] };
        Remember(taken.Number, own!);
        return taken;
    }

    /// <summary>Sends what the file's transaction has written, before it is committed.</summary>
    /// <param name="changes">The rows; null: all there are.</param>
    /// <param name="isEmpty">The shared database has nothing yet.</param>
    public void Send(IReadOnlyCollection<RowChange>? changes, bool isEmpty, DbTransaction own)
    {
        var all = isEmpty ? null : changes;
        Note(all, 0, own);
        var rows = tables.Value.Select(table => table.Send(all, lastWord, own)).OfType<SentRows>();
        Remember(shared.Write(isEmpty ? 0 : Generation, all, rows), own);
    }

    /// <summary>After the file's transaction was rolled back.</summary>
    public void Forget() => (Generation, lastWord) = (Number(null, "SELECT max(number) FROM copied") ?? 0, LastWord(null));

    public void Dispose()
    {
        if (!tables.IsValueCreated) return;
        foreach (var table in tables.Value) table.Dispose();
    }

    private void Note(IReadOnlyCollection<RowChange>? changes, long number, DbTransaction own)
    {
        Execute(own, "DELETE FROM change");
        using var note = Command(own, "INSERT INTO change VALUES (@p0, @p1, @p2)");
        for (var i = 0; i < 3; i++) Statements.AddParameter(note, $"@p{i}");
        note.Parameters[0].Value = number;
        foreach (var row in changes ?? [])
        {
            (note.Parameters[1].Value, note.Parameters[2].Value) = ((int)row.Kind, row.Key);
            note.ExecuteNonQuery();
        }
    }

    private void Remember(long number, DbTransaction own)
    {
        Execute(own, string.Create(CultureInfo.InvariantCulture, $"DELETE FROM copied; INSERT INTO copied VALUES ({number})"));
        (Generation, lastWord) = (number, LastWord(own));
    }

    private long LastWord(DbTransaction? own) => Number(own, "SELECT max(\"Id\") FROM search_word") ?? -1;

    private long? Number(DbTransaction? own, string sql)
    {
        using var command = Command(own, sql);
        return command.ExecuteScalar() as long?;
    }

    private void Execute(DbTransaction? own, string sql)
    {
        using var command = Command(own, sql);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(DbTransaction? own, string sql)
    {
        var command = local.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, own);
        return command;
    }
}
