using System.Text.Json;
using Oim.Content.Kinds;
using Oim.Content.Markup;
using Oim.Content.Search;

namespace Oim.Content.Storage.Tables;

/// <summary>The pages with all that belongs to them: their kind's rows, links, terms, old addresses, words of the search.</summary>
public sealed class PagesTable
{
    private readonly Statements statements;
    private readonly Func<KindList> kinds;
    private readonly SearchWriter? search;
    private readonly LinkChanges changes;
    private readonly TextChanges texts;
    private KnownPages known;
    private int lastId;

    internal PagesTable(Statements statements, Func<KindList> kinds, SearchWriter? search, LinkChanges changes, TextChanges texts)
    {
        (this.statements, this.kinds, this.search, this.changes, this.texts) = (statements, kinds, search, changes, texts);
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
    public void Replace(Entry entry, IReadOnlyCollection<EntryRow> rows, IEnumerable<string> searchWords)
    {
        var before = entry.File is { } file ? known.Of(file) : known.Implied(entry.Key, entry.Language);
        entry.Id = before?.EntryId ?? ++lastId;
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
        search?.Write(EntryDocument.Of(entry, searchWords, rows.OfType<Term>(), kinds().Of(entry.Kind).IsTimely));
        Remember(entry, rows.OfType<Alias>());
    }

    public void Remove(int entryId)
    {
        if (known.Find(entryId) is { } page) NoteLinksIn(page);
        texts.NoteOther();
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
    /// The links and files that a file names, with the language of its page. Labels are those of the page's own text: a translation has
    /// links of its original too.
    /// </summary>
    public IReadOnlyList<(Reference Reference, string Language)> ReferencesIn(string file) =>
        [
            .. statements
                .Query(
                    "SELECT r.\"Use\", r.Target, r.Fragment, r.Line, r.\"Column\", e.Language, "
                        + "CASE WHEN e.File = r.File AND r.Field IS NULL THEN r.Label ELSE '' END FROM reference r "
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
                        Line = row.GetInt32(3),
                        Column = row.GetInt32(4),
                        Label = row.GetString(6),
                    },
                    row.GetString(5)
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
        statements.Execute("UPDATE entry SET Shadowed = @0 WHERE Shadowed", false);
        foreach (var id in entryIds) statements.Execute("UPDATE entry SET Shadowed = @0 WHERE Id = @1", true, id);
    }

    /// <summary>When anything below a folder may be seen; a draft where nothing ever may.</summary>
    public Visibility VisibilityBelow(string folder, string language)
    {
        const string below =
            "SELECT count(*), count(PublishAt), min(PublishAt), count(ExpireAt), max(ExpireAt) FROM entry "
            + "WHERE File IS NOT NULL AND NOT Draft AND Language = @0 AND (@1 = '' OR (\"Key\" > @2 AND \"Key\" < @3))";
        foreach (var row in statements.Query(below, language, folder, folder + "/", folder + "0"))
        {
            var pages = row.GetInt64(0);
            return new(
                pages == 0,
                pages > 0 && row.GetInt64(1) == pages ? Instant(row.GetInt64(2)) : null,
                pages > 0 && row.GetInt64(3) == pages ? Instant(row.GetInt64(4)) : null
            );
        }

        return new(Draft: true, null, null);
    }

    /// <summary>The next instant at which a page changes by itself.</summary>
    public DateTimeOffset? NextScheduledChange(DateTimeOffset now) =>
        statements.Scalar("SELECT min(At) FROM scheduled_change WHERE At > @0", now.ToUnixTimeMilliseconds()) is long at
            ? Instant(at)
            : null;

    internal void Load()
    {
        known = new(changes);
        var aliases = statements
            .Query("SELECT a.EntryId, a.Address, a.Line, a.\"Column\" FROM alias a")
            .Select(row => new Alias
            {
                EntryId = row.GetInt32(0),
                Address = row.GetString(1),
                Line = row.GetInt32(2),
                Column = row.GetInt32(3),
            })
            .ToLookup(alias => alias.EntryId);
        foreach (
            var row in statements.Query(
                "SELECT Id, File, \"Key\", Language, Kind, ListKind, IsSection, Address, Draft, PublishAt, ExpireAt, "
                    + "Title, NoIndex, TranslationKey FROM entry"
            )
        )
            Remember(
                new()
                {
                    Id = row.GetInt32(0),
                    File = row.IsDBNull(1) ? null : row.GetString(1),
                    Key = row.GetString(2),
                    Language = row.GetString(3),
                    Kind = row.GetString(4),
                    ListKind = row.IsDBNull(5) ? null : row.GetString(5),
                    IsSection = row.GetBoolean(6),
                    Address = row.GetString(7),
                    Draft = row.GetBoolean(8),
                    PublishAt = row.IsDBNull(9) ? null : Instant(row.GetInt64(9)),
                    ExpireAt = row.IsDBNull(10) ? null : Instant(row.GetInt64(10)),
                    Title = row.GetString(11),
                    TitleOrder = [],
                    NoIndex = row.GetBoolean(12),
                    TranslationKey = row.IsDBNull(13) ? null : row.GetString(13),
                },
                aliases[row.GetInt32(0)]
            );
        lastId = known.All.Select(page => page.EntryId).DefaultIfEmpty().Max();
    }

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

    private void Remember(Entry entry, IEnumerable<Alias> aliases) => known.Put(
        PageAddress.Of(entry),
        [.. aliases.Select(alias => new OldAddress(alias.Address, entry.Id, entry.File ?? "", alias.Line, alias.Column))]
    );

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
