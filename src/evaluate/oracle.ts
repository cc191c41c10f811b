import type { TSESTree } from '@typescript-eslint/utils';

import { createCompletion } from './completion.js';
import { oncePerFile } from './context.js';
import { binary } from './operators.js';
import type { Oracle } from './paths.js';
import { truthOf } from './truth.js';
import type { Value } from './value.js';

export function createOracle(valueOf: (node: TSESTree.Node) => Value): Oracle {
  const truth = (test: TSESTree.Node) => truthOf(valueOf(test));
  const matches = (discriminant: TSESTree.Node, test: TSESTree.Node) =>
    truthOf(binary('===', valueOf(discriminant), valueOf(test), test));
  return { truth, completion: createCompletion(truth, matches), matches };
}

/** Judges the tests of the file as they come out in production. */
export const oracleOf = oncePerFile((context) => createOracle((node) => context.evaluate(node, undefined)));
