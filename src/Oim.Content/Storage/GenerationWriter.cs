using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oim.Content.Diagnostics;
using Oim.Content.Ingestion;
using Oim.Content.Search;

namespace Oim.Content.Storage;

/// <summary>
/// The one writer. All that a change brings is written in one transaction, which readers see whole or not at all.
/// </summary>
public sealed class GenerationWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<Type, RowInserter> inserters;
    private readonly SqliteCommand[] removals;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly SearchWriter search;
    private SqliteTransaction? transaction;
    private int lastId;

    internal GenerationWriter(SqliteConnection connection, IModel model)
    {
        this.connection = connection;
        var tables = model.GetEntityTypes().Where(type => type.GetTableName() is not null).ToList();
        inserters = tables.ToDictionary(type => type.ClrType, type => new RowInserter(connection, type));
        removals =
        [
            .. tables
                .Where(type => type.ClrType.IsAssignableTo(typeof(EntryRow)))
                .Select(type => Command($"DELETE FROM \"{type.GetTableName()}\" WHERE EntryId = $id", "$id")),
            Command("DELETE FROM entry WHERE Id = $id", "$id"),
        ];
        search = new SearchWriter(connection);
        lastId = (int)(long)Scalar("SELECT coalesce(max(Id), 0) FROM entry");
    }

    public SqliteConnection Connection => connection;

    /// <summary>The full-text index of what was committed.</summary>
    public SearchIndex SearchIndex => search.Index;

    public void Begin() => transaction = connection.BeginTransaction();

    public void Commit()
    {
        transaction?.Commit();
        search.Commit();
        End();
    }

    public void Rollback()
    {
        transaction?.Rollback();
        search.Rollback();
        End();
    }

    public void Insert(object row) => inserters[row.GetType()].Insert(row, transaction!);

    /// <summary>Puts an entry in the place of the one its file had; the entry keeps its id.</summary>
    public void Replace(Entry entry, IReadOnlyCollection<EntryRow> rows, IEnumerable<string> searchWords)
    {
        var known = IdOf(entry.File, entry.Key, entry.Language);
        entry.Id = known ?? ++lastId;
        if (known is { } id) Remove(id);
        Insert(entry);
        foreach (var row in rows)
        {
            row.EntryId = entry.Id;
            Insert(row);
        }

        search.Write(entry, searchWords, rows.OfType<Term>(), transaction!);
    }

    public void RemoveEntryOf(string file)
    {
        if (IdOf(file, "", "") is { } id) Remove(id);
    }

    public void Remove(int entryId)
    {
        foreach (var removal in removals)
        {
            removal.Transaction = transaction;
            removal.Parameters["$id"].Value = entryId;
            removal.ExecuteNonQuery();
        }

        search.Remove(entryId, transaction!);
    }

    /// <summary>Replaces the diagnostics of a file, those of its reading or those of the checks.</summary>
    public void ReplaceProblems(string file, bool fromReading, IEnumerable<Diagnostic> problems)
    {
        Execute("DELETE FROM problem WHERE File = $0 AND FromReading = $1", file, fromReading);
        foreach (var problem in problems) AddProblem(problem, fromReading);
    }

    public void AddProblem(Diagnostic problem, bool fromReading) => Insert(new Problem
    {
        File = problem.File,
        Code = problem.Rule.Code,
        Line = problem.At.Line,
        Column = problem.At.Column,
        Arguments = problem.Arguments,
        FromReading = fromReading,
    });

    public void Execute(string sql, params object[] values)
    {
        Prepared(sql, values).ExecuteNonQuery();
    }

    /// <summary>The rows of a query, one at a time; a query may not run again before it is read to its end.</summary>
    public IEnumerable<SqliteDataReader> Query(string sql, params object[] values)
    {
        var command = Prepared(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return reader;
    }

    public object Scalar(string sql, params object[] values)
    {
        return Prepared(sql, values).ExecuteScalar() ?? DBNull.Value;
    }

    public void Dispose()
    {
        transaction?.Dispose();
        foreach (var inserter in inserters.Values) inserter.Dispose();
        foreach (var command in removals.Concat(commands.Values)) command.Dispose();
        search.Dispose();
        connection.Dispose();
    }

    private int? IdOf(string? file, string key, string language)
    {
        var id = file is null
            ? Scalar("SELECT Id FROM entry WHERE File IS NULL AND Key = $0 AND Language = $1", key, language)
            : Scalar("SELECT Id FROM entry WHERE File = $0", file);
        return id is long found ? (int)found : null;
    }

    /// <summary>A statement is compiled once, however often it runs.</summary>
    private SqliteCommand Prepared(string sql, object[] values)
    {
        if (!commands.TryGetValue(sql, out var command)) commands[sql] = command = Command(sql, [.. values.Select((_, i) => $"${i}")]);
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.AddWithValue(name, 0);
        return command;
    }

    private void End()
    {
        transaction?.Dispose();
        transaction = null;
    }
}
