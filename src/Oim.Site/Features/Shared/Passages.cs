using Oim.Content.Sources;
using Oim.Site.Publishing;
using Oim.Site.Publishing.Merging;

namespace Oim.Site.Features.Shared;

/// <summary>What has changed between two versions of a file, where both are texts.</summary>
public static class Passages
{
    /// <summary>Null: one of them is no text.</summary>
    public static IReadOnlyList<RewrittenPassage>? Between(FileVersion? before, FileVersion? now) =>
        IsText(before) && IsText(now) ? WordDifferences.Between(before?.Text ?? "", now?.Text ?? "") : null;

    private static bool IsText(FileVersion? version) => version is null || !SourceText.Decode(version.Content).IsBinary;
}
