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
        // Norway is no « no », and a comma would end the item between brackets.
        var isQuoted = place.Typed is ['"' or '\'', ..] || (place.IsFlow && value.Text.AsSpan().ContainsAny(",[]{}"));
        var text = set == ValueSet.Pages || set == ValueSet.Images ? value.Text : isQuoted ? $"\"{value.Text}\"" : HeaderWriter.Scalar(value.Text, isPlain: set is not null || value.Text is not ("true" or "false"));
        if (set is null) text = value.Text;
        return new(
            value.Text, ItemKind.Value, value.Meaning, null, order.ToString("0000", CultureInfo.InvariantCulture), $"{(place.Typed is ['"' or '\'', ..] ? text : value.Text)} {value.Meaning}".TrimEnd(), 1, new(place.Range, text));
    }
}
