using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Storage;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>What may be written at a place: a key, a value, the target of a link.</summary>
internal sealed class Completion(Func<KindList> kinds, HeaderKeys keys, Func<ContentStore?> store, TimeProvider clock)
{
    private readonly KeyCompletion keyCompletion = new(kinds, clock);
    private readonly ValueCompletion valueCompletion = new(new(kinds), clock);

    public CompletionList Propose(OpenDocument document, TextPosition position, bool withSnippets)
    {
        using var content = store()?.Read();
        var found = ItemsAt(document, position, withSnippets, content).Take(ValueProposals.Most * 4).ToList();
        return new(found.Count >= ValueProposals.Most, found);
    }

    private IEnumerable<CompletionItem> ItemsAt(OpenDocument document, TextPosition position, bool withSnippets, ContentDbContext? content)
    {
        if (position.Line < 0 || position.Line >= document.Lines.Length || position.Character < 0)
            return [];
        if (HeaderZone.Of(document) is not { } zone || !zone.Contains(position.Line))
        {
            var line = document.Lines[position.Line];
            return ComponentCompletion.Propose(line, position).Concat(LinkCompletion.Propose(line, position, content));
        }

        var place = HeaderPlace.At(zone, position);
        var top = keys.Top(document, zone);
        if (place.Key is { } name)
            return HeaderKeys.Find(keys.Below(top, place.Above), name) is { } key ? valueCompletion.Propose(key, place, content) : [];

        // Below a key that takes words, or codes, the next word is one of them.
        var parent = place.Above is [.., var last] ? HeaderKeys.Find(keys.Below(top, place.Above.SkipLast(1)), last) : null;
        var hasKeys = parent?.Shape is KeyShape.Maps || (parent?.Shape is KeyShape.Anything { Inside.Count: > 0 } && !place.IsItem);
        if (parent is { Values: { } set } && !hasKeys && set != ValueSet.Keys)
            return place.IsItem || set == ValueSet.Codes ? valueCompletion.Propose(parent, place, content) : [];
        if (!place.Typed.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            return [];
        return keyCompletion.Propose(zone, place, keys.Below(top, place.Above), withSnippets && !place.IsFlow);
    }
}
