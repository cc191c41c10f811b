import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';

/** The folder in which the files of such a project stand. */
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

/**
 * A project in memory: texts by their path below its folder. `links` are symbolic links, from path to path, as package managers make them for the
 * packages of a workspace.
 */
export function projectOf(
  files: Readonly<Record<string, string>>,
  {
    links = {},
    options = {},
  }: { readonly links?: Readonly<Record<string, string>>; readonly options?: ts.CompilerOptions } = {},
): Project {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text]));
  const realPath = (path: string): string => {
    const link = Object.entries(links).find(([from]) => path.startsWith(`${FOLDER}/${from}/`));
    return link ? path.replace(`${FOLDER}/${link[0]}/`, () => `${FOLDER}/${link[1]}/`) : path;
  };
  const textOf = (path: string): string | undefined => texts.get(realPath(path)) ?? outside(path);
  const settings = { ...OPTIONS, ...options };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(settings),
    directoryExists: (folder) =>
      [...texts.keys(), ...Object.keys(links).map((from) => `${FOLDER}/${from}/x`)].some((path) =>
        path.startsWith(`${folder}/`),
      ) || [...texts.keys()].some((path) => path.startsWith(`${realPath(`${folder}/`)}`)),
    fileExists: (path) => textOf(path) !== undefined,
    getCurrentDirectory: () => FOLDER,
    getDirectories: () => [],
    getSourceFile: (path, version) => {
      const text = textOf(path);
      if (text === undefined) return undefined;
      return path.startsWith(FOLDER) ? ts.createSourceFile(path, text, version, true) : library(path, text, version);
    },
    readFile: textOf,
    realpath: realPath,
    writeFile: () => undefined,
  };
  const roots = [...texts.keys()].filter((path) => /\.[cm]?[jt]sx?$/u.test(path) && !path.includes('/node_modules/'));
  const program = ts.createProgram(roots, settings, host);
  return {
    program,
    linter: new Linter({ cwd: FOLDER }),
    languageOptions: {
      parser: typescriptParser,
      parserOptions: { programs: [program] },
    } as unknown as Linter.LanguageOptions,
  };
}

function outside(path: string): string | undefined {
  return path.startsWith(`${FOLDER}/`) ? undefined : ts.sys.readFile(path);
}

const libraries = new Map<string, ts.SourceFile>();

/** The declarations of the language are the same for all projects. */
function library(path: string, text: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
  const known = libraries.get(path) ?? ts.createSourceFile(path, text, version, true);
  libraries.set(path, known);
  return known;
}
