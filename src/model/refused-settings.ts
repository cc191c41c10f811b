import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableNamed } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { Kit } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';
import { isSecretName } from './secret-places.js';

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

/** The file ends where a secret is still the text that is given for want of one: `if (secret === 'changeme') throw new Error('…')`. */
export function isRefusedText(kit: Kit, text: TSESTree.Node): boolean {
  return [...spellingsOf(kit, text), ...usesOfLiteral(kit, text)].some((mention) => {
    const node = wrapped(mention);
    const { parent } = node;
    if (parent?.type !== AST_NODE_TYPES.BinaryExpression || !EQUALITY.has(parent.operator)) return false;
    const other = parent.left === node ? parent.right : parent.left;
    return isSecretName(lastName(unwrap(other))) && endsIfTested(kit, parent);
  });
}

const EQUALITY: ReadonlySet<string> = new Set(['==', '===']);

const spellings = new WeakMap<Kit, ReadonlyMap<string, readonly TSESTree.Node[]>>();

/** Where else the file spells the text. */
function spellingsOf(kit: Kit, text: TSESTree.Node): readonly TSESTree.Node[] {
  const known = spellings.get(kit) ?? readSpellings(kit);
  spellings.set(kit, known);
  return (known.get(literalText(text) ?? '') ?? []).filter((node) => node !== text);
}

/** The texts with which something is compared. */
function readSpellings({ sourceCode }: Kit): ReadonlyMap<string, readonly TSESTree.Node[]> {
  const found = new Map<string, TSESTree.Node[]>();
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.BinaryExpression || !EQUALITY.has(node.operator)) return;
    for (const side of [node.left, node.right]) {
      const spelt = literalText(unwrap(side));
      if (!spelt) continue;
      const others = found.get(spelt);
      if (others) others.push(unwrap(side));
      else found.set(spelt, [unwrap(side)]);
    }
  });
  return found;
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
