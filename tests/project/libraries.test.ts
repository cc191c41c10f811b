import path from 'node:path';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { renderLibraryRegistry } from '../../scripts/registries.mjs';
import { libraries } from '../../src/libraries/index.js';
import { isWhole, someOf } from '../conformance/sampling.js';
import { readSourceFiles, root } from './source-files.js';

const files = readSourceFiles();
const ids = libraries.map(({ id }) => id);

/** Words of the plugin's own language that happen to be package names as well. */
const ordinaryWords: Readonly<Record<string, string>> = {
  cookie: 'the kind of a sink, of a helper in the settings, and of what a token is put into',
  cookies: 'where request input comes from',
  csurf: 'a word in the names of middlewares that look for a CSRF token',
  express: 'a word in the names of middlewares that set a session up',
  grant: 'a word in the names of functions that authorise',
  http: 'a word in the names of middlewares that log requests',
  iron: 'a word in the names of functions that find out who the caller is',
  koa: 'a word in the names of middlewares that set a session up',
  lusca: 'a word in the names of middlewares that look for a CSRF token',
  next: 'what a handler calls to go on',
  passport: 'a word in the names of cookies',
  store: 'a word in the names of functions and columns, and the kind of what is set up for sessions',
};

describe('library data', () => {
  it.each(libraries.map((library) => [library.id, library] as const))('%s is plain data', (_, library) => {
    expect(findCode(library, library.id)).toEqual([]);
  });

  it.each(ids)('%s imports the shape of a library and nothing else', (id) => {
    const imports = files.find(({ name }) => name === `libraries/${id}`)?.imports ?? [];
    expect(imports.map(({ target }) => target)).toContain('libraries/types/library');
    expect(imports.filter(({ target }) => !target.startsWith('libraries/types/'))).toEqual([]);
    expect(imports.every(({ typesOnly }) => typesOnly)).toBe(true);
  });

  it('is the only place that names a library', () => {
    const packages = new Set(libraries.flatMap((library) => library.packages));
    const named = files
      .filter(({ layer }) => layer !== 'libraries')
      .flatMap(({ name, syntax }) => textsOf(syntax).map((text) => ({ name, text })))
      .filter(({ text }) => packages.has(text));
    const unexplained = named.filter(({ text }) => !(text in ordinaryWords));
    expect(unexplained).toEqual([]);
    expect(Object.keys(ordinaryWords).filter((word) => named.every(({ text }) => text !== word))).toEqual([]);
  });
});

describe('without a library', () => {
  const project = createProject();

  const importersOf = (id: string) =>
    files.filter(({ imports }) => imports.some(({ target }) => target === `libraries/${id}`)).map(({ name }) => name);

  it.each(ids)('nothing but the registry misses %s', (id) => {
    expect(importersOf(id)).toEqual(['libraries/index']);
  });

  // The registry is typed as a list of libraries, so only the registry and whoever imports the file can notice. All of them in `npm run soak`.
  it.each(someOf(ids, 1))('compiles without %s', (id) => {
    expect(project.check([id], ['libraries/index', ...importersOf(id)])).toEqual([]);
  });

  // What imports the registry sees the type that it declares. Every file in `npm run soak`.
  it('compiles without any', () => {
    const registry = files.find(({ name }) => name === 'libraries/index');
    expect(registry?.syntax.text).toContain('export const libraries: readonly Library[] = [');
    expect(project.check(ids, isWhole ? undefined : ['libraries/index'])).toEqual([]);
  });
});

/** The paths of everything in `value` that is not plain data. */
function findCode(value: unknown, at: string): string[] {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return [];
  if (typeof value !== 'object') return [at];
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return [at];
  return Object.entries(value).flatMap(([key, item]) => findCode(item, `${at}.${key}`));
}

/** The literal texts of a file, other than import specifiers. */
function textsOf(syntax: ts.SourceFile): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return texts;
}

/** `src` in memory, from which data files can be taken away: the registry is then generated anew. */
function createProject() {
  const configFile = path.join(root, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  );
  if (!config) throw new Error(`${configFile} cannot be read`);
  const options = { ...config.options, noEmit: true, declaration: false };
  const fileOf = (name: string) => path.join(root, 'src', `${name}.ts`);
  let removed: readonly string[] = [];
  let asked: readonly string[] = [];

  const isThere = (file: string) => !removed.some((id) => file === fileOf(`libraries/${id}`));
  const read = (file: string) =>
    file === fileOf('libraries/index')
      ? renderLibraryRegistry(ids.filter((id) => !removed.includes(id)))
      : ts.sys.readFile(file);
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => asked.map(fileOf).filter(isThere),
    getScriptVersion: (file) => (file === fileOf('libraries/index') ? removed.join() : '1'),
    getScriptSnapshot: (file) => {
      const text = isThere(file) ? read(file) : undefined;
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => isThere(file) && ts.sys.fileExists(file),
    readFile: read,
    directoryExists: (folder) => ts.sys.directoryExists(folder),
  };
  const service = ts.createLanguageService(host);

  return {
    /** The errors of the named files, or of all that are left. */
    check(without: readonly string[], names = files.map(({ name }) => name)): string[] {
      removed = without;
      asked = names;
      // One program for all of them: the service itself would look at every file again for each that it is asked about.
      const program = service.getProgram();
      if (!program) throw new Error('There is no program to check.');
      return names
        .map(fileOf)
        .filter(isThere)
        .map((file) => program.getSourceFile(file))
        .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  };
}

function onUnRecoverableConfigFileDiagnostic({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}
