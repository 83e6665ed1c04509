using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>
/// The statements of the writer's tables, in standard SQL. Each is compiled once, however often it runs. Names of columns begin with a
/// capital and go on in small letters, which no word of SQL does: they are quoted here.
/// </summary>
/// <param name="model">Asked for when a row is first written: a start that finds nothing new does without.</param>
internal sealed partial class Statements(DbConnection connection, Lazy<IModel> model, IContentDatabase database) : IDisposable
{
    private readonly Dictionary<string, Prepared> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, IRowWriter> writers = [];
    private readonly Dictionary<string, IRowWriter> byTable = new(StringComparer.Ordinal);
    private List<string>? removals;

    /// <summary>The transaction all of them run in.</summary>
    public DbTransaction? Transaction { get; set; }

    public void Insert(object row)
    {
        if (!writers.TryGetValue(row.GetType(), out var writer))
        {
            var type = model.Value.FindEntityType(row.GetType())!;
            writers[row.GetType()] = byTable[type.GetTableName()!] = writer = database.WriterOf(connection, type);
        }

        writer.Insert(row, Transaction!);
    }

    /// <summary>Writes what waits, before it is committed.</summary>
    public void Flush()
    {
        foreach (var writer in writers.Values) writer.Flush();
    }

    /// <summary>Gives up what waits.</summary>
    public void Forget()
    {
        foreach (var writer in writers.Values) writer.Forget();
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
    public void Execute(string sql, params object[] values) => Ready(sql, values).ExecuteNonQuery();

    /// <summary>The rows of a query, one at a time; a query may not run again before it is read to its end.</summary>
    public IEnumerable<DbDataReader> Query(string sql, params object[] values)
    {
        using var reader = Ready(sql, values).ExecuteReader();
        while (reader.Read()) yield return reader;
    }

    /// <summary>The keys of the rows of a kind that machines have changed since the generation @0.</summary>
    public static string Changed(RowKind kind) => $"SELECT key FROM change WHERE number > @0 AND kind = {(int)kind}";

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params object[] values) =>
        Ready(sql, values).ExecuteScalar() is var value and not DBNull ? value : null;

    public void Dispose()
    {
        foreach (var writer in writers.Values) writer.Dispose();
        foreach (var statement in prepared.Values) statement.Command.Dispose();
    }

    private DbCommand Ready(string sql, object[] values)
    {
        if (!prepared.TryGetValue(sql, out var statement)) prepared[sql] = statement = Prepare(sql, values.Length);
        // Rows that wait count as written.
        foreach (var table in statement.Tables)
            if (byTable.TryGetValue(table, out var writer)) writer.Flush();
        var command = statement.Command;
        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    private Prepared Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = ColumnName().Replace(sql, "\"$0\"");
        for (var i = 0; i < parameters; i++) AddParameter(command, $"@{i}");
        return new(command, [.. TableName().Matches(sql).Select(match => match.Groups[1].Value)]);
    }

    [GeneratedRegex("""(?<![\w"])[A-Z][a-z]\w{0,60}""")]
    private static partial Regex ColumnName();

    [GeneratedRegex("""\b(?:FROM|JOIN|UPDATE) "?(\w{1,60})""")]
    private static partial Regex TableName();

    internal static void AddParameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
    }

    private sealed record Prepared(DbCommand Command, string[] Tables);
}
