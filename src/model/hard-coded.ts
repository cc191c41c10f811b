import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { lastName } from '../ast/property-name.js';
import { isStandIn } from '../ast/stand-in.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Shape, Value } from '../evaluate/value.js';
import type { Kit } from './kit.js';
import { valueExpression } from './value-expression.js';

/** Text in the source that ends up where a secret belongs. */
export interface HardCoded {
  /** *fallback*: it is taken only where something else is missing. */
  readonly is: 'literal' | 'fallback';
  /** The expression that spells it. */
  readonly text: TSESTree.Node;
  /** The expression that stands where the text is used: the text itself, or what names it. */
  readonly use: TSESTree.Node;
  /** What has to be missing for a fallback to be taken. */
  readonly insteadOf?: TSESTree.Node;
  /** The list of secrets in which it stands. */
  readonly list?: TSESTree.ArrayExpression;
}

const MAX_DEPTH = 6;

/** The texts that a secret is made of in the source; none where it comes from elsewhere, or that is not known. */
export function hardCodedIn(kit: Kit, expression: TSESTree.Node, depth = 0): readonly HardCoded[] {
  const value = kit.evaluator.value(expression);
  return depth > MAX_DEPTH ? [] : hardCodedValue(kit, value, expression, depth);
}

function hardCodedValue(kit: Kit, value: Value, use: TSESTree.Node, depth: number): readonly HardCoded[] {
  switch (value.kind) {
    case 'scalar':
      return isSecretText(value.value) ? [{ is: 'literal', text: value.node, use }] : [];
    case 'oneOf':
      return ofAlternatives(value.values.map((one) => hardCodedValue(kit, one, use, depth)));
    case 'list':
      return value.items.flatMap((item, index) => hardCodedItem(kit, item, { list: value.node, use, index }, depth));
    case 'object':
      return SECRET_KEYS.flatMap((key) => {
        const presence = value.shape.get(key);
        if (presence.kind !== 'present' || (key === 'private' && isDummy(value.shape, presence.value))) return [];
        return hardCodedIn(kit, valueExpression(presence), depth + 1);
      });
    case 'function':
      return isFunction(value.node)
        ? ofAlternatives(kit.evaluator.resultsOf(value.node).map((result) => hardCodedIn(kit, result, depth + 1)))
        : [];
    case 'unknown': {
      const source = sourceOfBytes(value.node);
      return source ? hardCodedIn(kit, source, depth + 1) : [];
    }
    default:
      return [];
  }
}

/** Every alternative is hard-coded, or what is not has a hard-coded one that takes its place. */
function ofAlternatives(alternatives: readonly (readonly HardCoded[])[]): readonly HardCoded[] {
  if (alternatives.every((one) => one.length > 0)) return alternatives.flat();
  const found = alternatives.flatMap((one) => wholeList(one) ?? one);
  return found.flatMap((one) => {
    const insteadOf = one.insteadOf ?? replacedBy(one.text);
    return one.is === 'fallback' ? [one] : insteadOf ? [{ ...one, is: 'fallback', insteadOf }] : [];
  });
}

/** `keys ?? ['text', 'other text']`: all that stands in the list is hard-coded, and the list is what takes the place of something. */
function wholeList(found: readonly HardCoded[]): readonly HardCoded[] | undefined {
  const [first] = found;
  const { list } = first ?? {};
  if (!first || !list || found.length < list.elements.length || found.some((one) => one.list !== list))
    return undefined;
  return [{ is: first.is, text: list, use: list }];
}

/** What stands beside a public key and is no private one signs nothing: `{ private: 'none', public: key }`. */
function isDummy(shape: Shape, given: Value): boolean {
  if (given.kind !== 'scalar' || shape.get('public').kind !== 'present') return false;
  return !String(given.value).trimStart().startsWith('-----BEGIN');
}

interface ListPlace {
  readonly list: TSESTree.Node;
  readonly use: TSESTree.Node;
  readonly index: number;
}

function hardCodedItem(
  kit: Kit,
  item: Value,
  { list, use: whole, index }: ListPlace,
  depth: number,
): readonly HardCoded[] {
  if (isStandIn(item.node)) return hardCodedValue(kit, item, whole, depth + 1);
  if (list.type !== AST_NODE_TYPES.ArrayExpression) return hardCodedValue(kit, item, item.node, depth + 1);
  const isPlain = list.elements.every((element) => element && element.type !== AST_NODE_TYPES.SpreadElement);
  const use = (isPlain ? list.elements[index] : undefined) ?? item.node;
  return hardCodedValue(kit, item, use, depth + 1).map((one) => (isPlain ? { ...one, list } : one));
}

