import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';

/** The folder in which the files of such a project stand, unless it is given another one. */
export const FOLDER = '/project';

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
      ts.sys.directoryExists(path) || folders.some((each) => each.startsWith(`${realPath(`${path}/`)}`)),
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
    } as unknown as Linter.LanguageOptions,
  };
}

const libraries = new Map<string, ts.SourceFile>();

/** The declarations of the language are the same for all projects. */
function library(path: string, text: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
  const known = libraries.get(path) ?? ts.createSourceFile(path, text, version, true);
  libraries.set(path, known);
  return known;
}
