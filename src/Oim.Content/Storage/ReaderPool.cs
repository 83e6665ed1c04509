using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds;

namespace Oim.Content.Storage;

/// <summary>Readers that wait, with their connection open, for the next who asks: opening one takes longer than most queries.</summary>
internal sealed class ReaderPool(DbContextOptions<ContentDbContext> options, KindList kinds) : IDisposable
{
    /// <summary>Each keeps up to two megabytes of pages.</summary>
    private const int MostIdle = 16;

    private readonly ConcurrentBag<ContentDbContext> idle = [];
    private volatile bool isClosed;

    /// <summary>A reader of what is committed now.</summary>
    public ContentDbContext Rent(Generation generation)
    {
        if (!idle.TryTake(out var reader)) reader = new(options, kinds) { Pool = this };
        try
        {
            (reader.Generation, reader.Reads) = (generation, new());
            var connection = reader.Database.GetDbConnection();
            // Opened once and by name, it stays open whatever its queries do.
            if (connection.State != ConnectionState.Open) reader.Database.OpenConnection();
            reader.Database.UseTransaction(SqliteDatabase.BeginReading(connection));
            return reader;
        }
        catch
        {
            reader.Close();
            throw;
        }
    }

    /// <summary>Whether a reader that has been used may be used again.</summary>
    public bool TakeBack(ContentDbContext reader)
    {
        // Given back before: it may be another's by now.
        if (reader.Database.CurrentTransaction is not { } view) return true;
        if (isClosed || idle.Count >= MostIdle) return false;
        try
        {
            view.Rollback();
        }
        catch (DbException)
        {
            return false;
        }

        idle.Add(reader);
        if (isClosed) Dispose();
        return true;
    }

    /// <summary>Closes those that wait; those in use are closed when they come back.</summary>
    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var reader)) reader.Close();
    }
}
