import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import type { CallSite } from '../calls.js';
import type { Source } from './source.js';

type Variable = TSESLint.Scope.Variable;

/** What is known of the moment at which an expression is looked at. */
export interface Environment {
  /** What variables that are assigned more than once hold. */
  readonly assigned: ReadonlyMap<Variable, Assigned>;
  /** The calls through which control came into functions of the file. */
  readonly entries: ReadonlyMap<FunctionNode, CallSite>;
  /** The functions on the way whose assignments have been seen. */
  readonly seen: ReadonlySet<TSESTree.Node>;
}

export interface Assigned {
  readonly source: Source;
  /** The expression assigned, where one was. */
  readonly node: TSESTree.Expression | undefined;
}

export const EMPTY_ENVIRONMENT: Environment = { assigned: new Map(), entries: new Map(), seen: new Set() };

export function withEntry(environment: Environment, node: FunctionNode, site: CallSite): Environment {
  return { ...environment, entries: new Map([...environment.entries, [node, site]]) };
}
