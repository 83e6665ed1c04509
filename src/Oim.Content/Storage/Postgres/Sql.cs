using System.Data.Common;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage.Postgres;

/// <summary>One statement at a time; its parameters are @0, @1…</summary>
internal static class Sql
{
    /// <summary>The first column of the first row; null where there is none.</summary>
    public static object? Scalar(DbConnection connection, DbTransaction? transaction, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        command.Transaction = transaction;
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    public static List<string> Names(DbConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    public static void Run(DbConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    public static DbCommand Command(DbConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            Statements.AddParameter(command, $"@{i}");
            command.Parameters[i].Value = values[i];
        }

        return command;
    }
}
