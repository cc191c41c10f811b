import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { variableNamed } from '../ast/scope.js';
import type { Kit } from './kit.js';

/**
 * The file looks at the setting before it goes on, and ends where it does not like it:
 * `if (isProduction && !process.env.JWT_SECRET) throw new Error('…')`.
 */
export function isRefused(
  kit: Kit,
  { name, place }: { readonly name: string; readonly place: TSESTree.Node },
  members: readonly TSESTree.MemberExpression[],
): boolean {
  const variable = variableNamed(kit.sourceCode, name, place);
  const read = variable?.references.map(({ identifier }) => identifier) ?? [];
  return [...members.filter((node) => propertyName(node) === name), ...read].some((node) => endsIfTested(kit, node));
}

function endsIfTested(kit: Kit, mention: TSESTree.Node): boolean {
  let node: TSESTree.Node = mention;
  while (node.parent && !isTestOf(node.parent, node)) node = node.parent;
  const { parent } = node;
  return parent?.type === AST_NODE_TYPES.IfStatement && ends(parent.consequent, kit);
}

function isTestOf(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  return parent.type === AST_NODE_TYPES.IfStatement && parent.test === node;
}

/** Throws, or ends the process. */
function ends(statement: TSESTree.Statement, kit: Kit): boolean {
  const last = statement.type === AST_NODE_TYPES.BlockStatement ? statement.body.at(-1) : statement;
  if (last?.type === AST_NODE_TYPES.ThrowStatement) return true;
  return last?.type === AST_NODE_TYPES.ExpressionStatement && /\bexit\(/u.test(kit.sourceCode.getText(last));
}
