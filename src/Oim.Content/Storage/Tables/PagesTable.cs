using System.Text.Json;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Search;
using Oim.Search.Indexing;

namespace Oim.Content.Storage.Tables;

/// <summary>The pages with all that belongs to them: their kind's rows, links, terms, old addresses, words of the search.</summary>
public sealed class PagesTable
{
    private readonly Statements statements;
    private readonly Func<KindList> kinds;
    private readonly SearchWriter? search;
    private readonly LinkChanges changes;
    private readonly RowChanges written;
    private readonly TextChanges texts;
    private KnownPages known;

    internal PagesTable(
        Statements statements,
        Func<KindList> kinds,
        SearchWriter? search,
        LinkChanges changes,
        TextChanges texts,
        RowChanges written
    )
    {
        (this.statements, this.kinds, this.search, this.changes, this.texts) = (statements, kinds, search, changes, texts);
        this.written = written;
        known = new(changes);
    }

    /// <summary>The number of pages that have a file.</summary>
    public int Count => known.Count;

    public IEnumerable<PageAddress> All => known.All;

    public IEnumerable<OldAddress> Aliases => known.Aliases;

    /// <summary>Folders that have a page without a file.</summary>
    public IEnumerable<(string Folder, string Language)> ImpliedFolders => known.ImpliedFolders;

    internal bool AddressesChanged
    {
        get => known.AddressesChanged;
        set => known.AddressesChanged = value;
    }

    /// <summary>Pages of which nothing but the title has changed since this was asked for.</summary>
    internal IReadOnlyList<PageAddress> TakeRetitled() => known.TakeRetitled();

    public PageAddress? Of(string file) => known.Of(file);

    /// <summary>A page of a key: one with a file, where there is one (x.md and x/index.md share theirs).</summary>
    public PageAddress? At(string key, string language) => known.At(key, language);

    /// <summary>The page that stands in for a folder's missing index.md.</summary>
    public PageAddress? Implied(string folder, string language) => known.Implied(folder, language);

    /// <summary>The old addresses of a page.</summary>
    public IReadOnlyList<OldAddress> AliasesOf(int entryId) => known.AliasesOf(entryId);

    /// <summary>How many pages with a file of their own stand below a folder, at any depth.</summary>
    public int CountBelow(string folder, string language) => known.Below(folder, language);

    /// <summary>Puts an entry in the place of the one its file had; the entry keeps its number.</summary>
    public void Replace(Entry entry, IReadOnlyCollection<EntryRow> rows, IEnumerable<string> searchWords, DocumentWords? words = null)
    {
        var before = entry.File is { } file ? known.Of(file) : known.Implied(entry.Key, entry.Language);
        entry.Id = before?.EntryId ?? known.LastId + 1;
        written.Note(entry.Id);
        var frame = before is null ? null : texts.FrameOf(entry.Id);
        if (before is not null)
        {
            NoteLinksIn(before);
            NoteAnchors(before, entry.Html);
            statements.RemoveEntry(entry.Id);
        }

        changes.NoteFile(entry.File);
        statements.Insert(entry);
        foreach (var row in rows)
        {
            row.EntryId = entry.Id;
            if (row is Reference reference) changes.NoteFile(reference.File);
            statements.Insert(row);
        }

        texts.Note(entry.Id, frame);
        search?.Write(EntryDocument.Of(entry, searchWords, rows.OfType<Term>(), kinds().Of(entry.Kind).IsTimely), words);
        var (page, old) = PageRows.Of(entry, rows.OfType<Alias>());
        known.Put(page, old);
    }

    public void Remove(int entryId)
    {
        if (known.Find(entryId) is { } page) NoteLinksIn(page);
        texts.NoteOther();
        written.Note(entryId);
        statements.RemoveEntry(entryId);
        search?.Remove(entryId);
        known.Remove(entryId);
    }

    /// <summary>Whether the page of a file is shown, and had no error when it was read.</summary>
    public bool HasGoodVersion(string file) =>
        known.Of(file) is { } page && statements.Scalar("SELECT 1 FROM entry WHERE Id = @0 AND NOT Flawed", page.EntryId) is not null;

    public string TextOf(int entryId) => (string?)statements.Scalar("SELECT Text FROM entry WHERE Id = @0", entryId) ?? "";
    public string HtmlOf(int entryId) => (string?)statements.Scalar("SELECT Html FROM entry WHERE Id = @0", entryId) ?? "";

    public IReadOnlyList<Heading> OutlineOf(int entryId) =>
        statements.Scalar("SELECT Outline FROM entry WHERE Id = @0", entryId) is string json
            ? JsonSerializer.Deserialize<IReadOnlyList<Heading>>(json) ?? []
            : [];

    /// <summary>
    /// The links and files that a file names, with the language and the kind of its page. Labels are those of the page's own text: a
    /// translation has links of its original too.
    /// </summary>
    public IReadOnlyList<(Reference Reference, string Language, string Kind)> ReferencesIn(string file) =>
        [
            .. statements
                .Query(
                    "SELECT r.\"Use\", r.Target, r.Fragment, r.Line, r.\"Column\", e.Language, "
                        + "CASE WHEN e.File = r.File AND r.Field IS NULL THEN r.Label ELSE '' END, r.Field, e.Kind FROM reference r "
                        + "JOIN entry e ON e.Id = r.EntryId WHERE r.File = @0",
                    file
                )
                .Select(row => (
                    new Reference
                    {
                        File = file,
                        Use = (ReferenceUse)row.GetInt32(0),
                        Target = row.GetString(1),
                        Fragment = row.IsDBNull(2) ? null : row.GetString(2),
                        Line = row.GetInt32(3), Column = row.GetInt32(4),
                        Label = row.GetString(6),
                        Field = row.IsDBNull(7) ? null : row.GetString(7),
                    },
                    row.GetString(5), row.GetString(8)
                )),
        ];

