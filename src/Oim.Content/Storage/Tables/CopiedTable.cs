using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>
/// A table of this machine's own and the same of the shared database: what is taken from it and what is sent to it. Numbers of rows are
/// kept: some orders go by them.
/// </summary>
internal sealed class CopiedTable : IDisposable
{
    private static readonly RowKind[] Pages = [RowKind.Page, RowKind.Text];

    private readonly DbConnection local;
    private readonly string name;
    private readonly string columns;
    private readonly Type[] types;
    private readonly string? key;
    private readonly string changed;
    private readonly RowKind[] kinds;
    private readonly bool isGrowing;
    private readonly DbCommand insert;

    public CopiedTable(IEntityType type, DbConnection local)
    {
        this.local = local;
        IProperty[] properties = [.. type.GetProperties()];
        name = $"\"{type.GetTableName()}\"";
        columns = string.Join(',', properties.Select(property => $"\"{property.GetColumnName()}\""));
        types = [.. properties.Select(RowValues.TypeOf)];
        (key, kinds) = KeyOf(type.ClrType);
        var named = kinds == Pages ? "CAST(key AS INTEGER)" : "key";
        changed = $" WHERE \"{key}\" IN (SELECT {named} FROM change WHERE kind IN ({string.Join(',', kinds.Select(kind => (int)kind))}))";
        isGrowing = type.ClrType == typeof(SearchWord);
        var values = string.Join(',', types.Select((type, i) => type == typeof(string) ? $"CAST(@p{i} AS TEXT)" : $"@p{i}"));
        insert = Command(null, $"INSERT OR REPLACE INTO {name} ({columns}) VALUES ({values})");
        for (var i = 0; i < properties.Length; i++) Statements.AddParameter(insert, $"@p{i}");
    }

    /// <summary>What is to be read of the shared database; the rows that are others have left this machine's table by then.</summary>
    /// <param name="changes">The rows that have changed, which the table <c>change</c> holds too; null: all may have.</param>
    /// <param name="lastWord">The number of the last word that both have.</param>
    public TakenRows? Take(IReadOnlyCollection<RowChange>? changes, long lastWord, DbTransaction own)
    {
        if (!IsConcerned(changes)) return null;
        insert.Transaction = own;
        if (changes is not null && isGrowing) return new(name, columns, "\"Id\" > $1", lastWord, Insert);
        var isWhole = changes is null || key is null;
        using var delete = Command(own, $"DELETE FROM {name}{(isWhole ? "" : changed)}");
        delete.ExecuteNonQuery();
        return isWhole ? new(name, columns, "", null, Insert) : new(name, columns, $"\"{key}\" = ANY($1)", Values(changes!), Insert);
    }

    /// <summary>What is to be written to the shared database.</summary>
    public SentRows? Send(IReadOnlyCollection<RowChange>? changes, long lastWord, DbTransaction own)
    {
        if (!IsConcerned(changes)) return null;
        if (changes is not null && isGrowing)
            return new(name, columns, types, null, null, Rows(own, $" WHERE \"Id\" > {lastWord.ToString(CultureInfo.InvariantCulture)}"));
        if (changes is null || key is null) return new(name, columns, types, "", null, Rows(own, ""));
        return new(name, columns, types, $"\"{key}\" = ANY($1)", Values(changes), Rows(own, changed));
    }

    public void Dispose() => insert.Dispose();

    private bool IsConcerned(IReadOnlyCollection<RowChange>? changes) =>
        changes?.Any(change => kinds.Contains(change.Kind)) ?? true;

    private Array Values(IReadOnlyCollection<RowChange> changes)
    {
        var keys = changes.Where(change => kinds.Contains(change.Kind)).Select(change => change.Key).Distinct(StringComparer.Ordinal);
        return kinds == Pages ? keys.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray() : keys.ToArray();
    }

    private IEnumerable<object[]> Rows(DbTransaction own, string where)
    {
        using var query = Command(own, $"SELECT {columns} FROM {name}{where}");
        using var rows = query.ExecuteReader();
        while (rows.Read()) yield return RowValues.Read(rows, types);
    }

    private void Insert(DbDataReader row)
    {
        for (var i = 0; i < types.Length; i++) insert.Parameters[i].Value = Value(row, i);
        insert.ExecuteNonQuery();
    }

    /// <summary>Both databases keep texts as UTF-8: nothing between them need turn thousands into something else and back.</summary>
    private object Value(DbDataReader row, int column) =>
        types[column] != typeof(string) ? RowValues.Read(row, column, types[column])
        : row.IsDBNull(column) ? DBNull.Value
        : row.GetFieldValue<byte[]>(column);

    private DbCommand Command(DbTransaction? own, string sql)
    {
        var command = local.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, own);
        return command;
    }

    /// <summary>The column by which its rows are named among what has changed; null: they are taken over together.</summary>
    private static (string? Key, RowKind[] Kinds) KeyOf(Type type)
    {
        if (type.IsAssignableTo(typeof(EntryRow))) return (nameof(EntryRow.EntryId), Pages);
        if (type == typeof(Entry) || type == typeof(SearchRow)) return (nameof(Entry.Id), Pages);
        if (type == typeof(Source)) return (nameof(Source.Path), [RowKind.Source]);
        if (type == typeof(Asset)) return (nameof(Asset.Path), [RowKind.Asset]);
        if (type == typeof(StoredSettings)) return (nameof(StoredSettings.File), [RowKind.Settings]);
        if (type == typeof(Problem)) return (nameof(Problem.File), [RowKind.Problems]);
        if (type == typeof(SearchWord)) return (null, Pages);
        return (null, [RowKind.Moves]);
    }
}
