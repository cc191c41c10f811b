import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { walk } from '../ast/walk.js';
import type { Kit } from './kit.js';

const typed = new WeakMap<object, boolean>();

/** The file is written in TypeScript, and not only read by its parser: its name says so, or it does itself. */
export function isTyped({ sourceCode, filename }: Kit): boolean {
  if (/\.[cm]?tsx?$/u.test(filename)) return true;
  let found = typed.get(sourceCode);
  if (found !== undefined) return found;
  found = false;
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    found ||= node.type.startsWith('TS');
  });
  typed.set(sourceCode, found);
  return found;
}

/** The type says that nothing is known, or that of a part: a function that is handed over there is told nothing of its parameters. */
export function namesAny({ sourceCode }: Kit, type: TSESTree.Node): boolean {
  let isNamed = false;
  walk(type, sourceCode.visitorKeys, (node) => {
    isNamed ||= node.type === AST_NODE_TYPES.TSAnyKeyword;
  });
  return isNamed;
}
