import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../ast/functions.js';
import { lastName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import type { Presence, Value } from '../evaluate/value.js';
import { argumentAt } from './arguments.js';
import type { Cookie, CookieReading } from './cookie.js';
import type { Kit, SinkNode } from './kit.js';
import { isEditable } from './sharing.js';
import type { Sharing } from './sharing.js';
import type { Target } from './target.js';
import { usesOfText } from './text-uses.js';
import { isPartOf } from './typed-configurations.js';

/** Text is edited where its last piece is spelt, or appended to at the argument. */
export function textTargets(
  kit: Kit,
  cookie: Cookie,
  reading: CookieReading,
  presence: Presence,
  sharing: Sharing,
): readonly Target[] {
  const argument = textArgument(kit, cookie.node, reading);
  const site = presence.kind === 'absent' || presence.kind === 'present' ? presence.site : undefined;
  const whole = reading.text?.node;
  if (!whole) return [];
  const isOwn =
    isAddedTo(cookie.node, whole) ||
    (argument && isWithin(whole, argument)) ||
    isOnlyItem(kit, whole, givenAt(cookie.node, reading), sharing);
  const isShared = !isEditable(kit, whole, sharing) && !isHeld(kit, cookie.node, whole, sharing);
  if (!isOwn && (isShared || kit.destinationsOf(whole).joined)) {
    return argument && isText(kit.evaluator.value(argument))
      ? [{ site: { kind: 'string expression', node: argument }, wrap: [] }]
      : [];
  }
  if (site?.kind === 'text' && isWithin(site.node, whole)) return [{ site, wrap: [] }];
  return [{ site: { kind: 'string expression', node: whole as TSESTree.Expression }, wrap: [] }];
}

/** Spelt in an object that reaches only what is at fault: `const headers = { 'Set-Cookie': 'a=1' }`. */
function isHeld(kit: Kit, node: SinkNode, text: TSESTree.Node, sharing: Sharing): boolean {
  const { parent } = wrapped(text);
  if (parent?.type !== AST_NODE_TYPES.Property || wrapped(text) !== parent.value) return false;
  const { parent: object } = parent;
  return isEditable(kit, object, sharing) || (isObject(object) && isPartOf(kit, node, object));
}

function isObject(node: TSESTree.Node): node is TSESTree.ObjectExpression {
  return node.type === AST_NODE_TYPES.ObjectExpression;
}

/** Nothing but an item of lists, or a part of arguments at fault: `['a=1']`, `list.push(cookie)`, `[...others, cookie]`. */
function isOnlyItem(kit: Kit, text: TSESTree.Node, argument: TSESTree.Node | undefined, sharing: Sharing): boolean {
  const isPart = (use: TSESTree.Node) => argument !== undefined && isWithin(use, argument);
  const uses = usesOfText(kit, text) ?? [];
  return uses.length > 0 && uses.every((use) => isItem(use) || isPart(use) || isArgumentAtFault(use, sharing));
}

function isArgumentAtFault(use: TSESTree.Node, sharing: Sharing): boolean {
  const { parent: call } = use;
  if (call?.type !== AST_NODE_TYPES.CallExpression) return false;
  const index = call.arguments.findIndex((argument) => argument === use);
  return index >= 0 && sharing.isAtFaultAt({ call, index, path: [] });
}

function isItem(text: TSESTree.Node): boolean {
  const { parent } = wrapped(text);
  if (parent?.type === AST_NODE_TYPES.ArrayExpression) return true;
  return (
    parent?.type === AST_NODE_TYPES.CallExpression &&
    ['concat', 'push', 'unshift'].includes(lastName(parent.callee) ?? '')
  );
}

/** Spelt where an object that is no argument of a call gets it: `response.headers['Set-Cookie'] = 'a=1';`, `response.cookies.push('a=1')`. */
function isAddedTo(node: SinkNode, text: TSESTree.Node): boolean {
  return isObject(node) && (isItem(text) || isAssigned(text));
}

function isAssigned(text: TSESTree.Node): boolean {
  const { parent } = wrapped(text);
  return (
    parent?.type === AST_NODE_TYPES.AssignmentExpression &&
    parent.operator === '=' &&
    parent.left.type === AST_NODE_TYPES.MemberExpression &&
    parent.right === wrapped(text) &&
    parent.parent.type === AST_NODE_TYPES.ExpressionStatement
  );
}

function isText(value: Value): boolean {
  if (value.kind === 'oneOf') return value.values.every(isText);
  return value.kind === 'text' || (value.kind === 'scalar' && typeof value.value === 'string');
}

function givenAt(node: SinkNode, { textAt }: CookieReading): TSESTree.Expression | undefined {
  const given = textAt && argumentAt(node, textAt.argument);
  return typeof given === 'string' ? undefined : given;
}

/** The argument, or the part of it, that the text is the value of. */
function textArgument(kit: Kit, node: SinkNode, reading: CookieReading): TSESTree.Expression | undefined {
  const given = givenAt(node, reading);
  if (!given || !reading.text) return undefined;
  const { node: whole } = reading.text;
  if (isWithin(whole, given)) return whole as TSESTree.Expression;
  const parts = partsOf(given);
  if (parts.length === 1) return parts[0];
  const [carrier, ...others] = parts.filter((part) => kit.evaluator.value(part).node === whole);
  return others.length === 0 ? carrier : undefined;
}

/** The values in a literal of headers: `{ 'Set-Cookie': text }`, `{ 'Set-Cookie': [text] }`, `[['Set-Cookie', text]]`, and what is added to a list: `list.concat(text)`. */
function partsOf(expression: TSESTree.Expression): readonly TSESTree.Expression[] {
  switch (expression.type) {
    case AST_NODE_TYPES.ObjectExpression:
      return expression.properties.flatMap((one) =>
        one.type === AST_NODE_TYPES.Property ? partsOf(one.value as TSESTree.Expression) : [],
      );
    case AST_NODE_TYPES.ArrayExpression:
      return expression.elements.flatMap((one) => (one && !isSpread(one) ? partsOf(one) : []));
    case AST_NODE_TYPES.CallExpression: {
      const isJoined = lastName(expression.callee) === 'concat';
      return isJoined ? expression.arguments.flatMap((one) => (isSpread(one) ? [] : partsOf(one))) : [expression];
    }
    default:
      return [expression];
  }
}

function isSpread(node: TSESTree.Node): node is TSESTree.SpreadElement {
  return node.type === AST_NODE_TYPES.SpreadElement;
}
