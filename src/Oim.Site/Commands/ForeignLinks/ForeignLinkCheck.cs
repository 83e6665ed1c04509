using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Commands.ForeignLinks;

/// <summary>Tells which links to other sites lead nowhere any more.</summary>
internal static class ForeignLinkCheck
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <param name="data">The folder in which answers are remembered.</param>
    public static IReadOnlyList<Diagnostic> Find(ContentStore store, ContentFolder folder, string data)
    {
        using var content = store.Read();
        using var http = new HttpClient();
        var links = ForeignLinkFinder.Find(content, folder);
        var asker = new ForeignLinkAsker(http, new(Path.GetFullPath(data)), TimeProvider.System, Pause);
        return Told(links, asker.AskAsync(links.Select(link => link.Address)).GetAwaiter().GetResult());
    }

    public static IReadOnlyList<Diagnostic> Told(IEnumerable<ForeignLink> links, IReadOnlyDictionary<string, ForeignAnswer> answers) =>
        [
            .. links
                .Select(link => (Link: link, Answer: answers.GetValueOrDefault(link.Address)))
                .Where(pair => pair.Answer is { IsDead: true } or { IsUnsure: true })
                .Select(pair => new Diagnostic(
                    pair.Answer!.IsDead ? CheckRules.DeadForeignLink : CheckRules.UnsureForeignLink,
                    pair.Link.File,
                    pair.Link.At,
                    pair.Link.Address,
                    pair.Answer.Status == 0 ? Wording.Phrase("aucune réponse", "no answer")
                        : Wording.Phrase($"réponse {pair.Answer.Status}", $"answer {pair.Answer.Status}")
                )),
        ];
}
