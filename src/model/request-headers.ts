import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { wrapped } from '../ast/unwrap.js';
import type { CookieLayout } from '../libraries/types/cookies.js';
import type { Kit, SinkNode } from './kit.js';
import { plain } from './session-keepers.js';
import { slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

/** The text is one for a request, or may as well be. */
export function isForRequest(kit: Kit, node: SinkNode, layout: CookieLayout): boolean {
  return isPairOfMany(kit, node, layout) || isForRequestHeader(kit, node);
}

/** Where the text is written to the page's cookies: `document.cookie = serialize(name, value)`. */
export function documentWriteOf(kit: Kit, text: TSESTree.Node): TSESTree.AssignmentExpression | undefined {
  const node = wrapped(text);
  const mentions = node.parent?.type === AST_NODE_TYPES.VariableDeclarator ? readsOf(kit, node.parent.id) : [node];
  return mentions.flatMap((mention) => documentWrite(kit, mention) ?? [])[0];
}

function documentWrite(kit: Kit, text: TSESTree.Node): TSESTree.AssignmentExpression | undefined {
  const node = wrapped(text);
  const { parent } = node;
  if (parent?.type !== AST_NODE_TYPES.AssignmentExpression || parent.right !== node) return undefined;
  const readings = kit.recognise(parent)?.readings ?? [];
  const isOfPage = readings.some(({ sink }) => sink.kind === 'cookie-text' && sink.format === 'document-cookie');
  return isOfPage ? parent : undefined;
}

/** `keys.map((key) => serialize(key, jar[key]))`: a name and a value, and nothing else. */
function isPairOfMany(kit: Kit, node: SinkNode, { name, options }: CookieLayout): boolean {
  const spelt = name && slotPresence(kit, node, name);
  if (spelt?.kind !== 'present' || spelt.value.kind !== 'unknown' || !isOfMany(kit, valueExpression(spelt)))
    return false;
  const given = slotPresence(kit, node, options);
  if (given.kind !== 'present' || given.value.kind !== 'object') return given.kind === 'absent';
  const { keys, closed } = given.value.shape;
  return closed && keys.length > 0 && keys.every((key) => key === 'name' || key === 'value');
}

/** The parameter of a callback, or something at it. */
function isOfMany(kit: Kit, expression: TSESTree.Node): boolean {
  let thing = plain(kit.provenanceOf(expression));
  while (thing.kind === 'member') thing = plain(thing.of);
  return thing.kind === 'parameter' && mappedBy(thing.function) !== undefined;
}

const MAX_STEPS = 12;

/** The text goes into the `Cookie` header of a request, where pairs stand without attributes: `fetch(url, { headers: { cookie: … } })`. */
function isForRequestHeader(kit: Kit, text: TSESTree.Node, steps = 0): boolean {
  const node = wrapped(text);
  const { parent } = node;
  if (!parent || steps > MAX_STEPS) return false;
  const goesOn = (next: TSESTree.Node | undefined): boolean =>
    next !== undefined && isForRequestHeader(kit, next, steps + 1);
  switch (parent.type) {
    case AST_NODE_TYPES.Property:
      return parent.value === node && isHeaderName(propertyName(parent));
    case AST_NODE_TYPES.AssignmentExpression:
      if (parent.right !== node) return false;
      return parent.left.type === AST_NODE_TYPES.MemberExpression
        ? isHeaderName(propertyName(parent.left))
        : readsOf(kit, parent.left).some(goesOn);
    case AST_NODE_TYPES.VariableDeclarator:
      return readsOf(kit, parent.id).some(goesOn);
    case AST_NODE_TYPES.CallExpression:
      return isHeaderArgument(parent, node);
    case AST_NODE_TYPES.MemberExpression:
      return parent.object === node && (isJoined(parent) || goesOn(calledOn(parent)));
    case AST_NODE_TYPES.ArrowFunctionExpression:
      return parent.body === node && goesOn(mappedBy(parent));
    case AST_NODE_TYPES.ReturnStatement:
      return goesOn(mappedBy(enclosingFunction(parent)));
    case AST_NODE_TYPES.ArrayExpression:
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.SpreadElement:
    case AST_NODE_TYPES.TemplateLiteral:
      return goesOn(parent);
    default:
      return false;
  }
}

function isHeaderName(name: string | undefined): boolean {
  return name?.toLowerCase() === 'cookie';
}

function readsOf(kit: Kit, target: TSESTree.Node): readonly TSESTree.Node[] {
  const variable = target.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, target) : undefined;
  return (variable?.references ?? []).filter((each) => each.isRead()).map(({ identifier }) => identifier);
}

/** `request.set('Cookie', text)`, `headers.append('cookie', text)`. */
function isHeaderArgument({ arguments: given }: TSESTree.CallExpression, node: TSESTree.Node): boolean {
  const before = given[given.findIndex((one) => one === node) - 1];
  return before !== undefined && isHeaderName(literalText(before));
}

/** `pairs.join('; ')`: what one cookie is set with stands alone. */
function isJoined(member: TSESTree.MemberExpression): boolean {
  const call = calledOn(member);
  const [separator] = call?.arguments ?? [];
  return propertyName(member) === 'join' && separator !== undefined && literalText(separator)?.trim() === ';';
}

function calledOn(member: TSESTree.MemberExpression): TSESTree.CallExpression | undefined {
  const callee = wrapped(member);
  return callee.parent?.type === AST_NODE_TYPES.CallExpression && callee.parent.callee === callee
    ? callee.parent
    : undefined;
}

/** `list.map((one) => text)` */
function mappedBy(callback: TSESTree.Node | undefined): TSESTree.CallExpression | undefined {
  const call = callback && wrapped(callback).parent;
  return call?.type === AST_NODE_TYPES.CallExpression &&
    call.callee.type === AST_NODE_TYPES.MemberExpression &&
    /^(?:flatMap|map)$/u.test(propertyName(call.callee) ?? '')
    ? call
    : undefined;
}
