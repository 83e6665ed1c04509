using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>The fields that a declaration places on cards.</summary>
internal sealed class DeclaredCards(DeclaredDetails details, SiteRequest site, ShownFields shown) : ICardFacts
{
    public async Task<ILookup<int, string>> OfAsync(IReadOnlyList<EntryLine> lines)
    {
        var kinds = DeclaredFeature
            .In(site.Generation.Kinds)
            .Where(kind => kind.Fields.Any(field => field.Place.HasFlag(Placement.Card)))
            .ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        var told = lines.Where(line => kinds.ContainsKey(line.Kind)).ToDictionary(line => line.Id, line => kinds[line.Kind]);
        var known = await details.OfAsync(told.Keys);
        return told
            .Where(page => known.ContainsKey(page.Key))
            .SelectMany(page => shown.At(page.Value, known[page.Key], Placement.Card).Select(field => (page.Key, Fact: Told(field))))
            .ToLookup(fact => fact.Key, fact => fact.Fact);
    }

    private string Told(ShownField field) =>
        $"{field.Label}{site.Locale.Colon} {FactLine.Of(field.Values.Select(value => value.Text))}";
}
