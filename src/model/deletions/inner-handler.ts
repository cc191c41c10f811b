import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isWithin, outermostFunction } from '../../ast/functions.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { type Handler, plain } from '../handlers.js';
import type { Kit } from '../kit.js';

/** The handler as the function sees it in which something stands, where it hands that its request: `case 'DELETE': return handleDelete(req, res)`. */
export function innerHandler(kit: Kit, handler: Handler, node: TSESTree.Node): Handler {
  const inner = outermostFunction(node);
  if (!inner || isWithin(node, handler.function)) return handler;
  const call = onlyCall(kit, inner);
  if (!call || !isWithin(call, handler.function)) return handler;
  const given = handler.function.params.map((parameter) => {
    const name = plain(parameter);
    return name.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, name) : undefined;
  });
  const parts = call.arguments.map((argument) => {
    const variable = argument.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, argument) : undefined;
    return variable && handler.parts[given.indexOf(variable)];
  });
  return { ...handler, function: inner, parts };
}

/** Of a function that others could call, or call as well, nobody knows what it is handed. */
function onlyCall(kit: Kit, inner: FunctionNode): TSESTree.CallExpression | undefined {
  const [use, ...others] = (variableOf(kit, inner)?.references ?? []).filter((reference) => reference.isRead());
  if (!use || others.length > 0) return undefined;
  const { parent } = wrapped(use.identifier);
  return parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) === use.identifier
    ? parent
    : undefined;
}

function variableOf({ sourceCode }: Kit, node: FunctionNode): TSESLint.Scope.Variable | undefined {
  const { parent } = wrapped(node);
  const isConstant = parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.init === wrapped(node);
  const name = node.type === AST_NODE_TYPES.FunctionDeclaration ? node.id : isConstant ? parent.id : undefined;
  const holder = isConstant ? parent.parent : node;
  if (/^Export/u.test(holder.parent?.type ?? '')) return undefined;
  return name?.type === AST_NODE_TYPES.Identifier ? variableAt(sourceCode, name) : undefined;
}
