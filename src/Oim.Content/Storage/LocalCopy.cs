using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage;

/// <summary>
/// All that a shared database holds, in a file of this machine's own, for its readers: a page costs the server nothing, and is there when
/// the server is not. It is taken over from the rows that have changed since; a start goes on where the last one ended.
/// </summary>
internal sealed class LocalCopy : IDisposable
{
    private readonly IReadOnlyList<CopiedTable> tables;
    private DbTransaction? transaction;

    public LocalCopy(DbConnection connection, IModel model)
    {
        Connection = connection;
        tables = [.. model.GetEntityTypes().Select(type => new CopiedTable(type, connection))];
        Execute("CREATE TABLE IF NOT EXISTS copied (number INTEGER NOT NULL)");
        Generation = Scalar("SELECT max(number) FROM copied") is long number ? number : 0;
    }

    public DbConnection Connection { get; }

    /// <summary>The generation that it holds, or will when it is committed.</summary>
    public long Generation { get; private set; }

    /// <summary>Takes over what has changed; readers see it after <see cref="Commit"/>.</summary>
    /// <param name="view">Of the shared database: all is of one generation.</param>
    public void Take(DbConnection shared, DbTransaction view, ISharedDatabase database)
    {
        var changes = database.ChangesSince(shared, view, Generation);
        if (changes.Number == Generation) return;
        transaction ??= Connection.BeginTransaction();
        foreach (var table in tables) table.Take(shared, view, transaction, changes.Rows, Generation);
        Execute("DELETE FROM copied");
        Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO copied VALUES ({changes.Number})"));
        Generation = changes.Number;
    }

    public void Commit()
    {
        transaction?.Commit();
        End();
    }

    public void Rollback()
    {
        if (transaction is null) return;
        transaction.Rollback();
        End();
        Generation = Scalar("SELECT max(number) FROM copied") is long number ? number : 0;
    }

    public DateTimeOffset? NextScheduledChange(DateTimeOffset now) =>
        Scalar($"SELECT min(\"At\") FROM scheduled_change WHERE \"At\" > {now.ToUnixTimeMilliseconds()}") is long at
            ? PageRows.Instant(at)
            : null;

    public void Dispose()
    {
        End();
        foreach (var table in tables) table.Dispose();
        Connection.Dispose();
    }

    private void End()
    {
        transaction?.Dispose();
        transaction = null;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar();
    }

    private DbCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }
}
