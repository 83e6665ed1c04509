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
internal sealed partial class Statements(DbConnection connection, Lazy<IModel> model) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteStatement> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, RowInserter> writers = [];
    private List<string>? removals;

    /// <summary>The transaction all of them run in.</summary>
    public DbTransaction? Transaction { get; set; }

    public void Insert(object row)
    {
        if (!writers.TryGetValue(row.GetType(), out var writer))
            writers[row.GetType()] = writer = new(connection, model.Value.FindEntityType(row.GetType())!);
        writer.Insert(row);
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

    /// <param name="sql">Its parameters are @0, @1…, first met in this order.</param>
    public void Execute(string sql, params object[] values)
    {
        if (!changes.TryGetValue(sql, out var statement)) changes[sql] = statement = new(connection, Quoted(sql));
        statement.Run(values);
    }

    /// <summary>The rows of a query, one at a time; a query may not run again before it is read to its end.</summary>
    public IEnumerable<DbDataReader> Query(string sql, params object[] values)
    {
        using var reader = Ready(sql, values).ExecuteReader();
        while (reader.Read()) yield return reader;
    }

    /// <summary>The keys of the rows of a kind that another machine has changed since the generation @0.</summary>
    public static string Changed(RowKind kind) => $"SELECT key FROM change WHERE number > @0 AND kind = {(int)kind}";

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params object[] values) =>
        Ready(sql, values).ExecuteScalar() is var value and not DBNull ? value : null;

    public void Dispose()
    {
        foreach (var writer in writers.Values) writer.Dispose();
        foreach (var statement in changes.Values) statement.Dispose();
        foreach (var statement in prepared.Values) statement.Dispose();
    }

    private DbCommand Ready(string sql, object[] values)
    {
        if (!prepared.TryGetValue(sql, out var command)) prepared[sql] = command = Prepare(sql, values.Length);
        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    private DbCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = Quoted(sql);
        for (var i = 0; i < parameters; i++) AddParameter(command, $"@{i}");
        return command;
    }

    private static string Quoted(string sql) => ColumnName().Replace(sql, "\"$0\"");

    [GeneratedRegex("""(?<![\w"])[A-Z][a-z]\w{0,60}""")]
    private static partial Regex ColumnName();

    internal static void AddParameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
    }
}
