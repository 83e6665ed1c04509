using System.Collections.Concurrent;
using Oim.Content.Search.Indexing;
using Oim.Content.Sources;

namespace Oim.Content.Search.Querying;

/// <summary>Remembers names of countries and the folded form of names: both are slow to make and few.</summary>
internal static class CountryNames
{
    private static readonly ConcurrentDictionary<(string Code, string Language), string> ByCode = new();
    private static readonly ConcurrentDictionary<string, string> Spaced = new(StringComparer.Ordinal);

    public static string Of(string code, string language) =>
        ByCode.GetOrAdd((code, language), key => Countries.Name(key.Code, key.Language));

    public static string SpacedOf(string text) => Spaced.GetOrAdd(text, TitleIndex.Spaced);
}
