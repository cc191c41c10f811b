import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Exposure, ExposureContext, Within } from './exposure.js';

/** A variable of the handler that is given what an error says; `undefined` where it is none, or is the error itself. */
export function inVariable(
  { kit, sent }: ExposureContext,
  name: TSESTree.Identifier,
  within: Within,
): readonly Exposure[] | undefined {
  const variable = variableAt(kit.sourceCode, name);
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (!variable || definition?.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  if (definition.id.type !== AST_NODE_TYPES.Identifier) return undefined;
  const values = valuesOf(variable, definition);
  const found = values.flatMap(within);
  const isValue = ({ site }: Exposure) => values.some((value) => unwrap(value) === site);
  if (found.some((one) => one.shows === 'whole' && isValue(one))) return undefined;
  const isOnlySent = variable.references.every((one) => {
    const node = one.identifier as TSESTree.Node;
    return !one.isRead() || isTested(node) || sent.some((value) => isWithin(node, value));
  });
  return found.flatMap((one): readonly Exposure[] => {
    if (isOnlySent || !found.every(isValue)) return [{ ...one, at: name }];
    // Before the error there was another value, which may be what is sent.
    return isWithin(definition, one.error.root) ? [{ ...one, at: name, site: name }] : [];
  });
}

/** `if (message)` */
function isTested(node: TSESTree.Node): boolean {
  return node.parent?.type === AST_NODE_TYPES.IfStatement && node.parent.test === node;
}

function valuesOf(
  { references }: TSESLint.Scope.Variable,
  { init }: TSESTree.VariableDeclarator,
): readonly TSESTree.Node[] {
  const assigned = references.flatMap(({ identifier, writeExpr, init: isInit }) => {
    const { parent } = identifier;
    const isPlain = parent.type === AST_NODE_TYPES.AssignmentExpression && parent.operator === '=';
    return isInit !== true && isPlain && writeExpr ? [writeExpr] : [];
  });
  return [...(init ? [init] : []), ...assigned];
}
