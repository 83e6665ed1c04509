using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage;

/// <summary>
/// A derived database, as an engine keeps it: what differs between them for whoever writes. Everything else speaks standard SQL through
/// <see cref="DbConnection"/>.
/// </summary>
internal interface IContentDatabase : IDisposable
{
    /// <summary>As the log calls it: a file, or a schema.</summary>
    string Name { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>The writer's connection to a database that has its schema, made where there is none.</summary>
    /// <param name="schema">Statements that make the tables.</param>
    /// <param name="owner">The content folder the database belongs to.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    DbConnection OpenToWrite(Func<string> schema, string owner);

    /// <summary>Whether a writer's connection holds.</summary>
    bool IsOpen(DbConnection writer);

    IRowWriter WriterOf(DbConnection writer, IEntityType type);

    /// <summary>Deletes what other versions of the code left of the same content.</summary>
    void DeleteOtherVersions(string owner);
}
