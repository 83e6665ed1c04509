using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage;

/// <summary>
/// What every page reads first, as a query that EF Core has compiled: it otherwise finds a query again by walking its whole expression.
/// </summary>
internal sealed class EntryReads
{
    /// <summary>A compiled query holds for one model.</summary>
    private static readonly ConditionalWeakTable<IModel, EntryReads> byModel = [];

    public readonly Func<ContentDbContext, int, Task<Entry>> Entry = EF.CompileAsyncQuery(
        (ContentDbContext content, int id) => content.Entries.Single(e => e.Id == id)
    );

    public static EntryReads For(ContentDbContext content) => byModel.GetValue(content.Model, _ => new());
}
