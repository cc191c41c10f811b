import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import type { Kit } from './kit.js';
import { readersOf } from './token-uses.js';

const MAX_DEPTH = 3;

/**
 * Where a text arrives that a constant of the file or parameters of its functions carry on; `undefined` when that is not seen, because other files see the
 * constant.
 */
export function usesOfText(kit: Kit, text: TSESTree.Node, depth = 0): readonly TSESTree.Node[] | undefined {
  const node = wrapped(text);
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator) {
    const isSeen = parent.id.type === AST_NODE_TYPES.Identifier && isPrivateConstant(parent);
    return isSeen ? usesOfName(kit, parent.id as TSESTree.Identifier, depth) : undefined;
  }
  const parameter = parent?.type === AST_NODE_TYPES.CallExpression ? parameterOf(kit, parent, node) : undefined;
  return parameter ? usesOfName(kit, parameter, depth) : [node];
}

function usesOfName(kit: Kit, name: TSESTree.Identifier, depth: number): readonly TSESTree.Node[] | undefined {
  if (depth === MAX_DEPTH) return undefined;
  const uses = readersOf(kit, name).map((use) => usesOfText(kit, use, depth + 1));
  return uses.every((use) => use !== undefined) ? uses.flat() : undefined;
}

function isPrivateConstant({ parent: declaration }: TSESTree.VariableDeclarator): boolean {
  return declaration.kind === 'const' && declaration.parent.type !== AST_NODE_TYPES.ExportNamedDeclaration;
}

function parameterOf(
  kit: Kit,
  call: TSESTree.CallExpression,
  argument: TSESTree.Node,
): TSESTree.Identifier | undefined {
  const index = call.arguments.findIndex((one) => one === argument);
  if (index < 0 || call.arguments.some(({ type }) => type === AST_NODE_TYPES.SpreadElement)) return undefined;
  const { node: callee } = kit.evaluator.value(call.callee);
  const parameter = isFunction(callee) ? callee.params[index] : undefined;
  return parameter?.type === AST_NODE_TYPES.Identifier ? parameter : undefined;
}
