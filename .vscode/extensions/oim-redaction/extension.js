// The client of « dotnet run --project src/Oim.Site -- lsp » in VS Code: plain JavaScript, nothing to install.
// It hands over texts as they are typed, and shows what comes back.
'use strict';

const { spawn } = require('node:child_process');
const vscode = require('vscode');
const { Connection } = require('./connection.js');
const to = require('./translation.js');

const selector = [{ scheme: 'file', language: 'markdown' }, { scheme: 'file', pattern: '**/{site,navigation*,synonymes}.yml' }];
let server;
let started = 0;

function activate(context) {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  const diagnostics = vscode.languages.createDiagnosticCollection('oim');
  const log = vscode.window.createOutputChannel('Rédaction du site');
  const isOurs = document => vscode.languages.match(selector, document) > 0;
  const id = document => ({ uri: document.uri.toString() });
  const ask = (method, document, params) => server ? server.ready.then(connection => connection.request(method, { textDocument: id(document), ...params })) : null;
  const tell = (method, document, params) => isOurs(document) && server?.ready.then(connection => connection.notify(method, params));
  const open = document => tell('textDocument/didOpen', document, { textDocument: { ...id(document), languageId: document.languageId, version: document.version, text: document.getText() } });
  const start = () => {
    server = launch(folder, log, diagnostics);
    vscode.workspace.textDocuments.forEach(open);
  };

  context.subscriptions.push(
    diagnostics,
    log,
    { dispose: () => stop() },
    vscode.commands.registerCommand('oim.relancer', () => stop().then(start)),
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(({ document }) => tell('textDocument/didChange', document, { textDocument: { ...id(document), version: document.version }, contentChanges: [{ text: document.getText() }] })),
    vscode.workspace.onDidSaveTextDocument(document => tell('textDocument/didSave', document, { textDocument: id(document) })),
    vscode.workspace.onDidCloseTextDocument(document => tell('textDocument/didClose', document, { textDocument: id(document) })),
    vscode.languages.registerCompletionItemProvider(selector, {
      provideCompletionItems: async (document, position) => {
        const found = await ask('textDocument/completion', document, { position });
        return found && new vscode.CompletionList(found.items.map(to.completion), found.isIncomplete);
      },
    }, ':', ' ', '/', '[', '{', ',', '-'),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: async (document, position) => {
        const found = await ask('textDocument/hover', document, { position });
        return found && new vscode.Hover(new vscode.MarkdownString(found.contents.value), to.range(found.range));
      },
    }),
    vscode.languages.registerCodeActionsProvider(selector, {
      provideCodeActions: async (document, range, { only }) => {
        const found = await ask('textDocument/codeAction', document, { range: { start: range.start, end: range.end }, context: { diagnostics: [], only: only && [only.value] } });
        return found?.map(to.codeAction);
      },
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll] }));
  start();
}

function launch(folder, log, diagnostics) {
  const [command, ...args] = vscode.workspace.getConfiguration('oim').get('commande');
  const child = spawn(command, args, { cwd: folder.uri.fsPath });
  child.stderr.on('data', text => log.append(text.toString()));
  child.on('error', error => log.appendLine(`${command} : ${error.message}`));
  const launched = ++started;
  child.on('close', code => {
    if (launched !== started) return; // it was stopped, or another has taken its place
    diagnostics.clear();
    server = undefined;
    log.appendLine(`Le serveur s’est arrêté (${code}). Commande « Rédaction du site : relancer le serveur » pour recommencer.`);
  });
  const connection = new Connection(child);
  connection.on('textDocument/publishDiagnostics', ({ uri, diagnostics: found }) => diagnostics.set(vscode.Uri.parse(uri), found.map(to.diagnostic)));
  connection.on('window/showMessage', ({ message }) => vscode.window.showWarningMessage(message));
  const ready = connection.request('initialize', {
    processId: process.pid,
    rootUri: folder.uri.toString(),
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  }).then(() => {
    connection.notify('initialized', {});
    return connection;
  });
  return { ready, child };
}

async function stop() {
  if (!server) return;
  const { ready, child } = server;
  server = undefined;
  started++;
  if (child.exitCode !== null) return;
  const connection = await ready;
  await connection.request('shutdown', null);
  connection.notify('exit', null);
  child.stdin.end();
}

module.exports = { activate, deactivate: stop };
