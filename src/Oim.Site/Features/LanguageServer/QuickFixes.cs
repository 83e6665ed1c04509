using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Fixes;
using Oim.Content.FrontMatter;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>The cures that « check --fix » would write, one by one or together, and the names it would have an editor choose.</summary>
internal sealed class QuickFixes(string language)
{
    public const string Fix = "quickfix";
    public const string FixAll = "source.fixAll";

    private static readonly Wording Write = new("Écrire « {0} »", "Write “{0}”");
    private static readonly Wording WriteLine = new("Écrire une ligne « {0} »", "Write a line “{0}”");
    private static readonly Wording WriteAlias = new("Écrire « {0} » dans « aliases »", "Write “{0}” in “aliases”");
    private static readonly Wording WriteAll = new(
        "Écrire toutes les corrections certaines de ce fichier",
        "Write all the certain cures of this file"
    );

    /// <param name="told">What was last said of the document, as the reader and as the editor's program know it.</param>
    public IReadOnlyList<CodeAction> For(
        OpenDocument document,
        TextRange range,
        IReadOnlyList<string>? only,
        IReadOnlyList<(Diagnostic Found, DiagnosticItem Item)> told
    )
    {
        var here = told.Where(diagnostic => diagnostic.Item.Range.Touches(range)).ToList();
        var certain = document.Source.Cures;
        var actions = new List<CodeAction>();
        foreach (var edit in certain.Where(edit => IsHere(edit, range, here.Select(diagnostic => diagnostic.Found))))
            actions.Add(Action(Title(edit), Fix, edit));
        foreach (var (found, item) in here)
        {
            if (Named(found) is { } name)
                actions.Add(new(Write.In(language, name), Fix, IsPreferred: true, [item], Edit(document, [new(item.Range, name)])));
            if (found.Rule == CheckRules.Moved && AliasFix.Edits(document.Text, [found.Arguments[0]]) is { Count: > 0 } edits)
                actions.Add(
                    new(
                        WriteAlias.In(language, found.Arguments[0]),
                        Fix,
                        IsPreferred: true,
                        [item],
                        Edit(document, [.. edits.Select(edit => TextEditOf(edit, document))])
                    )
                );
        }

        if (certain.Count > 0)
            actions.Add(Action(WriteAll.In(language), FixAll, [.. certain]));
        return
        [
            .. actions.Where(action =>
                only is null || only.Any(kind => action.Kind == kind || action.Kind.StartsWith(kind + ".", StringComparison.Ordinal))
            ),
        ];

        CodeAction Action(string title, string kind, params LineEdit[] edits) =>
            new(
                title,
                kind,
                kind == Fix,
                [
                    .. here.Where(diagnostic => kind == Fix && IsFence(diagnostic.Found.Rule) == edits.All(edit => edit.Before is null))
                        .Select(diagnostic => diagnostic.Item),
                ],
                Edit(document, [.. edits.Select(edit => TextEditOf(edit, document))])
            );
    }

    /// <summary>A missing fence is told of where the header starts, and written where it belongs.</summary>
    private static bool IsHere(LineEdit edit, TextRange range, IEnumerable<Diagnostic> here) =>
        edit.Before is null
            ? here.Any(diagnostic => IsFence(diagnostic.Rule))
            : edit.Line - 1 >= range.Start.Line && edit.Line - 1 <= range.End.Line;

    private static bool IsFence(DiagnosticRule rule) => rule == HeaderRules.NotClosed || rule == HeaderRules.NotOpened;

    /// <summary>What the message proposes in the place of the word it points at.</summary>
    private static string? Named(Diagnostic found) =>
        found.Rule == HeaderRules.UnknownKey || found.Rule == HeaderRules.UnknownCode ? found.Arguments[1]
        : found.Rule == HeaderRules.UnknownKind ? found.Arguments[2]
        : null;

    private string Title(LineEdit edit) => edit.Before is null ? WriteLine.In(language, edit.After) : Write.In(language, edit.After.Trim());

    private static TextEdit TextEditOf(LineEdit edit, OpenDocument document)
    {
        if (edit.Before is not null) return new(document.WholeLine(edit.Line - 1), edit.After);
        if (edit.Line <= document.Lines.Length) return new(TextRange.OnLine(edit.Line - 1, 0, 0), edit.After + document.LineEnd);
        var last = document.Lines.Length - 1;
        return new(
            TextRange.OnLine(last, document.Lines[last].Length, document.Lines[last].Length),
            document.LineEnd + edit.After + document.LineEnd
        );
    }

    private static WorkspaceEdit Edit(OpenDocument document, IReadOnlyList<TextEdit> edits) =>
        new(new Dictionary<string, IReadOnlyList<TextEdit>>(StringComparer.Ordinal) { [document.Uri] = edits });
}
