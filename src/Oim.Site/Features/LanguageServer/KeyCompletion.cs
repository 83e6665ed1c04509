using System.Globalization;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Schemas;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>Proposes the keys that a header has not yet, with a place for the value.</summary>
internal sealed class KeyCompletion(Func<KindList> kinds, TimeProvider clock)
{
    public IEnumerable<CompletionItem> Propose(HeaderZone zone, HeaderPlace place, IEnumerable<Key> keys, bool withSnippets)
    {
        var line = place.Range.Start.Line;
        var present = place.Above.Count == 0 ? zone.TopKeys(line).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        // The name of a key that has its value already: only the name changes.
        var rest = zone.Lines[line].AsSpan(place.Range.End.Character);
        var name = rest.IndexOfAnyExcept(Word) is >= 0 and var end ? end : rest.Length;
        var isNamed = rest[name..].TrimStart().StartsWith(':');
        var range = isNamed ? TextRange.OnLine(line, place.Range.Start.Character, place.Range.End.Character + name) : place.Range;
        return keys.DistinctBy(key => key.Name, StringComparer.Ordinal)
            .Where(key => !HeaderKeys.Names(key).Any(present.Contains))
            .Select(
                (key, order) =>
                    new CompletionItem(
                        key.Name,
                        ItemKind.Property,
                        key.Description,
                        new(KeyHelp.Of(key, today)),
                        order.ToString("000", CultureInfo.InvariantCulture),
                        string.Join(' ', HeaderKeys.Names(key)),
                        withSnippets && !isNamed ? 2 : 1,
                        new(
                            range,
                            isNamed
                                ? key.Name
                                : $"{key.Name}: {(withSnippets ? SnippetWriter.ValueOf(key, kinds(), $"{today:yyyy-MM-dd}") : "")}"
                        )
                    )
            );
    }

    private static readonly System.Buffers.SearchValues<char> Word = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );
}
