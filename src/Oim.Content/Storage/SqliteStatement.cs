using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Oim.Content.Storage;

/// <summary>
/// A statement that runs for thousands of rows, with parameters that are known by their places. Microsoft.Data.Sqlite looks for the name
/// of each parameter of each row, and makes a reader for each: the one writer has no time for either in a first reading.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] bytes = [];

    /// <param name="connection">Open; its transaction, if any, is the statement's.</param>
    public SqliteStatement(DbConnection connection, string sql)
    {
        database = ((SqliteConnection)connection).Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Runs it; it gives no rows.</summary>
    public void Run(ReadOnlySpan<object> values)
    {
        try
        {
            for (var i = 0; i < values.Length; i++) Check(Bind(i + 1, values[i]));
            Check(raw.sqlite3_step(statement));
        }
        finally
        {
            // It says once more what went wrong, if anything.
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose()
    {
        statement.Dispose();
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    private int Bind(int place, object value) => value switch
    {
        DBNull => raw.sqlite3_bind_null(statement, place),
        string text => Bind(place, text),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, place, number),
        byte[] blob => raw.sqlite3_bind_blob(statement, place, blob),
        DateOnly day => Bind(place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"{value.GetType().Name} is no type of a column that is written here yet"),
    };

    private int Bind(int place, string text)
    {
        // No bytes at all would be taken for no value.
        if (text.Length == 0) return raw.sqlite3_bind_text(statement, place, "");
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < most)
        {
            if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
            bytes = ArrayPool<byte>.Shared.Rent(most);
        }

        return raw.sqlite3_bind_text(statement, place, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW)) SqliteException.ThrowExceptionForRC(code, database);
    }
}
