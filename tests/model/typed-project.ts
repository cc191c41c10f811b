import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';

import { rules } from '../../src/rules/index.js';

/** The folder in which the files of such a project stand, unless it is given another one. */
const FOLDER = '/project';

const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  esModuleInterop: true,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noEmit: true,
  paths: { '@/*': ['./src/*'] },
  preserveSymlinks: false,
  strict: true,
  target: ts.ScriptTarget.ES2023,
  types: [],
};

export interface Project {
  readonly program: ts.Program;
  /** Configuration for the files of the project, with their types. */
  readonly languageOptions: Linter.LanguageOptions;
  readonly linter: Linter;
}

interface ProjectOptions {
  readonly folder?: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly options?: ts.CompilerOptions;
}

/**
 * A project in memory: texts by their path below its folder. `links` are symbolic links, from path to path, as package managers make them for the
 * packages of a workspace.
 */
export function projectOf(
  files: Readonly<Record<string, string>>,
  { folder = FOLDER, links = {}, options = {} }: ProjectOptions = {},
): Project {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  const realPath = (path: string): string => {
    const link = Object.entries(links).find(([from]) => path.startsWith(`${folder}/${from}/`));
    return link ? path.replace(`${folder}/${link[0]}/`, () => `${folder}/${link[1]}/`) : path;
  };
  const textOf = (path: string): string | undefined => texts.get(realPath(path)) ?? ts.sys.readFile(path);
  const folders = [...texts.keys(), ...Object.keys(links).map((from) => `${folder}/${from}/`)];
  const settings = { ...OPTIONS, ...options };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(settings),
    directoryExists: (path) =>
      ts.sys.directoryExists(path) || folders.some((each) => each.startsWith(realPath(`${path}/`))),
    fileExists: (path) => texts.has(realPath(path)) || ts.sys.fileExists(path),
    getCurrentDirectory: () => folder,
    getDirectories: () => [],
    getSourceFile: (path, version) => {
      const text = textOf(path);
      if (text === undefined) return undefined;
      return texts.has(realPath(path)) ? ts.createSourceFile(path, text, version, true) : library(path, text, version);
    },
    readFile: textOf,
    realpath: realPath,
    writeFile: () => undefined,
  };
  const roots = [...texts.keys()].filter((path) => /\.[cm]?[jt]sx?$/u.test(path) && !path.includes('/node_modules/'));
  const program = ts.createProgram(roots, settings, host);
  return {
    program,
    linter: new Linter({ cwd: folder }),
    languageOptions: {
      parser: typescriptParser,
      parserOptions: { programs: [program] },
    },
  };
}

/** What the rules say of one of the files, which is in the project. */
export function lintIn({ linter, languageOptions }: Project, name: string, text: string, settings = {}): Message[] {
  const config: Linter.Config[] = [
    {
      files: ['**/*.{js,ts,tsx,cts,mts}'],
      plugins: { 'session-security': { rules: rules as never } },
      rules: Object.fromEntries(Object.keys(rules).map((rule) => [`session-security/${rule}`, 'error'])),
      settings: { 'session-security': settings },
      languageOptions,
    },
  ];
  const messages = linter.verify(text, config, { filename: `${FOLDER}/${name}` });
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in\n${text}`);
  return messages;
}

export type Message = Linter.LintMessage;

/** The text with as many of the edits as do not touch each other: what one pass of `eslint --fix` makes of it. */
export function editedOnce(text: string, messages: readonly Message[]): string {
  let end = -1;
  let edited = '';
  let from = 0;
  const fixes = messages.flatMap(({ fix }) => fix ?? []).toSorted((left, right) => left.range[0] - right.range[0]);
  for (const { range, text: code } of fixes) {
    if (range[0] <= end) continue;
    edited += text.slice(from, range[0]) + code;
    [from, end] = [range[1], range[1]];
  }
  return edited + text.slice(from);
}

const libraries = new Map<string, ts.SourceFile>();

/** The declarations of the language are the same for all projects. */
function library(path: string, text: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
  const known = libraries.get(path) ?? ts.createSourceFile(path, text, version, true);
  libraries.set(path, known);
  return known;
}