/** What the text stands in for: `a || text`, `a ? a : text`, `{ a = text } = process.env`, `a ??= text`, `if (!a) a = text`. */
function replacedBy(text: TSESTree.Node): TSESTree.Node | undefined {
  const node = wrapped(text);
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.LogicalExpression:
      return parent.operator !== '&&' && parent.right === node ? parent.left : undefined;
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.alternate === node && isSameName(parent.test, parent.consequent) ? parent.test : undefined;
    case AST_NODE_TYPES.AssignmentPattern: {
      const isTakenApart = parent.parent.type === AST_NODE_TYPES.Property && parent.parent.value === parent;
      return isTakenApart && isDeclared(parent.parent.parent) ? parent.left : undefined;
    }
    case AST_NODE_TYPES.AssignmentExpression: {
      const isFilled = parent.operator === '||=' || parent.operator === '??=' || isFilledIn(parent);
      return isFilled && parent.right === node ? parent.left : undefined;
    }
    default:
      return undefined;
  }
}

/** `if (!a) a = text`, with or without braces. */
function isFilledIn({ parent: statement, left }: TSESTree.AssignmentExpression): boolean {
  const outer = statement.parent?.type === AST_NODE_TYPES.BlockStatement ? statement.parent.parent : statement.parent;
  if (outer?.type !== AST_NODE_TYPES.IfStatement) return false;
  const { test } = outer;
  return test.type === AST_NODE_TYPES.UnaryExpression && test.operator === '!' && isSameName(test.argument, left);
}

/** `const { a = text } = source`; a parameter's default is the caller's business. */
function isDeclared(pattern: TSESTree.Node | undefined): boolean {
  return pattern?.parent?.type === AST_NODE_TYPES.VariableDeclarator && pattern.parent.id === pattern;
}

function isSameName(left: TSESTree.Node, right: TSESTree.Node): boolean {
  const [one, other] = [unwrap(left), unwrap(right)];
  const isNamed = one.type === AST_NODE_TYPES.Identifier || one.type === AST_NODE_TYPES.MemberExpression;
  return isNamed && one.type === other.type && lastName(one) === lastName(other);
}

/** Keys and certificates that everybody may know; an empty text is refused by the libraries. */
function isSecretText(value: unknown): boolean {
  if (typeof value !== 'string' || value.trim() === '') return false;
  const text = value.trimStart();
  if (text.startsWith('-----BEGIN')) return text.includes('PRIVATE KEY-----');
  return !/^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) /u.test(text) && !text.startsWith('k4.public.');
}

/** Members that hold the secret where it is an object: `{ key, passphrase }`, `{ private, public }`, `{ kty, k, d }`, passwords by their number. */
const SECRET_KEYS = ['key', 'passphrase', 'private', 'secret', 'encryption', 'integrity', 'k', 'd', '1', '2', '3'];

/** Calls that give their first argument in another form, and what they are called on where their name alone says too little. */
const CONVERSIONS: ReadonlyMap<string, RegExp | undefined> = new Map([
  ['atob', undefined],
  ['btoa', undefined],
  ['createPrivateKey', undefined],
  ['createSecretKey', undefined],
  ['decode', /base64|encoder/iu],
  ['encode', /base64|encoder/iu],
  ['from', /^(?:Buffer|Uint8Array)$/u],
  ['importJWK', undefined],
  ['importPKCS8', undefined],
  ['pbkdf2Sync', undefined],
  ['scryptSync', undefined],
  ['String', undefined],
]);

/** What bytes, or a key, are made of: `Buffer.from(x)`, `new TextEncoder().encode(x)`, `createHash('sha256').update(x).digest()`. */
function sourceOfBytes(node: TSESTree.Node): TSESTree.Node | undefined {
  const call = unwrap(node.type === AST_NODE_TYPES.AwaitExpression ? node.argument : node);
  if (call.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const callee = unwrap(call.callee);
  const name = lastName(callee) ?? '';
  const [first, second] = call.arguments;
  const receiver = callee.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : undefined;
  if (CONVERSIONS.has(name)) {
    const wanted = CONVERSIONS.get(name);
    return !wanted || wanted.test(receiver ? receiverName(receiver) : '') ? first : undefined;
  }
  switch (name) {
    case 'toString':
    case 'trim':
      return receiver && (sourceOfBytes(receiver) ?? receiver);
    case 'digest':
      return receiver && sourceOfBytes(receiver);
    case 'update':
      return receiver && lastName(calledBy(receiver)) === 'createHash' ? first : undefined;
    case 'importKey':
      return second;
    default:
      return undefined;
  }
}

function receiverName(receiver: TSESTree.Node): string {
  return lastName(receiver.type === AST_NODE_TYPES.NewExpression ? receiver.callee : receiver) ?? '';
}

function calledBy(node: TSESTree.Node): TSESTree.Node {
  return node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : node;
}
