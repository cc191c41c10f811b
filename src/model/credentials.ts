import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { unwrap } from '../ast/unwrap.js';
import {
  credentialNamed,
  isJsonWebToken,
  type NamedCredential,
  namesPreference,
  namesSomethingElse,
} from './credential-words.js';
import type { Kit } from './kit.js';
import { isMadeByPage } from './made-by-page.js';
import { tokenOf } from './object-credentials.js';

/** Something that whoever has it is taken for the user: a token, or the id of a session. */
export interface Credential {
  readonly is: NamedCredential;
  /** What shows it: the expression, or the name under which it is kept. */
  readonly shownBy: { readonly node: TSESTree.Node } | { readonly key: string };
}

const MAX_DEPTH = 8;

/** The credential that is kept under a key: by where the value comes from, else by the key. */
export function credentialIn(kit: Kit, key: string | undefined, value: TSESTree.Node): Credential | undefined {
  if (key !== undefined && (namesSomethingElse(key) || namesPreference(key))) return undefined;
  const given = kit.evaluator.value(value);
  if (given.kind === 'scalar') {
    const isToken = typeof given.value === 'string' && isJsonWebToken(given.value);
    return isToken ? { is: 'token', shownBy: { node: value } } : undefined;
  }
  const found = credentialOf(kit, value, 0) ?? keptUnder(kit, key, value);
  if (!found || found === 'something else') return undefined;
  return found.is === 'session id' && isMadeByPage(kit, value) ? undefined : found;
}

function keptUnder(kit: Kit, key: string | undefined, value: TSESTree.Node): Credential | undefined {
  const within = serialisedBy(value) && tokenWithin(kit, key, value);
  if (within) return { is: 'token', shownBy: { node: within } };
  const named = key === undefined ? undefined : credentialNamed(key);
  return named && mayBeText(kit, value) ? { is: named, shownBy: { key: key ?? '' } } : undefined;
}

/** An object of which all keys are known holds a credential under one of them, or none. */
function mayBeText({ evaluator }: Kit, node: TSESTree.Node): boolean {
  const { kind } = evaluator.value(serialisedBy(node) ?? node);
  return kind === 'unknown' || kind === 'text' || kind === 'oneOf';
}

/** Of an object that is not known, what the file itself does with it. */
function tokenWithin(kit: Kit, key: string | undefined, expression: TSESTree.Node): TSESTree.Node | undefined {
  const node = unwrap(expression);
  const inner = serialisedBy(node);
  if (inner) return tokenWithin(kit, key, inner);
  if (node.type !== AST_NODE_TYPES.ObjectExpression) return tokenOf(kit, node, key);
  const spread = node.properties.filter((property) => property.type === AST_NODE_TYPES.SpreadElement);
  return spread.map(({ argument }) => tokenWithin(kit, key, argument)).find((one) => one !== undefined);
}

function credentialOf(kit: Kit, expression: TSESTree.Node, depth: number): Credential | 'something else' | undefined {
  const node = unwrap(expression);
  if (depth > MAX_DEPTH) return undefined;
  switch (node.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return credentialOf(kit, node.argument, depth + 1);
    case AST_NODE_TYPES.TemplateLiteral:
      return firstOf(kit, node.expressions, depth);
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.BinaryExpression:
      return firstOf(kit, [node.left, node.right], depth);
    case AST_NODE_TYPES.ConditionalExpression:
      return firstOf(kit, [node.consequent, node.alternate], depth);
    case AST_NODE_TYPES.ObjectExpression:
      return inObject(kit, node, depth);
    case AST_NODE_TYPES.CallExpression: {
      const inner = serialisedBy(node);
      return inner ? credentialOf(kit, inner, depth + 1) : namedBy(kit, node);
    }
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression:
      return namedBy(kit, node);
    default:
      return undefined;
  }
}

function firstOf(kit: Kit, nodes: readonly TSESTree.Node[], depth: number): Credential | 'something else' | undefined {
  const found = nodes.flatMap((node) => credentialOf(kit, node, depth + 1) ?? []);
  return found.find((one) => !isPrefix(one)) ?? found[0];
}

/** What stands before a token in a header: `${TOKEN_PREFIX} ${token}`. */
function isPrefix(found: Credential | 'something else'): boolean {
  if (found === 'something else' || !('node' in found.shownBy)) return false;
  return /prefix|scheme|^bearer$/iu.test(lastName(found.shownBy.node) ?? '');
}

function inObject(kit: Kit, object: TSESTree.ObjectExpression, depth: number): Credential | undefined {
  for (const property of object.properties) {
    if (property.type !== AST_NODE_TYPES.Property) continue;
    const name = propertyName(property);
    const named = name === undefined ? undefined : credentialNamed(name);
    const isPlain = kit.evaluator.value(property.value).kind === 'scalar';
    if (named && !isPlain) return { is: named, shownBy: { node: property.value } };
    const inner = credentialOf(kit, property.value, depth + 1);
    if (inner && inner !== 'something else') return inner;
  }
  return undefined;
}

/** By its own name, by those of what it was taken from, or because a library issued it. */
function namedBy(kit: Kit, node: TSESTree.Node): Credential | 'something else' | undefined {
  const names = namesOfSource(kit, node);
  if (names.some(namesSomethingElse)) return 'something else';
  const named = names.map(credentialNamed).find((one) => one !== undefined);
  const is = named ?? (isIssued(kit, kit.provenanceOf(node)) ? 'token' : undefined);
  return is && { is, shownBy: { node } };
}

/** `data.accessToken`, `getIdToken()`, `const t = response.token`. */
function namesOfSource(kit: Kit, node: TSESTree.Node): readonly string[] {
  const inner = node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : node;
  const provenance = plain(kit.provenanceOf(node));
  const origin =
    provenance.kind === 'member'
      ? provenance.name
      : provenance.kind === 'result'
        ? lastName(provenance.call.callee)
        : undefined;
  const about = provenance.kind === 'result' ? provenance.call.arguments.map((argument) => lastName(argument)) : [];
  return [lastName(inner), origin, ...about.filter((name) => name !== undefined && namesSomethingElse(name))].filter(
    (name) => name !== undefined,
  );
}

function isIssued(kit: Kit, thing: Provenance): boolean {
  const provenance = plain(thing);
  return (
    provenance.kind === 'result' &&
    (kit.recognise(provenance.call)?.readings.some(({ sink }) => sink.kind === 'token-issue') ?? false)
  );
}

function plain(provenance: Provenance): Provenance {
  return provenance.kind === 'typed' ? plain(provenance.of) : provenance;
}

const SERIALISERS: ReadonlySet<string> = new Set([
  'String',
  'btoa',
  'encode',
  'encodeURIComponent',
  'stringify',
  'toString',
]);

/** What a call makes a text of: `JSON.stringify(x)`, `encodeURIComponent(x)`. */
export function serialisedBy(node: TSESTree.Node): TSESTree.Node | undefined {
  const call = unwrap(node);
  if (call.type !== AST_NODE_TYPES.CallExpression || !SERIALISERS.has(lastName(call.callee) ?? '')) return undefined;
  const [first] = call.arguments;
  const callee = unwrap(call.callee);
  return first ?? (callee.type === AST_NODE_TYPES.MemberExpression ? callee.object : undefined);
}
