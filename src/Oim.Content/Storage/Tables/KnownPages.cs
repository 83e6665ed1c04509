using Oim.Content.Sources;

namespace Oim.Content.Storage.Tables;

/// <summary>
/// What the stored pages claim, as the writer remembers it between ingestions, so that one changed file costs that file and not a look at
/// all the others.
/// </summary>
internal sealed class KnownPages(LinkChanges changes)
{
    private readonly Dictionary<int, PageAddress> pages = [];
    private readonly Dictionary<int, List<OldAddress>> aliases = [];
    private readonly Dictionary<(string Folder, string Language), int> pagesBelow = [];
    private readonly Dictionary<(string Key, string Language), List<int>> byKey = [];
    private readonly Dictionary<string, int> byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Language), int> implied = [];
    private List<PageAddress> retitled = [];

    /// <summary>An address or a visibility has appeared, changed or gone.</summary>
    public bool AddressesChanged { get; set; } = true;

    /// <summary>The highest number that a page has had.</summary>
    public int LastId { get; private set; }

    public int Count => byFile.Count;

    public IEnumerable<PageAddress> All => pages.Values;

    public IEnumerable<OldAddress> Aliases => aliases.Values.SelectMany(list => list);

    public IEnumerable<(string Folder, string Language)> ImpliedFolders => implied.Keys;

    public PageAddress? Of(string file) => byFile.TryGetValue(file, out var id) ? pages.GetValueOrDefault(id) : null;

    public PageAddress? Find(int entryId) => pages.GetValueOrDefault(entryId);

    public IReadOnlyList<OldAddress> AliasesOf(int entryId) => aliases.GetValueOrDefault(entryId) ?? [];

    public PageAddress? At(string key, string language) =>
        byKey.GetValueOrDefault((key, language)) is [var id, ..] ? pages[id] : Implied(key, language);

    public PageAddress? Implied(string folder, string language) =>
        implied.TryGetValue((folder, language), out var id) ? pages.GetValueOrDefault(id) : null;

    public int Below(string folder, string language) => pagesBelow.GetValueOrDefault((folder, language));

    public void Put(PageAddress page, List<OldAddress> old)
    {
        var before = pages.GetValueOrDefault(page.EntryId);
        if (before is not null && page.IsSameClaimAs(before) && AliasesOf(page.EntryId).SequenceEqual(old))
        {
            if (page == before) return;
            if (page with { Title = before.Title } == before) retitled.Add(page);
            else AddressesChanged = true;
            pages[page.EntryId] = page;
            return;
        }

        if (before is not null) Remove(page.EntryId);
        changes.NotePage(page, old);
        Add(page, old);
    }

    /// <summary>As its row says: what is stored has been checked.</summary>
    public void Add(PageAddress page, List<OldAddress> old)
    {
        pages[page.EntryId] = page;
        LastId = Math.Max(LastId, page.EntryId);
        if (old.Count > 0) aliases[page.EntryId] = old;
        if (page.File is null)
        {
            implied[(page.Key, page.Language)] = page.EntryId;
        }
        else
        {
            byFile[page.File] = page.EntryId;
            if (!byKey.TryGetValue((page.Key, page.Language), out var same)) byKey[(page.Key, page.Language)] = same = [];
            same.Add(page.EntryId);
            CountBelow(page, 1);
        }

        AddressesChanged = true;
    }

    /// <summary>Pages of which nothing but the title has changed since this was asked for.</summary>
    public IReadOnlyList<PageAddress> TakeRetitled()
    {
        var taken = retitled;
        retitled = [];
        return taken;
    }

    public void Remove(int entryId)
    {
        if (!pages.Remove(entryId, out var page)) return;
        changes.NotePage(page, AliasesOf(entryId));
        aliases.Remove(entryId);
        if (page.File is null)
        {
            implied.Remove((page.Key, page.Language));
        }
        else
        {
            byFile.Remove(page.File);
            if (byKey.GetValueOrDefault((page.Key, page.Language)) is { } same && same.Remove(entryId) && same.Count == 0)
                byKey.Remove((page.Key, page.Language));
            CountBelow(page, -1);
        }

        AddressesChanged = true;
    }

    private void CountBelow(PageAddress page, int step)
    {
        foreach (var folder in ContentPath.FoldersAbove(page.Key, page.IsSection))
        {
            var count = Below(folder, page.Language) + step;
            if (count > 0) pagesBelow[(folder, page.Language)] = count;
            else pagesBelow.Remove((folder, page.Language));
        }
    }
}
