using System.Runtime.InteropServices;
using Oim.Content.Checks;
using Oim.Content.Kinds;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>
/// The language server (LSP 3.17): what « check » says and what the reader knows, in whatever program an editor writes with, before
/// anything is saved.
/// Each message is one line of <see cref="Run"/>.
/// </summary>
/// <param name="contentRoot">The content folder, seen from the folder that is open in the editor's program.</param>
/// <param name="language">Of the messages: French, unless English was asked for. A program in English is no such request: its user writes
/// French pages.</param>
internal sealed class Server(KindList kinds, string contentRoot, string siteData, string language, TimeProvider clock, TextWriter log)
    : IDisposable
{
    private readonly TaskCompletionSource over = new();
    private Connection connection = null!;
    private ContentFolder? folder;
    private OpenDocuments? documents;
    private EditedContent? content;
    private Publication? publication;
    private bool takesSnippets;
    private bool isShutDown;

    /// <returns>0 when it was shut down as agreed, 1 when the other side just went away.</returns>
    public int Run(Stream input, Stream output)
    {
        // Those that the folder declares too, once it has been read.
        KindList Kinds() => content?.Store is { Current: { IsLoaded: true, Kinds: var known } } ? known : kinds;
        var keys = new HeaderKeys(Kinds, () => content?.Store);
        var completion = new Completion(Kinds, keys, () => content?.Store, clock);
        var hover = new KeyHover(keys, clock);
        connection = new Connection(new(new BufferedStream(input), output), log) { Refusal = Refuse }
            .On<InitializeParams>("initialize", Initialize)
            .On("initialized", TellOfFolder)
            .On("shutdown", () => isShutDown = true)
            .On("exit", () => over.TrySetResult())
            .On<OpenParams>("textDocument/didOpen", asked => Notice(documents?.Open(asked.TextDocument.Uri, asked.TextDocument.Text)))
            .On<ChangeParams>("textDocument/didChange", asked =>
            {
                if (asked.ContentChanges is [.., var last])
                    Notice(documents?.Change(asked.TextDocument.Uri, last.Text));
            })
            .On<DocumentParams>("textDocument/didSave", asked => Save(asked.TextDocument.Uri))
            .On<DocumentParams>("textDocument/didClose", asked => Close(asked.TextDocument.Uri))
            .On<PlaceParams>("textDocument/completion", asked =>
                documents?.Find(asked.TextDocument.Uri) is { } document ? completion.Propose(document, asked.Position, takesSnippets) : null
            )
            .On<PlaceParams>("textDocument/hover", asked =>
                documents?.Find(asked.TextDocument.Uri) is { } document ? hover.At(document, asked.Position) : null
            )
            .On<CodeActionParams>("textDocument/codeAction", asked =>
                documents?.Find(asked.TextDocument.Uri) is { } document
                    ? new QuickFixes(language).For(document, asked.Range, asked.Context?.Only, publication!.Of(document))
                    : []
            );
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            over.TrySetResult();
        });
        // Reading from a console cannot be broken off: it is left behind when the session is over otherwise.
        var listening = Task.Factory.StartNew(
            () => connection.Listen(() => over.Task.IsCompleted),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        Task.WaitAny(listening, over.Task);
        return isShutDown ? 0 : 1;
    }

    public void Dispose()
    {
        publication?.Dispose();
        content?.Dispose();
    }

    private RpcError? Refuse(string method) => method switch
    {
        "exit" => null,
        _ when isShutDown => RpcError.InvalidRequest("le serveur s’arrête"),
        "initialize" => documents is null ? null : RpcError.InvalidRequest("« initialize » une seule fois"),
        _ => documents is null ? RpcError.NotInitialized : null,
    };

    private ServerAnswer Initialize(InitializeParams asked)
    {
        var project = asked.Root ?? Environment.CurrentDirectory;
        var root = Path.Combine(project, contentRoot);
        // The content folder itself may be what is open.
        if (!Directory.Exists(root) && File.Exists(Path.Combine(project, SiteSettings.File)))
            (root, project) = (project, Path.GetDirectoryName(project) ?? project);
        folder = new(root);
        takesSnippets = asked.TakesSnippets;
        documents = new(folder, kinds.Keys);
        publication = new(documents, new(new CodeSections(project).Of, language), connection, clock);
        content = new(folder, siteData, publication.Publish, log);
        if (asked.ProcessId is { } parent) ParentProcess.Watch(parent, () => over.TrySetResult());
        return new(new("oim-site"), new());
    }

    private void TellOfFolder()
    {
        if (folder is { Exists: false })
            connection.Notify(
                "window/showMessage",
                new
                {
                    type = 2,
                    message =
                        $"{CheckRules.NoContentFolder.Message.In(language, folder.Root)} — "
                        + CheckRules.NoContentFolder.Cure.In(language, folder.Root, "lsp"),
                }
            );
    }

    private void Notice(OpenDocument? document)
    {
        if (document is not null) content!.Notice(document.Path);
    }

    private void Save(string uri)
    {
        Notice(documents?.Save(uri));
        // And whatever the system did not tell of.
        content!.NoticeAll();
    }

    private void Close(string uri)
    {
        if (documents?.Close(uri) is not { } document) return;
        Notice(document);
        publication!.Withdraw(uri);
    }
}
