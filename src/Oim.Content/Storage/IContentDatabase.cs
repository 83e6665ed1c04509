using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage;

/// <summary>
/// The derived database, as an engine keeps it: what differs between them. Everything else speaks standard SQL through <see
/// cref="DbConnection"/>.
/// </summary>
internal interface IContentDatabase : IDisposable
{
    /// <summary>As the log calls it: a file, or a schema.</summary>
    string Name { get; }

    /// <summary>Whether it is there, as far as can be told: one that does not answer counts as there.</summary>
    bool Exists { get; }

    /// <summary>Whether other processes write it too, one after another.</summary>
    bool IsShared { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>The writer's connection to a database that has its schema, made where there is none.</summary>
    /// <param name="schema">Statements that make the tables.</param>
    /// <param name="owner">The content folder the database belongs to.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    DbConnection OpenToWrite(Func<string> schema, string owner);

    /// <summary>A transaction that sees what is committed now, whatever is written meanwhile.</summary>
    /// <param name="generation">The number of what it sees.</param>
    DbTransaction BeginReading(DbConnection connection, out long generation);

    /// <summary>Whether a writer's connection holds, and nobody has written since a generation.</summary>
    bool IsAt(DbConnection writer, long generation);

    /// <summary>The number of the generation that is committed.</summary>
    long GenerationIn(DbConnection writer);

    /// <summary>Takes the turn to write, for one transaction.</summary>
    /// <param name="generation">The one that what is to be written follows.</param>
    /// <exception cref="OvertakenException">Another process has the turn, or has written meanwhile.</exception>
    void TakeTurn(DbConnection writer, DbTransaction transaction, long generation);

    /// <summary>Makes what the transaction has written the next generation.</summary>
    void Advance(DbConnection writer, DbTransaction transaction, long generation);

    IRowWriter WriterOf(DbConnection writer, IEntityType type);

    /// <summary>Tidies up after a commit, when readers have what was committed.</summary>
    void EmptyLog(DbConnection writer);

    void Delete();

    /// <summary>Deletes what other versions of the code left of the same content.</summary>
    void DeleteOtherVersions(string owner);
}
