import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { walk } from '../ast/walk.js';
import type { Source } from './edit.js';
import { lastToken, tokenBefore } from './tokens.js';

type End = ';' | '';

/** Statements that end with a semicolon, or could. */
const TELLING: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.BreakStatement,
  AST_NODE_TYPES.ContinueStatement,
  AST_NODE_TYPES.ExportAllDeclaration,
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.ImportDeclaration,
  AST_NODE_TYPES.ReturnStatement,
  AST_NODE_TYPES.ThrowStatement,
  AST_NODE_TYPES.TSExportAssignment,
  AST_NODE_TYPES.TSImportEqualsDeclaration,
  AST_NODE_TYPES.VariableDeclaration,
]);

const LOOPS: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ForInStatement,
  AST_NODE_TYPES.ForOfStatement,
  AST_NODE_TYPES.ForStatement,
]);

const ofFile = new WeakMap<Source, End>();

/** What ends the statements of the file, most of them; a semicolon where they do not tell. */
export function statementEnd(source: Source): End {
  const known = ofFile.get(source);
  if (known !== undefined) return known;
  let balance = 0;
  walk(source.ast, source.visitorKeys, (node) => {
    if (isTelling(node)) balance += endsWithSemicolon(node, source) ? 1 : -1;
  });
  const end = balance < 0 ? '' : ';';
  ofFile.set(source, end);
  return end;
}

/** What ends this statement; where that could not be a semicolon, what ends those of the file. */
export function endLike(statement: TSESTree.Node, source: Source): End {
  if (endsWithSemicolon(statement, source)) return ';';
  return isTelling(statement) ? '' : statementEnd(source);
}

/** The same for a statement that stands before a token: some would go on with it. */
export function endBefore(next: TSESTree.Token | null, end: End): End {
  return next !== null && /^[([`/*+\-,.]/u.test(next.value) ? ';' : end;
}

/** The head of a loop, and what is exported, have their semicolon elsewhere. */
function isTelling({ type, parent }: TSESTree.Node): boolean {
  return TELLING.has(type) && !LOOPS.has(parent?.type ?? '') && parent?.type !== AST_NODE_TYPES.ExportNamedDeclaration;
}

function endsWithSemicolon(node: TSESTree.Node, source: Source): boolean {
  const last = lastToken(node, source);
  return last.value === ';' && !isOfNext(last, source);
}

/** A semicolon that begins a later line belongs to what follows there, unless that is nothing. */
export function isOfNext(last: TSESTree.Token, source: Source): boolean {
  if (last.value !== ';' || last.loc.start.line === tokenBefore(last, source).loc.end.line) return false;
  return source.getTokenAfter(last)?.loc.start.line === last.loc.start.line;
}
