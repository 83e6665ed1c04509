using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage.Postgres;

/// <summary>
/// Rows of one table that wait until somebody asks for them or enough have come: many go by COPY, few in one batch. One at a time, each
/// would take a way to the server and back.
/// </summary>
internal sealed class WaitingRows(NpgsqlConnection connection, IEntityType type) : IRowWriter
{
    /// <summary>From here on COPY is quicker.</summary>
    private const int Many = 50;

    private const int Most = 1000;

    private readonly RowColumns columns = new(type);
    private readonly List<object[]> waiting = [];

    public void Insert(object row, DbTransaction transaction)
    {
        var values = new object[columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = columns.ValueOf(row, i);
            values[i] = value is string text ? Storable(text) : value;
        }

        waiting.Add(values);
        if (waiting.Count >= Most) Flush();
    }

    public void Flush()
    {
        if (waiting.Count == 0) return;
        if (waiting.Count >= Many && !columns.IsNamed) Copy();
        else InsertAll();
        waiting.Clear();
    }

    public void Forget() => waiting.Clear();

    public void Dispose()
    {
        // The connection is another's.
    }

    private void Copy()
    {
        using var import = connection.BeginBinaryImport($"COPY {columns.Into} FROM STDIN (FORMAT BINARY)");
        foreach (var row in waiting)
        {
            import.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is DBNull) import.WriteNull();
                else import.Write(row[i], columns.Mappings[i].StoreType);
            }
        }

        import.Complete();
    }

    private void InsertAll()
    {
        using var batch = new NpgsqlBatch(connection);
        foreach (var row in waiting)
        {
            var command = new NpgsqlBatchCommand(columns.InsertOne);
            for (var i = 0; i < row.Length; i++)
                command.Parameters.Add(new($"@p{i}", row[i]) { DataTypeName = columns.Mappings[i].StoreType });
            batch.BatchCommands.Add(command);
        }

        batch.ExecuteNonQuery();
    }

    /// <summary>PostgreSQL's texts hold no U+0000, and no half of a character.</summary>
    private static string Storable(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) text = text.Replace('\0', '\uFFFD');
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
    }
}
