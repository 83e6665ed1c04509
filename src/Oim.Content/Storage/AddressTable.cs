using System.Collections.Immutable;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Storage;

/// <summary>An old address of a page.</summary>
public sealed record OldAddress(string Address, int EntryId, string File, int Line, int Column);

/// <summary>Two files that want one address.</summary>
public sealed record AddressConflict(string Address, string Winner, string Loser, int LoserId, OldAddress? Alias);

/// <summary>
/// Every address of a generation, in memory: exact, alias, file. It is built anew only when an address, a visibility or a file
/// appears, changes or goes; an edited text leaves it as it is, and a title is told beside what was built before.
/// </summary>
public sealed class AddressTable
{
    private readonly Dictionary<string, PageAddress> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OldAddress> aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OldAddress> withQuery = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> queryShapes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OldAddress> recognised = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Asset> assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Asset> assetsByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Language), PageAddress> byKey = [];
    private readonly Dictionary<int, PageAddress> byId = [];
    private readonly Dictionary<(string Key, string Language), PageAddress> sections = [];
    private readonly Dictionary<string, List<PageAddress>> byTranslationKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> languages = new(StringComparer.Ordinal);
    private readonly Lazy<PathsByName> names;
    private readonly RedirectionTable redirected;
    private readonly Lazy<Dictionary<string, Asset>> pictures;

    /// <summary>Pages whose title alone is another than when the table was built, by their entry.</summary>
    private ImmutableDictionary<int, PageAddress> retitled = ImmutableDictionary<int, PageAddress>.Empty;

    /// <summary>Signs of a picture's digest by which it is asked for.</summary>
    public const int DigestLength = 16;

    public AddressTable(
        IEnumerable<PageAddress> claims,
        IEnumerable<OldAddress> oldAddresses,
        IEnumerable<Asset> files,
        IEnumerable<OldAddress>? moves = null,
        IReadOnlyList<RedirectionLine>? redirections = null
    )
    {
        Redirections = redirections ?? [];
        redirected = new(Redirections, pages.GetValueOrDefault);
        // A real file wins over a folder without index; then the first path, so that the answer does not depend on the order of reading.
        foreach (var claim in claims.OrderBy(claim => claim.File is null).ThenBy(claim => claim.File ?? claim.Key, StringComparer.Ordinal))
        {
            byKey.TryAdd((claim.Key, claim.Language), claim);
            if (pages.TryAdd(claim.Address, claim))
                Hold(claim);
            else if (claim.File is not null)
                Conflicts.Add(new(claim.Address, pages[claim.Address].File ?? "", claim.File, claim.EntryId, null));
            else
                Shadowed.Add(claim.EntryId);
        }

        foreach (var alias in oldAddresses.Concat(redirected.Exact).OrderBy(alias => alias.File, StringComparer.Ordinal))
        {
            if (pages.TryGetValue(alias.Address, out var page))
                Conflicts.Add(new(alias.Address, page.File ?? page.Key, alias.File, 0, alias));
            else if (!aliases.TryAdd(alias.Address, alias) && aliases[alias.Address].EntryId != alias.EntryId)
                Conflicts.Add(new(alias.Address, aliases[alias.Address].File, alias.File, 0, alias));
        }

        foreach (var (address, alias) in aliases)
        {
            var question = address.IndexOf('?', StringComparison.Ordinal);
            if (question < 0) continue;
            withQuery.TryAdd(address, alias);
            queryShapes.Add(address[..question]);
            queryShapes.Add(address[..question] + '?' + AddressQuery.ShapeOf(address[question..]));
        }

        // Nobody has asked for these: whatever is written down counts before them.
        foreach (var move in moves ?? [])
            if (!pages.ContainsKey(move.Address) && !aliases.ContainsKey(move.Address)) recognised[move.Address] = move;

        foreach (var file in files)
        {
            assets[file.Address] = file;
            assetsByPath[file.Path.Normal()] = file;
        }

        Shadowed.UnionWith(Conflicts.Where(conflict => conflict.Alias is null).Select(conflict => conflict.LoserId));
        pictures = new(() =>
            assets
                .Values.Where(file => file.Format is not null)
                .DistinctBy(file => file.Hash)
                .ToDictionary(file => file.Hash[..DigestLength], StringComparer.Ordinal)
        );
        names = new(() =>
            new(pages.Values.Select(page => page.Key).Concat(assetsByPath.Keys.Order(StringComparer.Ordinal)))
        );
    }

    /// <summary>The lines of redirections.csv.</summary>
    public IReadOnlyList<RedirectionLine> Redirections { get; }

    /// <summary>Those that lead to no page.</summary>
    public IEnumerable<RedirectionLine> LostRedirections => redirected.Lost;

    public IEnumerable<RedirectionLine> RedirectionsToDrafts => redirected.ToDrafts;

    public List<AddressConflict> Conflicts { get; } = [];

    /// <summary>Entries whose address another holds.</summary>
    public HashSet<int> Shadowed { get; } = [];

    public IEnumerable<PageAddress> Pages => pages.Values.Select(page => Now(page)!);

    /// <summary>Old addresses that lead to a page.</summary>
    public IEnumerable<OldAddress> Aliases => aliases.Values;

    /// <summary>Those, and the ones that are recognised; of a line with a query, with it.</summary>
    public IEnumerable<string> OldAddresses => aliases.Keys.Concat(recognised.Keys);

    public IEnumerable<string> FilePaths => assetsByPath.Keys;

    public PageAddress? Page(string address) => Now(pages.GetValueOrDefault(address));

    public PageAddress? PageOf(int entryId) => Now(byId.GetValueOrDefault(entryId));

    /// <summary>The page an old address led to.</summary>
    public PageAddress? Moved(string address) =>
        Renamed(address) ?? (recognised.TryGetValue(address, out var old) ? PageOf(old.EntryId) : null);

    /// <summary>The page an old address that is written down leads to.</summary>
    private PageAddress? Renamed(string address) =>
        aliases.TryGetValue(address, out var old) ? PageOf(old.EntryId) : Now(redirected.Find(address));

    /// <summary>The page that an old address with a query led to: the very one or, as visitors type it, in other letters.</summary>
    /// <param name="query">Normalized (<see cref="AddressQuery"/>).</param>
    public PageAddress? Moved(string path, string query) =>
        Moved(path + query) ?? (withQuery.TryGetValue(path + query, out var old) ? PageOf(old.EntryId) : null);

    /// <summary>Whether old addresses here were told apart by their queries: one that is not among them led elsewhere.</summary>
    public bool HasQueriesAt(string path) => queryShapes.Contains(path);

    /// <summary>Whether old addresses here had just such a query, with other values.</summary>
    public bool HasQueriesLike(string path, string query) => queryShapes.Contains(path + '?' + AddressQuery.ShapeOf(query));

    public Asset? File(string address) => assets.GetValueOrDefault(address);

    /// <summary>A file by its path in the content folder.</summary>
    public Asset? FileAt(string path) => assetsByPath.GetValueOrDefault(path);

    /// <summary>A picture by the first signs of its digest.</summary>
    public Asset? PictureOf(string digest) => pictures.Value.GetValueOrDefault(digest);

    /// <summary>The page a content path names, in a language.</summary>
    public PageAddress? Named(string key, string language) => Now(byKey.GetValueOrDefault((key, language)));

    /// <summary>The sections above a page that may be seen, from the home page down.</summary>
    public IReadOnlyList<PageAddress> Above(string key, string language, Viewpoint view)
    {
        var above = new List<PageAddress>();
        for (var end = key.Length > 0 ? 0 : -1; end >= 0; end = end + 1 < key.Length ? key.IndexOf('/', end + 1) : -1)
            if (Now(sections.GetValueOrDefault((key[..end], language))) is { } section && section.Visibility.At(view)) above.Add(section);
        return above;
    }

    /// <summary>A page in each of its languages that may be seen, itself first: the same path, or the same translation key.</summary>
    public IReadOnlyList<PageAddress> VersionsOf(PageAddress page, Viewpoint view)
    {
        var byPath = languages.Select(language => Named(page.Key, language)).OfType<PageAddress>()
            .Where(other => byId.ContainsKey(other.EntryId));
        var byName = page.TranslationKey is { } name ? byTranslationKey.GetValueOrDefault(name) ?? [] : [];
        var all = byPath.Concat(byName.Select(other => Now(other)!));
        return [.. all.Where(other => other.Visibility.At(view)).Prepend(page).DistinctBy(other => other.Language)];
    }

    /// <summary>The page a link means by what is written down: the database's memory of moves does not count.</summary>
    public PageAddress? Written(string target, string language) => Meant(target, language, Renamed, []);

    /// <summary>The page a link means: a content path, or an address present or past.</summary>
    /// <param name="otherwise">The languages that stand for that one, in their order, where the page is not in it.</param>
    public PageAddress? Meant(string target, string language, params IReadOnlyList<string> otherwise) =>
        Meant(target, language, Moved, otherwise);

    /// <summary>The content path of a page or file with the same name as one that leads nowhere, or nearly the same.</summary>
    public string? Near(string path) => names.Value.Near(path);

    /// <summary>The same addresses, where nothing but titles has changed.</summary>
    public AddressTable With(IEnumerable<PageAddress> titles)
    {
        var table = (AddressTable)MemberwiseClone();
        table.retitled = retitled.SetItems(titles.Select(page => KeyValuePair.Create(page.EntryId, page)));
        return table;
    }

    private PageAddress? Now(PageAddress? page) =>
        page is not null && retitled.Count > 0 ? retitled.GetValueOrDefault(page.EntryId, page) : page;

    private void Hold(PageAddress page)
    {
        byId[page.EntryId] = page;
        languages.Add(page.Language);
        if (page.IsSection) sections.TryAdd((page.Key, page.Language), page);
        if (page.TranslationKey is not { } name) return;
        if (!byTranslationKey.TryGetValue(name, out var versions)) byTranslationKey[name] = versions = [];
        versions.Add(page);
    }

    private PageAddress? Meant(string target, string language, Func<string, PageAddress?> past, IReadOnlyList<string> otherwise)
    {
        var path = target.TrimEnd('/');
        if (path.IndexOf('?', StringComparison.Ordinal) is var question and >= 0)
        {
            if ((past("/" + path) ?? Moved("/" + path[..question], path[question..])) is { } asked) return asked;
            path = path[..question];
            if (path.Length > 0 && HasQueriesAt("/" + path)) return null;
        }

        return Named(path, language)
            ?? otherwise.Select(other => Named(path, other)).FirstOrDefault(page => page is not null)
            ?? Page("/" + path)
            ?? past("/" + path)
            ?? Page("/" + string.Join('/', path.Split('/').Select(Slug.Of)));
    }
}
