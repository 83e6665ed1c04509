using System.Collections.Concurrent;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Storage;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>
/// Tells the editor's program what is wrong in every open file: a change in one may mend a link of another. What only a look at all pages
/// tells follows when the typing has paused.
/// </summary>
internal sealed class Publication : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<string, IReadOnlyList<(Diagnostic Found, DiagnosticItem Item)>> told = new(
        StringComparer.Ordinal
    );
    private readonly Lock gate = new();
    private readonly OpenDocuments documents;
    private readonly DiagnosticTranslation translation;
    private readonly Connection connection;
    private readonly ITimer pause;
    private IReadOnlyList<Diagnostic> ofWholeSite = [];
    private ContentStore? last;

    public Publication(OpenDocuments documents, DiagnosticTranslation translation, Connection connection, TimeProvider clock)
    {
        (this.documents, this.translation, this.connection) = (documents, translation, connection);
        pause = clock.CreateTimer(_ => LookAtWholeSite(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What was last said of a document, as the reader and as the editor's program know it.</summary>
    public IReadOnlyList<(Diagnostic Found, DiagnosticItem Item)> Of(OpenDocument document) => told.GetValueOrDefault(document.Uri) ?? [];

    public void Publish(ContentStore store)
    {
        lock (gate)
        {
            last = store;
            Tell(store);
            pause.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes back what was said of a file that is no longer open: after whatever is just being told of it.</summary>
    public void Withdraw(string uri)
    {
        lock (gate)
        {
            told.TryRemove(uri, out _);
            connection.Notify("textDocument/publishDiagnostics", new PublishedDiagnostics(uri, []));
        }
    }

    public void Dispose()
    {
        lock (gate) last = null;
        pause.Dispose();
    }

    private void LookAtWholeSite()
    {
        lock (gate)
        {
            if (last is null) return;
            var found = DiagnosticList.OfWholeSite(last, Paths());
            if (
                found
                    .Select(diagnostic => diagnostic.ToString())
                    .SequenceEqual(ofWholeSite.Select(diagnostic => diagnostic.ToString()), StringComparer.Ordinal)
            )
                return;
            ofWholeSite = found;
            Tell(last);
        }
    }

    private void Tell(ContentStore store)
    {
        var open = documents.All;
        var found = DiagnosticList
            .Sorted(DiagnosticList.Of(store, Paths()).Concat(ofWholeSite))
            .ToLookup(diagnostic => diagnostic.File, StringComparer.Ordinal);
        foreach (var document in open)
        {
            var items = told[document.Uri] = [
                .. found[document.Path].Select(diagnostic => (diagnostic, translation.Translate(diagnostic, document))),
            ];
            connection.Notify(
                "textDocument/publishDiagnostics",
                new PublishedDiagnostics(document.Uri, [.. items.Select(item => item.Item)])
            );
        }
    }

    private IReadOnlyCollection<string> Paths() => [.. documents.All.Select(document => document.Path)];
}
