using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

/// <summary>What a kind says of its pages among results, in one line: an event its days and place, an office its telephone.</summary>
public interface IResultLine
{
    bool AppliesTo(string kind);

    /// <summary>By the number of its page the line of each; pages that have nothing to say are left out.</summary>
    Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyList<EntryLine> pages);
}
