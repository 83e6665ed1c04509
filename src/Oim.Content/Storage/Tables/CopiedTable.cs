using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage.Tables;

/// <summary>A table of the shared database and the same of a machine's own. Numbers of rows are kept: some orders go by them.</summary>
internal sealed class CopiedTable : IDisposable
{
    private readonly string name;
    private readonly string columns;
    private readonly bool[] areDays;
    private readonly string? key;
    private readonly RowKind[] kinds;
    private readonly bool isGrowing;
    private readonly DbCommand insert;
    private readonly DbCommand? delete;

    public CopiedTable(IEntityType type, DbConnection local)
    {
        IProperty[] properties = [.. type.GetProperties()];
        name = type.GetTableName()!;
        columns = string.Join(',', properties.Select(property => $"\"{property.GetColumnName()}\""));
        areDays = [.. properties.Select(property => property.ClrType == typeof(DateOnly) || property.ClrType == typeof(DateOnly?))];
        (key, kinds) = KeyOf(type.ClrType);
        isGrowing = type.ClrType == typeof(SearchWord);
        insert = local.CreateCommand();
        insert.CommandText =
            $"INSERT OR REPLACE INTO \"{name}\" ({columns}) VALUES ({string.Join(',', properties.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < properties.Length; i++) Statements.AddParameter(insert, $"@p{i}");
        if (key is null) return;
        delete = local.CreateCommand();
        delete.CommandText = $"DELETE FROM \"{name}\" WHERE \"{key}\" = @p0";
        Statements.AddParameter(delete, "@p0");
    }

    /// <param name="changes">The rows that have changed since a generation; null: all may have.</param>
    public void Take(
        DbConnection shared,
        DbTransaction view,
        DbTransaction own,
        IReadOnlyCollection<RowChange>? changes,
        long since
    )
    {
        if (changes is not null && !changes.Any(change => kinds.Contains(change.Kind))) return;
        if (changes is not null && isGrowing) CopyNew(shared, view, own);
        else if (changes is null || key is null) Replace(shared, view, own);
        else Renew(shared, view, own, changes, since);
    }

    public void Dispose()
    {
        insert.Dispose();
        delete?.Dispose();
    }

    private void Replace(DbConnection shared, DbTransaction view, DbTransaction own)
    {
        using (var clear = Own(own, $"DELETE FROM \"{name}\"")) clear.ExecuteNonQuery();

        Copy(shared, view, own, "");
    }

    private void Renew(DbConnection shared, DbTransaction view, DbTransaction own, IReadOnlyCollection<RowChange> changes, long since)
    {
        var changed = changes.Where(change => kinds.Contains(change.Kind)).ToList();
        var isNumber = kinds[0] == RowKind.Page;
        delete!.Transaction = own;
        foreach (var change in changed)
        {
            delete.Parameters[0].Value = isNumber ? int.Parse(change.Key, CultureInfo.InvariantCulture) : change.Key;
            delete.ExecuteNonQuery();
        }

        var keys = $"SELECT {(isNumber ? "CAST(key AS INTEGER)" : "key")} FROM change WHERE number > {since} "
            + $"AND kind IN ({string.Join(',', kinds.Select(kind => (int)kind))})";
        Copy(shared, view, own, $" WHERE \"{key}\" IN ({keys})");
    }

    /// <summary>Words are never changed, and none is removed.</summary>
    private void CopyNew(DbConnection shared, DbTransaction view, DbTransaction own)
    {
        using var last = Own(own, $"SELECT coalesce(max(\"Id\"), -1) FROM \"{name}\"");
        Copy(shared, view, own, $" WHERE \"Id\" > {(long)last.ExecuteScalar()!}");
    }

    private static DbCommand Own(DbTransaction own, string sql)
    {
        var command = own.Connection!.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, own);
        return command;
    }

    private void Copy(DbConnection shared, DbTransaction view, DbTransaction own, string where)
    {
        using var query = shared.CreateCommand();
        (query.CommandText, query.Transaction, insert.Transaction) = ($"SELECT {columns} FROM \"{name}\"{where}", view, own);
        using var rows = query.ExecuteReader();
        while (rows.Read())
        {
            for (var i = 0; i < areDays.Length; i++)
                insert.Parameters[i].Value = areDays[i] && !rows.IsDBNull(i) ? rows.GetFieldValue<DateOnly>(i) : rows.GetValue(i);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>The column by which its rows are named among what has changed; null: they are taken over together.</summary>
    private static (string? Key, RowKind[] Kinds) KeyOf(Type type)
    {
        RowKind[] pages = [RowKind.Page, RowKind.Text];
        if (type.IsAssignableTo(typeof(EntryRow))) return (nameof(EntryRow.EntryId), pages);
        if (type == typeof(Entry) || type == typeof(SearchRow)) return (nameof(Entry.Id), pages);
        if (type == typeof(Source)) return (nameof(Source.Path), [RowKind.Source]);
        if (type == typeof(Asset)) return (nameof(Asset.Path), [RowKind.Asset]);
        if (type == typeof(StoredSettings)) return (nameof(StoredSettings.File), [RowKind.Settings]);
        if (type == typeof(Problem)) return (nameof(Problem.File), [RowKind.Problems]);
        if (type == typeof(SearchWord)) return (null, pages);
        return (null, [RowKind.Moves]);
    }
}
