using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Oim.Content.Storage;

/// <summary>Readers that wait, with their connection open, for the next who asks: opening one takes longer than most queries.</summary>
internal sealed class ReaderPool(Func<ContentDbContext> open) : IDisposable
{
    /// <summary>Each keeps up to two megabytes of pages.</summary>
    private const int MostIdle = 16;

    private readonly ConcurrentBag<ContentDbContext> idle = [];
    private volatile bool isClosed;

    public ContentDbContext Rent()
    {
        if (idle.TryTake(out var reader)) return reader;
        reader = open();
        reader.Pool = this;
        return reader;
    }

    /// <summary>Whether a reader that has been used may be used again.</summary>
    public bool TakeBack(ContentDbContext reader)
    {
        if (isClosed || idle.Count >= MostIdle) return false;
        try
        {
            // Its view of the content ends here.
            reader.Database.CurrentTransaction?.Rollback();
        }
        catch (SqliteException)
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
