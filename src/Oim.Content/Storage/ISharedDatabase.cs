using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage;

/// <summary>The database through which machines hand each other what one of them has written (adr/0037).</summary>
internal interface ISharedDatabase : IDisposable
{
    /// <summary>As the log calls it.</summary>
    string Name { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Makes the tables, where there are none.</summary>
    /// <param name="schema">Statements that make them.</param>
    void Make(Func<string> schema);

    /// <summary>Leads from now on, or goes on leading, for a few seconds.</summary>
    /// <returns>The number of the generation there is; 0: nobody has written any; null: another machine leads.</returns>
    long? TryLead();

    /// <summary>Fails where the server cannot be reached.</summary>
    void Ping();

    /// <summary>Lets another lead at once.</summary>
    void Resign();

    /// <summary>Reads what has been changed since a generation, all in one view.</summary>
    /// <param name="ask">What is to be read, now that it is known what has changed; not called where nothing has.</param>
    /// <returns>Null: nobody has written any yet.</returns>
    StoredChanges? Take(long since, Func<StoredChanges, IEnumerable<TakenRows>> ask);

    /// <summary>Writes what follows a generation, in one transaction, and tells the others.</summary>
    /// <param name="changes">The rows that are others; null: too many to name.</param>
    /// <returns>The number of what was written.</returns>
    /// <exception cref="OvertakenException">Another machine leads, or has written meanwhile.</exception>
    long Write(long generation, IReadOnlyCollection<RowChange>? changes, IEnumerable<SentRows> rows);

    /// <summary>Calls whenever another generation is committed, until it is stopped or the connection is lost.</summary>
    Task ListenAsync(Action heard, CancellationToken stopping);

    /// <summary>Deletes what other versions of the code left.</summary>
    void DeleteOtherVersions();
}

/// <param name="Number">The generation there is now.</param>
/// <param name="Age">How long it has been there.</param>
/// <param name="Rows">The rows that are others since; null: all may be.</param>
internal sealed record StoredChanges(long Number, TimeSpan Age, IReadOnlyCollection<RowChange>? Rows);

/// <param name="Where">Which rows of the table, by the value $1.</param>
/// <param name="Each">Called with each of them.</param>
internal sealed record TakenRows(string Table, string Columns, string Where, object? Value, Action<DbDataReader> Each);

/// <param name="Where">Which rows of the table they take the place of, by the value $1; null: they come beside those there are.</param>
/// <param name="Types">Of the columns.</param>
internal sealed record SentRows(
    string Table,
    string Columns,
    IReadOnlyList<Type> Types,
    string? Where,
    object? Value,
    IEnumerable<object[]> Rows
);
