import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import type { Value } from './value.js';

/** A followed call: what the parameters and `this` are in it. */
export interface Frame {
  readonly callee: FunctionNode;
  readonly depth: number;
  /** The argument at an index; `undefined` where none is passed. */
  argument(index: number): Value | undefined;
  readonly self: Value | undefined;
  readonly memo: Map<TSESTree.Node, Value>;
}
