using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

/// <summary>What kinds show of their pages on a card, below the title: « Date limite : 8 décembre 2026 ».</summary>
public interface ICardFacts
{
    /// <returns>By the number of the page.</returns>
    Task<ILookup<int, string>> OfAsync(IReadOnlyList<EntryLine> lines);
}
