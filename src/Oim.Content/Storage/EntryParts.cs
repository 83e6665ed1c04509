using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Oim.Content.Markup;

namespace Oim.Content.Storage;

/// <summary>A link or a key of a header that leads from a page to another, or to a file.</summary>
/// <param name="Field">The key; null: a link of the text.</param>
public sealed record PageLink(int EntryId, ReferenceUse Use, string Target, string? Field);

/// <summary>
/// What belongs to one page, and the links from it and to it: read by one command, however many tables it lies in. As a query for each
/// table it was two thirds of the commands of a page's first view.
/// </summary>
public sealed class EntryParts
{
    /// <summary>What every page may have.</summary>
    private static readonly Type[] common = [typeof(Term), typeof(Document), typeof(Contact)];

    private readonly Dictionary<Type, IReadOnlyList<EntryRow>> rows = [];

    private EntryParts(Entry entry) => Entry = entry;

    public Entry Entry { get; }

    /// <summary>From the page, and from others to it by its content path or its address.</summary>
    public IReadOnlyList<PageLink> Links { get; private set; } = [];

    /// <summary>What the page is filed under, in the order it says so.</summary>
    public IReadOnlyList<Term> Terms => Of<Term>();

    /// <summary>The rows of a table, in the order they were written.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : EntryRow => [.. rows[typeof(T)].Cast<T>()];

    /// <summary>The row of a table that has one for a page.</summary>
    public T? One<T>()
        where T : EntryRow => rows[typeof(T)] is [var first, ..] ? (T)first : null;

    /// <param name="more">The rows that the page's kind adds.</param>
    internal static async Task<EntryParts> ReadAsync(ContentDbContext content, Entry entry, IEnumerable<Type> more)
    {
        Type[] types = [.. common, .. more];
        var readers = Array.ConvertAll(types, type => RowReader.For(content.Model, type));
        const string links =
            """SELECT "EntryId", "Use", "Target", "Field" FROM "reference" WHERE "EntryId" = {0} OR "Name" IN ({1}, {2}) ORDER BY "Id" """;
        var command = content
            .GetService<IRawSqlCommandBuilder>()
            .Build(
                string.Join(";\n", readers.Select(reader => reader.Select).Append(links)),
                [entry.Id, LinkName.Of(entry.Key), LinkName.Of(entry.Address)],
                content.Model
            );
        await using var result = await command.RelationalCommand.ExecuteReaderAsync(
            new(
                content.GetService<IRelationalConnection>(),
                command.ParameterValues,
                readerColumns: null,
                content,
                content.GetService<IRelationalCommandDiagnosticsLogger>()
            )
        );
        var reader = result.DbDataReader;
        var parts = new EntryParts(entry);
        for (var i = 0; i < types.Length; i++)
        {
            parts.rows[types[i]] = await AllAsync(reader, readers[i].Read);
            await reader.NextResultAsync();
        }

        parts.Links = await AllAsync(reader, LinkOf);
        return parts;
    }

    private static PageLink LinkOf(DbDataReader row) =>
        new(row.GetInt32(0), (ReferenceUse)row.GetInt32(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3));

    private static async Task<List<T>> AllAsync<T>(DbDataReader reader, Func<DbDataReader, T> read)
    {
        var all = new List<T>();
        while (await reader.ReadAsync()) all.Add(read(reader));
        return all;
    }
}
