using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;

namespace Oim.Content.Ingestion.Translations;

/// <summary>
/// Completes the header of a translation by the facts of its original (<see cref="KeyRole.Fact"/>). A value in which the translation gives
/// words alone, such as the titles of documents, is completed item by item; one that has facts of its own replaces the original's.
/// </summary>
internal sealed class Inheritance(HeaderMap own, HeaderMap original, KnownKeys keys, Action<DiagnosticRule, Position, string[]> report)
{
    /// <summary>The entries of both; keys that nobody knows are taken for facts.</summary>
    public HeaderMap Whole() =>
        own with
        {
            Entries =
            [
                .. own.Entries.Select(Completed),
                .. original.Entries.Where(entry => keys.Find(entry.Name)?.Role is null or KeyRole.Fact && !IsOwn(entry.Name)),
            ],
        };

    /// <summary>The keys whose words the original has and the translation has not: <c>hours</c>; <c>documents</c>, for titles.</summary>
    public IReadOnlyList<string> Untranslated() =>
        [
            .. original
                .Entries.Where(entry => entry.Value is not HeaderScalar { IsNull: true } && !IsOwn(entry.Name))
                .Select(entry => (Key: keys.Find(entry.Name), entry.Value))
                .Where(found => found.Key is { } key && (key.Role == KeyRole.Word || HasWords(found.Value, key.Parts)))
                .Select(found => found.Key!.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    private bool IsOwn(string name) => NamesOf(name).Any(one => own.Find(one) is not null);

    private IEnumerable<string> NamesOf(string name) => keys.Find(name)?.Names ?? [name];

    private HeaderEntry Completed(HeaderEntry entry)
    {
        if (keys.Find(entry.Name) is not { Parts.Count: > 0 } key) return entry;
        var written = key.Names.Select(original.Find).FirstOrDefault(found => found is not null)?.Value;
        return written is null ? entry : entry with { Value = Complete(entry.Value, written, key) ?? entry.Value };
    }

    /// <summary>Null where the value stands by itself.</summary>
    private HeaderNode? Complete(HeaderNode words, HeaderNode facts, Key key)
    {
        switch (words, facts)
        {
            case (HeaderMap item, HeaderMap or HeaderScalar { IsNull: false }):
                return CompleteItem(item, facts, key);
            case (HeaderMap item, HeaderList):
                return Complete(new HeaderList([item], item.At), facts, key);
            case (HeaderList { Items.Count: > 0 } list, HeaderList written):
                var items = list.Items.Zip(written.Items, (item, fact) => Complete(item, fact, key)).ToList();
                if (items.Contains(null)) return null;
                if (list.Items.Count != written.Items.Count)
                    report(TranslationRules.OtherCount, list.At, [key.Name, $"{list.Items.Count}", $"{written.Items.Count}"]);
                return list with { Items = [.. items.OfType<HeaderNode>(), .. written.Items.Skip(items.Count)] };
            default:
                return null;
        }
    }

    private HeaderMap? CompleteItem(HeaderMap item, HeaderNode facts, Key key)
    {
        var parts = new KnownKeys(key.Parts);
        // What a value alone stands for: the file of a document, the name of a contact.
        var written = facts as HeaderMap
            ?? new([new(key.Parts.First(part => part.Role == KeyRole.Fact).Name, facts.At, facts)], facts.At);
        var entries = new List<HeaderEntry>();
        foreach (var entry in item.Entries)
        {
            if (parts.Find(entry.Name) is not { } part) return null;
            if (part.Role == KeyRole.Word) entries.Add(entry);
            else if (part.Names.Select(written.Find).FirstOrDefault(found => found is not null) is { } fact
                && Complete(entry.Value, fact.Value, part) is { } completed)
                entries.Add(entry with { Value = completed });
            else return null;
        }

        return item with
        {
            Entries =
            [
                .. entries,
                .. written.Entries.Where(fact =>
                    !(parts.Find(fact.Name)?.Names ?? [fact.Name]).Any(name => item.Find(name) is not null)
                ),
            ],
        };
    }

    private static bool HasWords(HeaderNode value, IReadOnlyList<Key> parts) => value switch
    {
        HeaderList list => list.Items.Any(item => HasWords(item, parts)),
        HeaderMap map => parts.Any(part =>
            part.Names.Select(map.Find).Any(found => found is not null && (part.Role == KeyRole.Word || HasWords(found.Value, part.Parts)))
        ),
        _ => false,
    };
}
