import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const program = path.resolve(
  import.meta.dirname,
  '../../node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server',
);

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

interface WorkspaceEdit {
  readonly documentChanges: readonly { readonly edits: readonly TextEdit[] }[];
}

/** A squiggle. */
export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly code?: string;
  readonly codeDescription?: { readonly href: string };
}

/** An entry of the light bulb's menu. */
export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly edit?: WorkspaceEdit;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

/** A file as it stands in the editor; nothing of it is on the disk. */
export interface EditorBuffer {
  readonly text: () => string;
  /** The user types. */
  readonly change: (text: string) => Promise<void>;
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
  /** What the light bulb offers at a squiggle. */
  readonly actions: (diagnostic: Diagnostic) => Promise<readonly CodeAction[]>;
  /** The user picks an entry: the buffer changes. */
  readonly apply: (action: CodeAction) => Promise<void>;
  /** The edits on save for the entries of `editor.codeActionsOnSave`: the buffer changes. */
  readonly save: (kind: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LanguageServer {
  /** @param file path from the workspace; it need not exist */
  readonly open: (file: string, text: string) => Promise<EditorBuffer>;
  /** What the server complained about: errors in its log, states other than "ok", whatever it wrote to stderr. */
  readonly complaints: readonly string[];
  readonly stop: () => Promise<void>;
}

/** What VS Code's ESLint extension sends where a user has configured nothing. */
const settings = {
  validate: 'on',
  packageManager: 'npm',
  useESLintClass: true,
  useFlatConfig: true,
  experimental: {},
  codeAction: {
    disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' },
    showDocumentation: { enable: true },
  },
  codeActionOnSave: { mode: 'all' },
  format: false,
  quiet: false,
  onIgnoredFiles: 'off',
  options: {},
  rulesCustomizations: [],
  run: 'onType',
  problems: {},
  nodePath: null,
  workingDirectory: { mode: 'auto' },
};

/** Starts VS Code's ESLint language server on a workspace. ESLint and its configuration are those of the workspace. */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [program, '--stdio'], { cwd: folder, stdio: 'pipe' });
  const exited = once(child, 'exit');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const complaints: string[] = [];
  const workspaceFolder = { uri: pathToFileURL(folder).href, name: path.basename(folder) };
  let asked: WorkspaceEdit | undefined;

  child.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type <= 2) complaints.push(message);
  });
  connection.onNotification('eslint/status', ({ uri, state }: { uri: string; state: number }) => {
    if (state !== 1) complaints.push(`state ${state} for ${uri}`);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => ({ ...settings, workspaceFolder })),
  );
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    asked = edit;
    return { applied: true };
  });
  connection.onRequest('workspace/workspaceFolders', () => [workspaceFolder]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest((method) => {
    complaints.push(`asked for ${method}`);
    return null;
  });
  connection.listen();

  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: workspaceFolder.uri,
    workspaceFolders: [workspaceFolder],
    capabilities: {
      workspace: { applyEdit: true, configuration: true, workspaceFolders: true },
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
        diagnostic: {},
      },
    },
  });
  await connection.sendNotification('initialized', {});

  return {
    complaints,
    async open(file, text) {
      let version = 1;
      let current = text;
      const uri = pathToFileURL(path.join(folder, file)).href;
      const textDocument = { uri };
      const change = async (changed: string) => {
        current = changed;
        version += 1;
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text: changed }],
        });
      };
      const codeActions = async (range: Range, context: object) =>
        (await connection.sendRequest<readonly CodeAction[] | null>('textDocument/codeAction', {
          textDocument,
          range,
          context,
        })) ?? [];
      const applyEdit = async (edit: WorkspaceEdit | undefined) => {
        const edits = edit?.documentChanges.flatMap(({ edits }) => edits) ?? [];
        if (edits.length > 0) await change(edited(current, edits));
      };
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'javascript', version, text },
      });
      return {
        text: () => current,
        change,
        async diagnostics() {
          const { items } = await connection.sendRequest<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
            textDocument,
          });
          return items;
        },
        actions: (diagnostic) => codeActions(diagnostic.range, { diagnostics: [diagnostic] }),
        async apply({ edit, command }) {
          asked = edit;
          if (command) await connection.sendRequest('workspace/executeCommand', command);
          await applyEdit(asked);
        },
        async save(kind) {
          const start = { line: 0, character: 0 };
          const end = { line: current.split('\n').length, character: 0 };
          const actions = await codeActions({ start, end }, { diagnostics: [], only: [kind] });
          for (const { edit } of actions) await applyEdit(edit);
        },
        close: () => connection.sendNotification('textDocument/didClose', { textDocument }),
      };
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const impatient = setTimeout(() => child.kill(), 10_000);
      await exited;
      clearTimeout(impatient);
      connection.dispose();
    },
  };
}

/** The part of a text that a range marks. */
export function textAt(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

/** A text with edits that do not overlap. */
function edited(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ from: offsetOf(text, range.start), to: offsetOf(text, range.end), newText }))
    .toSorted((left, right) => right.from - left.from)
    .reduce((changed, { from, to, newText }) => changed.slice(0, from) + newText + changed.slice(to), text);
}

function offsetOf(text: string, { line, character }: Position): number {
  const above = text.split('\n').slice(0, line);
  return above.reduce((offset, { length }) => offset + length + 1, 0) + character;
}
