using System.Text.Json;
using Oim.Content.Search;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// What the store holds, as the writer remembers it between ingestions, so that one changed file costs that file and not a look at all the others.
/// </summary>
internal sealed class KnownContent
{
    private readonly Dictionary<int, PageAddress> pages = [];
    private readonly Dictionary<int, List<OldAddress>> aliases = [];
    private readonly Dictionary<(string Folder, string Language), int> pagesBelow = [];
    private readonly Dictionary<(string Key, string Language), List<int>> byKey = [];
    private readonly Dictionary<string, int> byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Language), int> implied = [];

    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Asset> Assets { get; } = new(StringComparer.Ordinal);

    public SiteSettings Settings { get; set; } = new();

    public SynonymTable Synonyms { get; set; } = SynonymTable.Empty;

    /// <summary>By file.</summary>
    public Dictionary<string, Navigation> Navigations { get; } = new(StringComparer.Ordinal);

    /// <summary>Files at the root that were read as settings.</summary>
    public HashSet<string> SettingsFiles { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that were taken in although they had errors, there being no good version.</summary>
    public HashSet<string> FlawedSettings { get; } = new(StringComparer.Ordinal);

    /// <summary>An address, a visibility or a file has appeared, changed or gone since the last <see cref="ToAddressTable"/>.</summary>
    public bool AddressesChanged { get; private set; } = true;

    /// <summary>The file that the page of an old address has become, where the page was recognised.</summary>
    public Dictionary<string, string> Moves { get; } = new(StringComparer.Ordinal);

    /// <summary>Readers have a generation made of this.</summary>
    public bool IsPublished { get; set; }

    public int PageCount => byFile.Count;

    public static KnownContent Load(GenerationWriter writer)
    {
        var known = new KnownContent();
        foreach (var row in writer.Query("SELECT Path, Size, Modified, Hash, Section FROM source"))
            known.Sources[row.GetString(0)] = new()
            {
                Path = row.GetString(0),
                Size = row.GetInt64(1),
                Modified = row.GetInt64(2),
                Hash = row.GetString(3),
                Section = row.IsDBNull(4) ? null : row.GetString(4),
            };
        foreach (var row in writer.Query("SELECT Path, Address, Size, Modified FROM asset"))
            known.Put(
                new Asset
                {
                    Path = row.GetString(0),
                    Address = row.GetString(1),
                    Size = row.GetInt64(2),
                    Modified = row.GetInt64(3),
                }
            );
        var oldAddresses = writer
            .Query("SELECT a.EntryId, a.Address, e.File, a.Line, a.Column FROM alias a JOIN entry e ON e.Id = a.EntryId")
            .Select(row => new OldAddress(row.GetString(1), row.GetInt32(0), row.GetString(2), row.GetInt32(3), row.GetInt32(4)))
            .ToLookup(alias => alias.EntryId);
        foreach (
            var row in writer.Query(
                "SELECT Id, File, Key, Language, Kind, ListKind, IsSection, Address, Draft, PublishAt, ExpireAt FROM entry"
            )
        )
        {
            DateTimeOffset? Instant(int column) =>
                row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
            var page = new PageAddress(
                row.GetString(7),
                row.GetInt32(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.IsDBNull(5) ? null : row.GetString(5),
                row.GetBoolean(6),
                new(row.GetBoolean(8), Instant(9), Instant(10))
            );
            known.Put(page, [.. oldAddresses[page.EntryId]]);
        }

        known.LoadMoves(writer);
        foreach (var row in writer.Query("SELECT File, Json FROM settings"))
        {
            known.SettingsFiles.Add(row.GetString(0));
            if (row.GetString(0) == SynonymReader.File)
                known.Synonyms = new(JsonSerializer.Deserialize<List<List<string>>>(row.GetString(1))!);
            else if (row.GetString(0) == SiteSettings.File)
                known.Settings = JsonSerializer.Deserialize<SiteSettings>(row.GetString(1))!;
            else
                known.Navigations[row.GetString(0)] = JsonSerializer.Deserialize<Navigation>(row.GetString(1))!;
        }

        return known;
    }

    public void Put(Entry entry, IEnumerable<EntryRow> rows) =>
        Put(
            new PageAddress(
                entry.Address,
                entry.Id,
                entry.File,
                entry.Key,
                entry.Language,
                entry.Kind,
                entry.ListKind,
                entry.IsSection,
                new(entry.Draft, entry.PublishAt, entry.ExpireAt)
            ),
            [.. rows.OfType<Alias>().Select(alias => new OldAddress(alias.Address, entry.Id, entry.File ?? "", alias.Line, alias.Column))]
        );

    public void Put(Asset asset)
    {
        if (
            Assets.GetValueOrDefault(asset.Path) is { } before
            && before.Address == asset.Address
            && before.Size == asset.Size
            && before.Modified == asset.Modified
        )
            return;
        Assets[asset.Path] = asset;
        AddressesChanged = true;
    }

    public void RemoveAsset(string path) => AddressesChanged |= Assets.Remove(path);

    public PageAddress? PageOf(string file) => byFile.TryGetValue(file, out var id) ? pages.GetValueOrDefault(id) : null;

    /// <summary>The old addresses of a page.</summary>
    public IReadOnlyList<OldAddress> AliasesOf(int entryId) => aliases.GetValueOrDefault(entryId) ?? [];

    public void RemovePage(int entryId)
    {
        if (!pages.Remove(entryId, out var page)) return;
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
            Count(page, -1);
        }

        AddressesChanged = true;
    }

    /// <summary>A page of a key: one with a file, where there is one (x.md and x/index.md share theirs).</summary>
    public PageAddress? Page(string key, string language) =>
        byKey.GetValueOrDefault((key, language)) is [var id, ..] ? pages[id] : ImpliedPage(key, language);

    /// <summary>The page that stands in for a folder's missing index.md.</summary>
    public PageAddress? ImpliedPage(string folder, string language) =>
        implied.TryGetValue((folder, language), out var id) ? pages.GetValueOrDefault(id) : null;

    /// <summary>Folders that have a page without a file.</summary>
    public IEnumerable<(string Folder, string Language)> ImpliedFolders => implied.Keys;

    public string LanguageOf(string navigationFile) => Navigation.LanguageOf(navigationFile) ?? Settings.DefaultLanguage;

    /// <summary>The menu of each language; where two files are for one language (navigation.yml, navigation.fr.yml), the first by name.</summary>
    public Dictionary<string, Navigation> NavigationsByLanguage() => Navigations
        .OrderBy(pair => pair.Key, StringComparer.Ordinal).DistinctBy(pair => LanguageOf(pair.Key), StringComparer.Ordinal)
        .ToDictionary(pair => LanguageOf(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Pages with a file of their own below a folder, at any depth.</summary>
    public int PagesBelow(string folder, string language) => pagesBelow.GetValueOrDefault((folder, language));

    public AddressTable ToAddressTable()
    {
        AddressesChanged = false;
        var moves = Moves
            .Select(move => PageOf(move.Value) is { } page ? new OldAddress(move.Key, page.EntryId, move.Value, 1, 1) : null)
            .OfType<OldAddress>();
        return new(pages.Values, aliases.Values.SelectMany(list => list), Assets.Values, moves);
    }

    public void LoadMoves(GenerationWriter writer)
    {
        Moves.Clear();
        foreach (var row in writer.Query("SELECT Address, File FROM move")) Moves[row.GetString(0)] = row.GetString(1);
        AddressesChanged = true;
    }

    /// <summary>The folders a page stands in, from the closest to the top.</summary>
    public static IEnumerable<string> FoldersAbove(string key, bool isSection)
    {
        if (isSection) yield return key;
        while (key.Length > 0) yield return key = ContentPath.ParentOf(key);
    }

    private void Put(PageAddress page, List<OldAddress> old)
    {
        var before = pages.GetValueOrDefault(page.EntryId);
        if (page.Equals(before) && AliasesOf(page.EntryId).SequenceEqual(old)) return;
        if (before is not null) RemovePage(page.EntryId);
        pages[page.EntryId] = page;
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
            Count(page, 1);
        }

        AddressesChanged = true;
    }

    private void Count(PageAddress page, int step)
    {
        foreach (var folder in FoldersAbove(page.Key, page.IsSection))
        {
            var count = pagesBelow.GetValueOrDefault((folder, page.Language)) + step;
            if (count > 0) pagesBelow[(folder, page.Language)] = count;
            else pagesBelow.Remove((folder, page.Language));
        }
    }
}
