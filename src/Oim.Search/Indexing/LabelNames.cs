using System.Collections.Concurrent;

namespace Oim.Search.Indexing;

/// <summary>
/// What labels are called in one language, and those names folded: both are slow to make, and asked for at every letter typed.
/// </summary>
internal sealed class LabelNames(string language, Func<Label, string, string> nameOf)
{
    private readonly ConcurrentDictionary<Label, (string Name, string Spaced)> names = [];

    public string Of(Label label) => Find(label).Name;

    /// <summary>See <see cref="TitleIndex.Spaced"/>.</summary>
    public string Spaced(Label label) => Find(label).Spaced;

    private (string Name, string Spaced) Find(Label label) =>
        names.GetOrAdd(label, one => nameOf(one, language) is var name ? (name, TitleIndex.Spaced(name)) : default);
}
