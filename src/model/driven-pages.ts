import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import type { Kit } from './kit.js';
import { perLibraries } from './per-libraries.js';

const origins = perLibraries((libraries) => libraries.flatMap(({ drivenPages = [] }) => drivenPages));

/** It stands in a function that is run in a page which the program drives: `page.evaluate(() => localStorage.setItem('token', token))`. */
export function isInDrivenPage({ matcher, libraries }: Kit, node: TSESTree.Node): boolean {
  for (let around = enclosingFunction(node); around; around = enclosingFunction(around)) {
    const outer = wrapped(around);
    const call = outer.parent;
    if (call?.type !== AST_NODE_TYPES.CallExpression || call.callee === outer) continue;
    if (origins(libraries).some((origin) => matcher.match(call.callee, origin))) return true;
  }
  return false;
}
