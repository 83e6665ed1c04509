using Oim.Content.Diagnostics;
using Oim.Content.Sources;

namespace Oim.Site.Features.Editors;

/// <summary>One page, as its editors see it.</summary>
/// <param name="File">Null for a folder without index.md.</param>
public sealed record ContentRow(
    int Id,
    string? File,
    string Key,
    string Address,
    string Title,
    string Kind,
    string Language,
    PageState State,
    DateTimeOffset ModifiedAt,
    IReadOnlyList<Diagnostic> Problems,
    int LinksIn,
    int LinksOut
)
{
    /// <summary>Every word is in the title, the file's name or a message.</summary>
    public bool Matches(string words)
    {
        var text = Slug.Fold(
            $"{Title} {File ?? Key} {string.Join(' ', Problems.Select(problem => $"{problem.Rule.Code} {problem.Message()}"))}"
        );
        return Slug.Fold(words)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.Ordinal));
    }
}
