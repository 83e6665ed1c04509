using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Oim.Content.Storage;

/// <summary>
/// What every page reads of its entry, each as a query that EF Core has compiled: it otherwise finds a query again by walking its whole
/// expression, which took a third of a page's first view.
/// </summary>
internal sealed class EntryReads
{
    /// <summary>A compiled query holds for one model.</summary>
    private static readonly ConditionalWeakTable<IModel, EntryReads> byModel = [];

    public readonly Func<ContentDbContext, int, Task<Entry>> Entry = EF.CompileAsyncQuery(
        (ContentDbContext content, int id) => content.Entries.Single(e => e.Id == id)
    );

    public readonly Func<ContentDbContext, int, IAsyncEnumerable<Term>> Terms = EF.CompileAsyncQuery<ContentDbContext, int, Term>(
        (content, id) => content.Terms.Where(term => term.EntryId == id).OrderBy(term => term.Id)
    );

    public readonly Func<ContentDbContext, int, IAsyncEnumerable<Document>> Documents = EF.CompileAsyncQuery<
        ContentDbContext,
        int,
        Document
    >((content, id) => content.Documents.Where(one => one.EntryId == id).OrderBy(one => one.Position).ThenBy(one => one.Id));

    public readonly Func<ContentDbContext, int, IAsyncEnumerable<Contact>> Contacts = EF.CompileAsyncQuery<ContentDbContext, int, Contact>(
        (content, id) => content.Contacts.Where(contact => contact.EntryId == id).OrderBy(contact => contact.Position)
    );

    /// <summary>By the name of a content path, and by that of an address.</summary>
    public readonly Func<ContentDbContext, string, string, IAsyncEnumerable<Mention>> Naming = EF.CompileAsyncQuery<
        ContentDbContext,
        string,
        string,
        Mention
    >(
        (content, key, address) =>
            content
                .References.Where(r => r.Field != null && (r.Name == key || r.Name == address))
                .Select(r => new Mention(r.EntryId, r.Target))
    );

    public static EntryReads For(ContentDbContext content) => byModel.GetValue(content.Model, _ => new());
}

/// <summary>A page that names another in its header; not where in its file, which each edit above changes.</summary>
public sealed record Mention(int EntryId, string Target);
