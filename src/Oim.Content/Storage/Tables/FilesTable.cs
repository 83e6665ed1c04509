using Oim.Content.Pictures;
using Oim.Content.Sources;

namespace Oim.Content.Storage.Tables;

/// <summary>The files of the content folder as they were when they were last read, and those that are served as they are.</summary>
public sealed class FilesTable
{
    private readonly Statements statements;
    private readonly LinkChanges changes;
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Asset> assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> byTranslationKey = new(StringComparer.Ordinal);

    internal FilesTable(Statements statements, LinkChanges changes) => (this.statements, this.changes) = (statements, changes);

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
        statements.Insert(asset);
        Remember(asset);
    }

    public void Remove(string path)
    {
        if (Forget(path)) statements.Execute("DELETE FROM source WHERE Path = @0", path);
        if (!assets.Remove(path)) return;
        statements.Execute("DELETE FROM asset WHERE Path = @0", path);
        Note(path);
        AddressesChanged = true;
    }

    internal void Load()
    {
        sources.Clear();
        byTranslationKey.Clear();
        assets.Clear();
        // A file whose page is missing counts as never read.
        const string whole = "NOT s.HasPage OR EXISTS (SELECT 1 FROM entry e WHERE e.File = s.Path)";
        const string columns = "Path, Size, Modified, Changed, Hash, Section, HasPage, Header, TranslationKey, Translates";
        foreach (var row in statements.Query($"SELECT {columns} FROM source s WHERE {whole}"))
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
        foreach (var row in statements.Query("SELECT Path, Address, Size, Modified, Changed, Hash, Format, Width, Height FROM asset"))
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
            before is null || (before.Address, before.Modified, before.Hash) != (asset.Address, asset.Modified, asset.Hash);
    }
}
