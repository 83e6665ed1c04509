using Oim.Content.Pictures;
using Oim.Content.Sources;

namespace Oim.Content.Storage.Tables;

/// <summary>The files of the content folder as they were when they were last read, and those that are served as they are.</summary>
public sealed class FilesTable
{
    private readonly Statements statements;
    private readonly LinkChanges changes;
    private readonly RowChanges rows;
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Asset> assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> byTranslationKey = new(StringComparer.Ordinal);

    internal FilesTable(Statements statements, LinkChanges changes, RowChanges rows) =>
        (this.statements, this.changes, this.rows) = (statements, changes, rows);

    /// <summary>By path.</summary>
    public IReadOnlyDictionary<string, Source> Sources => sources;

    /// <summary>By path.</summary>
    public IReadOnlyDictionary<string, Asset> Assets => assets;

    /// <summary>A file that has an address has appeared, changed or gone.</summary>
    internal bool AddressesChanged { get; set; }

    public Source? Source(string path) => sources.GetValueOrDefault(path);

    /// <summary>The paths of the files that say a translation key.</summary>
    public IReadOnlyCollection<string> WithTranslationKey(string key) => byTranslationKey.GetValueOrDefault(key) ?? [];

    public void Put(Source source)
    {
        rows.Note(RowKind.Source, source.Path);
        Forget(source.Path);
        Remember(source);
        statements.Insert(source);
    }

    /// <summary>Remembers a file as it is.</summary>
    /// <param name="hash">SHA-256 of its bytes, where they were read.</param>
    public void Put(SourceFile file, string hash = "") =>
        Put(new Source { Path = file.Path, Size = file.Size, Modified = file.Modified, Changed = file.Changed, Hash = hash });

    public void Put(Asset asset)
    {
        rows.Note(RowKind.Asset, asset.Path);
        statements.Insert(asset);
        Remember(asset);
    }

    public void Remove(string path)
    {
        rows.Note(RowKind.Source, path);
        if (Forget(path)) statements.Execute("DELETE FROM source WHERE Path = @0", path);
        if (!assets.Remove(path)) return;
        rows.Note(RowKind.Asset, path);
        statements.Execute("DELETE FROM asset WHERE Path = @0", path);
        Note(path);
        AddressesChanged = true;
    }

    internal void Load()
    {
        sources.Clear();
        byTranslationKey.Clear();
        assets.Clear();
        ReadSources("", []);
        ReadAssets("", []);
    }

    /// <summary>Takes over what another machine has written.</summary>
    /// <param name="changed">The rows that have been changed since a generation.</param>
    internal void CatchUp(IReadOnlyCollection<RowChange> changed, long since)
    {
        foreach (var change in changed.Where(change => change.Kind == RowKind.Source)) Forget(change.Key);
        ReadSources($" AND s.Path IN ({Statements.Changed(RowKind.Source)})", [since]);
        var gone = changed.Where(change => change.Kind == RowKind.Asset).Select(change => change.Key).ToHashSet(StringComparer.Ordinal);
        gone.ExceptWith(ReadAssets($" WHERE Path IN ({Statements.Changed(RowKind.Asset)})", [since]));
        foreach (var path in gone) AddressesChanged |= assets.Remove(path);
    }

    private void ReadSources(string where, object[] values)
    {
        // A file whose page is missing counts as never read.
        const string whole = "NOT s.HasPage OR EXISTS (SELECT 1 FROM entry e WHERE e.File = s.Path)";
        const string columns = "Path, Size, Modified, Changed, Hash, Section, HasPage, Header, TranslationKey, Translates";
        foreach (var row in statements.Query($"SELECT {columns} FROM source s WHERE ({whole}){where}", values))
            Remember(
                new Source
                {
                    Path = row.GetString(0),
                    Size = row.GetInt64(1),
                    Modified = row.GetInt64(2),
                    Changed = row.GetInt64(3),
                    Hash = row.GetString(4),
                    Section = row.IsDBNull(5) ? null : row.GetString(5),
                    HasPage = row.GetBoolean(6),
                    Header = row.IsDBNull(7) ? null : row.GetString(7),
                    TranslationKey = row.IsDBNull(8) ? null : row.GetString(8),
                    Translates = row.IsDBNull(9) ? null : row.GetString(9),
                }
            );
    }

    /// <returns>The paths of what was read.</returns>
    private List<string> ReadAssets(string where, object[] values)
    {
        var read = new List<string>();
        const string columns = "Path, Address, Size, Modified, Changed, Hash, Format, Width, Height";
        foreach (var row in statements.Query($"SELECT {columns} FROM asset{where}", values))
        {
            read.Add(row.GetString(0));
            Remember(
                new Asset
                {
                    Path = row.GetString(0),
                    Address = row.GetString(1),
                    Size = row.GetInt64(2),
                    Modified = row.GetInt64(3),
                    Changed = row.GetInt64(4),
                    Hash = row.GetString(5),
                    Format = row.IsDBNull(6) ? null : (PictureFormat)row.GetInt32(6),
                    Width = row.GetInt32(7),
                    Height = row.GetInt32(8),
                }
            );
        }

        return read;
    }

    /// <summary>Pages are checked again that show it, or show what it is the captions of.</summary>
    private void Note(string path)
    {
        changes.NotePath(path);
        foreach (var media in MediaNames.ToldBy(path)) changes.NotePath(media);
    }

    private void Remember(Source source)
    {
        sources[source.Path] = source;
        if (source.TranslationKey is not { } key) return;
        if (!byTranslationKey.TryGetValue(key, out var files)) byTranslationKey[key] = files = new(StringComparer.Ordinal);
        files.Add(source.Path);
    }

    private bool Forget(string path)
    {
        if (!sources.Remove(path, out var source)) return false;
        if (source.TranslationKey is { } key) byTranslationKey[key].Remove(path);
        return true;
    }

    private void Remember(Asset asset)
    {
        var before = assets.GetValueOrDefault(asset.Path);
        assets[asset.Path] = asset;
        if (before is null || before.Width != asset.Width) Note(asset.Path);
        AddressesChanged |=
            before is null
            || (before.Address, before.Modified, before.Changed, before.Hash)
                != (asset.Address, asset.Modified, asset.Changed, asset.Hash);
    }
}
