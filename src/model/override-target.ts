import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type EditSite, nowhere } from '../ast/edit-site.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Presence } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import { argumentAt } from './arguments.js';
import type { Kit, SinkNode } from './kit.js';
import { below, isCallLike, RETURNED } from './slots.js';
import type { Target } from './target.js';

/** Where the options are overridden for this call alone: `{ ...options, secure: true }`. */
export function overrideTarget(kit: Kit, node: SinkNode, slot: Slot): Target | undefined {
  const argument = argumentAt(node, slot.argument);
  if (argument === 'unknown' || !isCallLike(node)) return undefined;
  const site: EditSite = { kind: 'argument', call: node, index: slot.argument };
  if (argument === 'absent') return { site, wrap: slot.path ?? [] };
  const path = slot.path ?? [];
  const [key, ...deeper] = path;
  if (key === undefined) return { site, wrap: [] };
  // The argument itself is spread by the edit.
  if (isPath(argument))
    return path.includes(RETURNED) ? undefined : { site, wrap: path, keep: spreadsOf(kit, argument, path).slice(1) };
  const object = unwrap(argument);
  return object.type === AST_NODE_TYPES.ObjectExpression ? overrideInside(kit, object, [key, ...deeper]) : undefined;
}

/** `...config`, `...config.session`, `...config.session.cookie`: optional where the object before the key may be missing. */
function spreadsOf(kit: Kit, object: TSESTree.Node, path: readonly string[]): readonly string[] {
  let presence: Presence = {
    kind: 'present',
    value: kit.evaluator.value(object),
    node: object,
    site: nowhere('an object that is spread'),
  };
  const spreads = [`...${kit.sourceCode.getText(object)}`];
  for (const key of path) {
    const isThere = presence.kind === 'present' && presence.value.kind === 'object';
    spreads.push(`${spreads.at(-1) ?? ''}${isThere || spreads.length === 1 ? '.' : '?.'}${key}`);
    presence = below(presence, key);
  }
  return spreads;
}

/** Inside the object at the path: in its literal, else around what is spread. */
function overrideInside(
  kit: Kit,
  object: TSESTree.ObjectExpression,
  [key, ...deeper]: readonly [string, ...string[]],
): Target | undefined {
  const last = object.properties.findLast(
    (one) => one.type === AST_NODE_TYPES.SpreadElement || propertyName(one) === key,
  );
  if (last?.type !== AST_NODE_TYPES.Property) return undefined;
  const value = unwrap(last.value);
  const [next, ...others] = deeper;
  if (value.type === AST_NODE_TYPES.ObjectExpression) {
    return next === undefined
      ? { site: { kind: 'object', node: value }, wrap: [] }
      : overrideInside(kit, value, [next, ...others]);
  }
  if (next !== undefined && !isPath(value)) return undefined;
  if (!SPREADABLE.has(value.type)) return undefined;
  return {
    site: { kind: 'property', node: last },
    wrap: [key, ...deeper],
    keep: spreadsOf(kit, value, deeper),
  };
}

/** What may be an object, and is evaluated as often in a spread as before. */
const SPREADABLE: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.AwaitExpression,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.ConditionalExpression,
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.NewExpression,
]);

/** A name, or members of one: it can be read twice. */
function isPath(expression: TSESTree.Node): boolean {
  switch (expression.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.ThisExpression:
      return true;
    case AST_NODE_TYPES.MemberExpression:
      return !expression.computed && isPath(expression.object);
    default:
      return false;
  }
}
