using Oim.Content.Sources;
using Oim.Site.Publishing;
using Oim.Site.Rehearsal;

namespace Oim.Site.Features.Propositions;

/// <summary>The texts of a proposition, as a rehearsal takes them: pictures and documents show once they are published.</summary>
internal static class ProposedChange
{
    public static async Task<IReadOnlyList<RehearsedFile>> OfAsync(IPropositions propositions, Proposition proposition)
    {
        var files = new List<RehearsedFile>();
        foreach (var file in proposition.Files)
        {
            var now = file.Now is null ? null : await propositions.ReadAsync(proposition.Id, file.Path);
            if (now is null) files.Add(new(file.Path, null));
            else if (!SourceText.Decode(now.Content).IsBinary) files.Add(new(file.Path, now.Text));
        }

        return files;
    }
}
