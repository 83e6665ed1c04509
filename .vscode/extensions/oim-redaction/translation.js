// From the protocol's shapes to VS Code's.
'use strict';

const vscode = require('vscode');

const range = r => new vscode.Range(r.start.line, r.start.character, r.end.line, r.end.character);

const edit = e => vscode.TextEdit.replace(range(e.range), e.newText);

// The protocol counts from 1: error, warning, information.
function diagnostic(d) {
  const found = new vscode.Diagnostic(range(d.range), d.message, d.severity - 1);
  found.source = d.source;
  found.code = d.codeDescription ? { value: d.code, target: vscode.Uri.parse(d.codeDescription.href) } : d.code;
  return found;
}

function completion(item) {
  const proposal = new vscode.CompletionItem({ label: item.label, description: item.detail }, item.kind - 1);
  proposal.documentation = item.documentation && new vscode.MarkdownString(item.documentation.value);
  proposal.sortText = item.sortText;
  proposal.filterText = item.filterText;
  proposal.range = range(item.textEdit.range);
  proposal.insertText = item.insertTextFormat === 2 ? new vscode.SnippetString(item.textEdit.newText) : item.textEdit.newText;
  // After a key whose value is chosen, the choice is shown at once.
  if (item.kind === 10 && /: \[?(\$1)?\]?$/.test(item.textEdit.newText)) proposal.command = { command: 'editor.action.triggerSuggest', title: '' };
  return proposal;
}

function codeAction(action) {
  const cure = new vscode.CodeAction(action.title, vscode.CodeActionKind.Empty.append(action.kind));
  cure.isPreferred = action.isPreferred;
  cure.diagnostics = action.diagnostics.map(diagnostic);
  cure.edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(action.edit.changes)) cure.edit.set(vscode.Uri.parse(uri), edits.map(edit));
  return cure;
}

module.exports = { range, diagnostic, completion, codeAction };
