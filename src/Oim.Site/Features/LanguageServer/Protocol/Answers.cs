namespace Oim.Site.Features.LanguageServer.Protocol;

internal sealed record PublishedDiagnostics(string Uri, IReadOnlyList<DiagnosticItem> Diagnostics);

/// <param name="Severity">1 an error, 2 a warning, 3 an information.</param>
internal sealed record DiagnosticItem(
    TextRange Range,
    int Severity,
    string Code,
    CodeDescription? CodeDescription,
    string Source,
    string Message
);

internal sealed record CodeDescription(string Href);

internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <param name="FilterText">What is compared with the text typed so far.</param>
/// <param name="InsertTextFormat">1 plain, 2 a snippet with places to fill in.</param>
internal sealed record CompletionItem(
    string Label,
    int Kind,
    string? Detail,
    MarkupContent? Documentation,
    string SortText,
    string FilterText,
    int InsertTextFormat,
    TextEdit TextEdit
);

/// <summary>The kinds of proposals that editors' programs draw apart.</summary>
internal static class ItemKind
{
    public const int Property = 10;
    public const int Value = 12;
    public const int File = 17;
    public const int Reference = 18;
}

internal sealed record Hover(MarkupContent Contents, TextRange Range);

internal sealed record CodeActionParams(DocumentId TextDocument, TextRange Range, CodeActionContext? Context = null);

internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null);

internal sealed record CodeAction(
    string Title,
    string Kind,
    bool IsPreferred,
    IReadOnlyList<DiagnosticItem> Diagnostics,
    WorkspaceEdit Edit
);

internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>> Changes);
