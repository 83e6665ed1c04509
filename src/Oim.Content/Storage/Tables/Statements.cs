using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>The statements of the writer's tables, in standard SQL. Each is compiled once, however often it runs.</summary>
/// <param name="model">Asked for when a row is first written: a start that finds nothing new does without.</param>
internal sealed class Statements(DbConnection connection, Lazy<IModel> model) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, RowInserter> inserters = [];
    private List<string>? removals;

    /// <summary>The transaction all of them run in.</summary>
    public DbTransaction? Transaction { get; set; }

    public void Insert(object row)
    {
        if (!inserters.TryGetValue(row.GetType(), out var inserter))
            inserters[row.GetType()] = inserter = new(connection, model.Value.FindEntityType(row.GetType())!);
        inserter.Insert(row, Transaction!);
    }

    /// <summary>Removes all rows that belong to an entry, and then the entry.</summary>
    public void RemoveEntry(int id)
    {
        removals ??=
        [
            .. model
                .Value.GetEntityTypes()
                .Where(type => type.ClrType.IsAssignableTo(typeof(EntryRow)))
                .Select(type => $"DELETE FROM \"{type.GetTableName()}\" WHERE EntryId = @0"),
            "DELETE FROM entry WHERE Id = @0",
        ];
        foreach (var removal in removals) Execute(removal, id);
    }

    /// <param name="sql">Its parameters are @0, @1…</param>
    public void Execute(string sql, params object[] values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The rows of a query, one at a time; a query may not run again before it is read to its end.</summary>
    public IEnumerable<DbDataReader> Query(string sql, params object[] values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        while (reader.Read()) yield return reader;
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params object[] values) =>
        Prepared(sql, values).ExecuteScalar() is var value and not DBNull ? value : null;

    public void Dispose()
    {
        foreach (var inserter in inserters.Values) inserter.Dispose();
        foreach (var command in prepared.Values) command.Dispose();
    }

    private DbCommand Prepared(string sql, object[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) AddParameter(command, $"@{i}");
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    internal static void AddParameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
    }
}