    /// <summary>The files that name a page or a file.</summary>
    /// <param name="name">A <see cref="LinkName"/>.</param>
    /// <param name="withAnchor">Only those that name a place on the page.</param>
    public IReadOnlyList<string> FilesReferringTo(string name, bool withAnchor = false) =>
        Texts($"SELECT DISTINCT File FROM reference WHERE Name = @0{(withAnchor ? " AND Fragment IS NOT NULL" : "")}", name);

    /// <summary>The files that name any.</summary>
    public IReadOnlyList<string> FilesWithLinks() => Texts("SELECT DISTINCT File FROM reference");

    /// <summary>Links to this page must be looked at again.</summary>
    internal void NoteLinksTo(int entryId)
    {
        if (known.Find(entryId) is { } page) changes.NotePage(page, AliasesOf(entryId));
    }

    /// <summary>Marks the entries whose address another holds, and no others.</summary>
    public void SetShadowed(IEnumerable<int> entryIds)
    {
        var before = statements.Query("SELECT Id FROM entry WHERE Shadowed").Select(row => row.GetInt32(0)).ToHashSet();
        var now = entryIds.ToHashSet();
        foreach (var id in before.Except(now)) SetShadowed(id, false);
        foreach (var id in now.Except(before)) SetShadowed(id, true);
    }

    private void SetShadowed(int id, bool value)
    {
        written.Note(id);
        statements.Execute("UPDATE entry SET Shadowed = @0 WHERE Id = @1", value, id);
    }

    /// <summary>When anything below a folder may be seen; a draft where nothing ever may.</summary>
    public Visibility VisibilityBelow(string folder, string language)
    {
        // By the index of keys: among all pages, thousands of folders would cost the square of them.
        const string below =
            "SELECT count(*), count(PublishAt), min(PublishAt), count(ExpireAt), max(ExpireAt) FROM entry "
            + "WHERE File IS NOT NULL AND NOT Draft AND Language = @0 AND \"Key\" > @1 AND \"Key\" < @2";
        var (from, to) = folder.Length == 0 ? ("", "\U0010FFFF") : (folder + "/", folder + "0");
        foreach (var row in statements.Query(below, language, from, to))
        {
            var pages = row.GetInt64(0);
            if (pages == 0) break;
            DateTimeOffset? All(int count, int instant) => row.GetInt64(count) == pages ? PageRows.Instant(row.GetInt64(instant)) : null;
            return new(Draft: false, All(1, 2), All(3, 4));
        }

        return new(Draft: true, null, null);
    }

    /// <summary>The next instant at which a page changes by itself.</summary>
    public DateTimeOffset? NextScheduledChange(DateTimeOffset now) =>
        statements.Scalar("SELECT min(At) FROM scheduled_change WHERE At > @0", now.ToUnixTimeMilliseconds()) is long at
            ? PageRows.Instant(at)
            : null;

    internal void Load()
    {
        known = new(changes);
        foreach (var (page, old) in InOrder("", "", [])) known.Add(page, old);
    }

    /// <summary>Takes over what another machine has written.</summary>
    /// <param name="entryIds">The entries that have been written or removed since a generation.</param>
    internal void CatchUp(IEnumerable<int> entryIds, long since)
    {
        var changed = $"IN (SELECT CAST(key AS INTEGER) FROM change WHERE number > @0 AND kind <= {(int)RowKind.Text})";
        var read = Read($" WHERE Id {changed}", $" WHERE a.EntryId {changed}", [since]);
        foreach (var gone in entryIds.Where(id => !read.Contains(id))) known.Remove(gone);
    }

    /// <returns>The entries that were read.</returns>
    private HashSet<int> Read(string where, string whereOfAliases, object[] values)
    {
        var read = new HashSet<int>();
        foreach (var (page, old) in InOrder(where, whereOfAliases, values))
        {
            read.Add(page.EntryId);
            known.Put(page, old);
        }

        return read;
    }

    /// <summary>The database has them in the order of an index: of two that share a key, the first to come stays the first.</summary>
    private IEnumerable<(PageAddress Page, List<OldAddress> Old)> InOrder(string where, string whereOfAliases, object[] values) =>
        PageRows.Read(statements, where, whereOfAliases, values).OrderBy(row => row.Page.EntryId);

    /// <summary>A page's own file, and those that belong to it.</summary>
    private void NoteLinksIn(PageAddress page)
    {
        changes.NoteFile(page.File);
        foreach (var file in Texts("SELECT DISTINCT File FROM reference WHERE EntryId = @0", page.EntryId)) changes.NoteFile(file);
    }

    private void NoteAnchors(PageAddress before, string html)
    {
        if (!HtmlIds.In(HtmlOf(before.EntryId)).SetEquals(HtmlIds.In(html))) changes.NoteAnchors(before, AliasesOf(before.EntryId));
    }

    private IReadOnlyList<string> Texts(string sql, params object[] values) =>
        [.. statements.Query(sql, values).Select(row => row.GetString(0))];
}
