using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>The fields that a declaration places on cards.</summary>
internal sealed class DeclaredCards(ContentDbContext content, SiteRequest site, ShownFields shown) : ICardFacts
{
    public async Task<ILookup<int, string>> OfAsync(IReadOnlyList<EntryLine> lines)
    {
        var kinds = DeclaredFeature
            .In(site.Generation.Kinds)
            .Where(kind => kind.Fields.Any(field => field.Place.HasFlag(Placement.Card)))
            .ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        var told = lines.Where(line => kinds.ContainsKey(line.Kind)).ToDictionary(line => line.Id, line => kinds[line.Kind]);
        var facts = new List<(int Id, string Fact)>();
        if (told.Count > 0)
            foreach (var detail in await content.Set<DeclaredDetail>().Where(row => told.Keys.Contains(row.EntryId)).ToListAsync())
                foreach (var field in shown.At(told[detail.EntryId], detail, Placement.Card))
                    facts.Add((detail.EntryId, Told(field)));
        return facts.ToLookup(fact => fact.Id, fact => fact.Fact);
    }

    private string Told(ShownField field) =>
        $"{field.Label}{site.Locale.Colon} {FactLine.Of(field.Values.Select(value => value.Text))}";
}
