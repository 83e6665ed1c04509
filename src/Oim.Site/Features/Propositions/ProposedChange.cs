using Oim.Content.Sources;
using Oim.Site.Publishing;
using Oim.Site.Rehearsal;

namespace Oim.Site.Features.Propositions;

/// <summary>The files of a proposition as a rehearsal takes them, its texts first.</summary>
internal static class ProposedChange
{
    public static async Task<IReadOnlyList<RehearsedFile>> OfAsync(IPropositions propositions, Proposition proposition)
    {
        var files = new List<RehearsedFile>();
        foreach (var file in proposition.Files)
        {
            var now = file.Now is null ? null : await propositions.ReadAsync(proposition.Id, file.Path);
            var isText = new SourceFile(file.Path, "", 0, 0) is { IsMarkdown: true } or { IsSettings: true };
            files.Add(new(file.Path, isText ? now?.Text : null, isText ? null : now?.Content));
        }

        return [.. files.OrderBy(file => file.Text is null)];
    }
}
