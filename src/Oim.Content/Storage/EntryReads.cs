using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage;

/// <summary>
/// What every page reads, as queries that EF Core has compiled: it otherwise finds a query again by walking its whole expression, which
/// takes as long as the database does.
/// </summary>
internal sealed class EntryReads
{
    /// <summary>A compiled query holds for one model.</summary>
    private static readonly ConditionalWeakTable<IModel, EntryReads> byModel = [];

    public readonly Func<ContentDbContext, int, Task<Entry>> Entry = EF.CompileAsyncQuery(
        (ContentDbContext content, int id) => content.Entries.Single(e => e.Id == id)
    );

    public readonly Func<ContentDbContext, IReadOnlyCollection<int>, IAsyncEnumerable<EntryLine>> ListedLines = EF.CompileAsyncQuery(
        (ContentDbContext content, IReadOnlyCollection<int> ids) =>
            content
                .Entries.Where(e => !e.Hidden && ids.Contains(e.Id))
                .OrderByDescending(e => e.Date)
                .ThenBy(e => e.TitleOrder)
                .ThenBy(e => e.Address)
                .Select(EntryQueries.Line)
    );

    public static EntryReads For(ContentDbContext content) => byModel.GetValue(content.Model, _ => new());
}
