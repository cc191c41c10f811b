import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { childrenOf, walk } from '../../ast/walk.js';
import { isObject } from '../is-object.js';
import type { Program, SourceFile } from './program.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** How the file that is linted was parsed: others are parsed in the same way, but without types of their own. */
export interface Parsing {
  readonly parser?: unknown;
  readonly parserOptions?: unknown;
}

/** Larger files are not looked into. Characters. */
const MAX_LENGTH = 262_144;

/** Trees that are kept for a program: what is dropped is parsed again. */
const MAX_KEPT = 128;

const parsed = new WeakMap<Program, Map<SourceFile, SourceCode | undefined>>();

/** The tree and scopes of a file of the program as `linted` has them; `undefined` where it cannot be parsed. Each file is parsed once for a program. */
export function parseFile(
  program: Program,
  file: SourceFile,
  linted: SourceCode,
  parsing: Parsing,
): SourceCode | undefined {
  const known = parsed.get(program) ?? new Map<SourceFile, SourceCode | undefined>();
  parsed.set(program, known);
  if (known.has(file)) return known.get(file);
  const sourceCode = file.text.length > MAX_LENGTH ? undefined : parse(file, linted, parsing);
  const [oldest] = known.keys();
  if (oldest && known.size >= MAX_KEPT) known.delete(oldest);
  known.set(file, sourceCode);
  return sourceCode;
}

function parse({ fileName, text }: SourceFile, linted: SourceCode, parsing: Parsing): SourceCode | undefined {
  const { parser } = parsing;
  if (!isParser(parser)) return undefined;
  try {
    const { ast, scopeManager, visitorKeys } = parser.parseForESLint(text, {
      ...(isObject(parsing.parserOptions) ? parsing.parserOptions : {}),
      ...WITHOUT_TYPES,
      ...AS_ESLINT_DOES,
      sourceType: 'module',
      filePath: fileName,
    });
    const keys = visitorKeys ?? linted.visitorKeys;
    setParents(ast, keys);
    const { constructor: Constructor } = linted as unknown as { constructor: SourceCodeConstructor };
    return new Constructor({ text, ast, scopeManager: scopeManager ?? null, visitorKeys: keys, parserServices: null });
  } catch {
    return undefined;
  }
}

interface Parser {
  parseForESLint(
    text: string,
    options: Readonly<Record<string, unknown>>,
  ): {
    readonly ast: TSESLint.SourceCode.Program;
    readonly scopeManager?: TSESLint.Scope.ScopeManager | null;
    readonly visitorKeys?: TSESLint.SourceCode['visitorKeys'];
  };
}

/** ESLint's own, of whatever version runs. */
type SourceCodeConstructor = new (config: TSESLint.SourceCode.SourceCodeConfig) => SourceCode;

const WITHOUT_TYPES = { program: null, programs: null, project: null, projectService: false };
const AS_ESLINT_DOES = { comment: true, loc: true, range: true, tokens: true, eslintScopeManager: true };

function isParser(parser: unknown): parser is Parser {
  return isObject(parser) && 'parseForESLint' in parser && typeof parser.parseForESLint === 'function';
}

/** ESLint does so when it walks a file, and nobody walks this one. */
function setParents(ast: TSESTree.Program, keys: TSESLint.SourceCode['visitorKeys']): void {
  walk(ast, keys, (node) => {
    for (const child of childrenOf(node, keys)) child.parent = node;
  });
}
