using System.Data.Common;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage;

/// <summary>What a database that machines share does beside: it lets one of them lead, who alone writes (adr/0037).</summary>
internal interface ISharedDatabase : IContentDatabase
{
    /// <summary>Leads from now on, or goes on leading, for a few seconds; false: another machine does.</summary>
    bool TryLead();

    /// <summary>Fails where the server cannot be reached.</summary>
    void Ping();

    /// <summary>Lets another lead at once.</summary>
    void Resign();

    /// <summary>A connection to what others have written; null where nobody has yet.</summary>
    DbConnection? OpenToFollow();

    /// <summary>Takes the turn to write, for one transaction.</summary>
    /// <param name="generation">The one that what is to be written follows.</param>
    /// <exception cref="OvertakenException">Another machine leads, or has written meanwhile.</exception>
    void TakeTurn(DbConnection writer, DbTransaction transaction, long generation);

    /// <summary>Makes what the transaction has written the next generation, and tells the others.</summary>
    /// <param name="changes">The rows that it has changed; null: too many to name.</param>
    void Advance(DbConnection writer, DbTransaction transaction, long generation, IReadOnlyCollection<RowChange>? changes);

    /// <summary>What has been changed since a generation.</summary>
    StoredChanges ChangesSince(DbConnection connection, DbTransaction transaction, long generation);

    /// <summary>Calls whenever another generation is committed, until it is stopped or the connection is lost.</summary>
    Task ListenAsync(Action heard, CancellationToken stopping);
}

/// <param name="Number">The generation there is now.</param>
/// <param name="Age">How long it has been there.</param>
/// <param name="Rows">The rows that are others since; null: all may be.</param>
internal sealed record StoredChanges(long Number, TimeSpan Age, IReadOnlyCollection<RowChange>? Rows);
