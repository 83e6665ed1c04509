namespace Oim.Content.FrontMatter;

/// <summary>
/// What a site's keys say of their values by their names alone, wherever in a header they stand: some slips depend on it.
/// </summary>
public sealed class KnownKeys
{
    public static readonly KnownKeys None = new([]);

    private readonly Dictionary<string, Key> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="keys">Of two keys with one name the first counts.</param>
    public KnownKeys(IEnumerable<Key> keys) => Add(keys.ToList());

    /// <summary>The key that goes by a name.</summary>
    public Key? Find(string name) => byName.GetValueOrDefault(name);

    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>See <see cref="Key.IsProse"/>.</summary>
    public bool IsProse(string name) => byName.TryGetValue(name, out var key) && key.IsProse;

    /// <summary>See <see cref="Key.TakesList"/>.</summary>
    public bool TakesList(string name) => byName.TryGetValue(name, out var key) && key.TakesList;

    private void Add(List<Key> keys)
    {
        foreach (var key in keys)
            foreach (var name in key.Aliases.Prepend(key.Name)) byName.TryAdd(name, key);
        foreach (var inside in keys.Select(key => key.Shape).OfType<KeyShape.Maps>()) Add([.. inside.Inside]);
    }
}
