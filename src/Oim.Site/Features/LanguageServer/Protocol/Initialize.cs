namespace Oim.Site.Features.LanguageServer.Protocol;

internal sealed record InitializeParams(
    int? ProcessId = null,
    string? RootUri = null,
    string? RootPath = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null,
    ClientCapabilities? Capabilities = null
)
{
    /// <summary>The folder that is open in the editor's program.</summary>
    public string? Root =>
        WorkspaceFolders is [var first, ..] ? DocumentUri.PathOf(first.Uri)
        : RootUri is not null ? DocumentUri.PathOf(RootUri)
        : RootPath;

    public bool TakesSnippets => Capabilities?.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;
}

internal sealed record WorkspaceFolder(string Uri);

internal sealed record ClientCapabilities(TextDocumentCapabilities? TextDocument = null);

internal sealed record TextDocumentCapabilities(CompletionCapabilities? Completion = null);

internal sealed record CompletionCapabilities(CompletionItemCapabilities? CompletionItem = null);

internal sealed record CompletionItemCapabilities(bool? SnippetSupport = null);

/// <summary>What the server can do, as it answers « initialize ».</summary>
internal sealed record ServerAnswer(ServerInfo ServerInfo, ServerCapabilities Capabilities);

internal sealed record ServerInfo(string Name);

internal sealed record ServerCapabilities
{
    /// <summary>Places count UTF-16 units, as .NET's texts do.</summary>
    public string PositionEncoding => "utf-16";

    /// <summary>A change brings the whole text: pages are short, and no misunderstanding lasts longer than a keystroke.</summary>
    public object TextDocumentSync => new { openClose = true, change = 1, save = true };

    public object CompletionProvider => new { triggerCharacters = (string[])[":", " ", "/", "[", "{", ",", "-"] };

    public bool HoverProvider => true;

    public object CodeActionProvider => new { codeActionKinds = (string[])[QuickFixes.Fix, QuickFixes.FixAll] };
}
