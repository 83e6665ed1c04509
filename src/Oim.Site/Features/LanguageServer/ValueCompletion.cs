using System.Globalization;
using Oim.Content.FrontMatter;
using Oim.Content.Storage;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>Proposes what the value of a key is chosen among.</summary>
internal sealed class ValueCompletion(ValueProposals proposals, TimeProvider clock)
{
    public IEnumerable<CompletionItem> Propose(Key key, HeaderPlace place, ContentDbContext? content)
    {
        var typed = place.Typed.TrimStart('"', '\'');
        IEnumerable<Proposal> values = key switch
        {
            { Values: { } set } => proposals.Of(set, content, typed),
            { Shape: KeyShape.Flag } => [new("true", "oui"), new("false", "non")],
            { Shape: KeyShape.Date } => [new($"{clock.GetLocalNow():yyyy-MM-dd}", "aujourd’hui")],
            _ => [],
        };
        return values.Select((value, order) => ItemOf(value, order, place, key.Values));
    }

    private static CompletionItem ItemOf(Proposal value, int order, HeaderPlace place, ValueSet? set)
    {
        var text = Written(value.Text, place, set);
        var compared = place.Typed is ['"' or '\'', ..] ? text : value.Text;
        return new(
            value.Text,
            ItemKind.Value,
            value.Meaning,
            null,
            order.ToString("0000", CultureInfo.InvariantCulture),
            $"{compared} {value.Meaning}".TrimEnd(),
            1,
            new(place.Range, text)
        );
    }

    /// <summary>
    /// With quotes where they have been begun, and where YAML would take the word for something else: Norway for « no », a comma for the
    /// end of an item.
    /// </summary>
    private static string Written(string text, HeaderPlace place, ValueSet? set) =>
        place.Typed switch
        {
            [('"' or '\'') and var quote, ..] => $"{quote}{text}{quote}",
            _ when place.IsFlow && text.AsSpan().ContainsAny(",[]{}") => $"\"{text}\"",
            _ when set is null || text.StartsWith('/') => text,
            _ => HeaderWriter.Scalar(text),
        };
}
