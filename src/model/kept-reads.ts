import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { type Key, keyNamed, keyOfNode } from './kept-keys.js';
import type { Kit, SinkNode } from './kit.js';
import { calleeOf } from './recognise.js';

/** A place at which the file reads what the browser keeps under a key. */
export interface KeptRead {
  readonly key: Key;
  /** The expression, or the name in a pattern, that has what is kept. */
  readonly node: TSESTree.Node;
  /** Where nothing is kept, it gives `null`. */
  readonly givesNull: boolean;
}

/** What writes under a key, and the key. */
interface KeptWrite {
  readonly writtenBy: SinkNode;
  readonly key: Key | undefined;
}

/** The places at which the file reads, from cookies or from what one of the writes writes to, what is kept under one of their keys. */
export function readKeptReads(kit: Kit, writes: readonly KeptWrite[]): readonly KeptRead[] {
  const reads: KeptRead[] = [];
  const keys = new Set(writes.flatMap(({ key }) => key ?? []));
  const stores = new Set(writes.flatMap(({ writtenBy }) => storesOf(writtenBy)));
  const readers = new Set(writes.flatMap(({ writtenBy }) => readersFor(kit, writtenBy)));
  const serialisers = new Map(writes.flatMap(({ writtenBy, key }) => serialiserOf(kit, writtenBy, key) ?? []));
  if (keys.size === 0) return reads;

  function add(node: TSESTree.Node, key: Key | undefined, givesNull = false): void {
    if (key !== undefined && keys.has(key)) reads.push({ key, node, givesNull });
  }

  /** `req.cookies`, `await cookies()`, `parseCookies(event)`, `cookie.parse(header)`, `localStorage`. */
  function isHolder(expression: TSESTree.Node): boolean {
    const node = unwrap(expression);
    if (node.type === AST_NODE_TYPES.LogicalExpression) return isHolder(node.left);
    if (node.type === AST_NODE_TYPES.AwaitExpression) return isHolder(node.argument);
    return isHolderName(lastName(node)) || namesOfOrigin(kit.provenanceOf(node)).some(isHolderName);
  }

  function isHolderName(name: string | undefined): boolean {
    return name !== undefined && (COOKIE.test(name) || stores.has(name));
  }

  function addMember(node: TSESTree.MemberExpression): void {
    if (isCalled(node) || isWritten(node) || !isHolder(node.object)) return;
    const name = propertyName(node);
    add(node, name === undefined ? keyOfNode(kit, node.property) : keyNamed(name));
  }

  function addCall(node: TSESTree.CallExpression): void {
    const callee = unwrap(node.callee);
    const name = lastName(callee) ?? '';
    const isGetter = GETTER.test(name);
    const isParser = name === 'parse' && callee.type === AST_NODE_TYPES.MemberExpression;
    if (isParser) add(node, serialisers.get(kit.sourceCode.getText(callee.object)));
    const isOfHolder = callee.type === AST_NODE_TYPES.MemberExpression && isHolder(callee.object);
    if (isOfHolder && isGetter) {
      const [first] = node.arguments;
      if (first) add(node, keyOfNode(kit, first), readers.has(name));
    } else if (COOKIE.test(name) && !CHANGES.test(name) && !isWrite(kit, node)) {
      for (const argument of node.arguments) add(node, keyOfNode(kit, argument));
    }
  }

  function addPattern(pattern: TSESTree.ObjectPattern): void {
    const { parent } = pattern;
    const init = parent.type === AST_NODE_TYPES.VariableDeclarator ? parent.init : undefined;
    const isTakenApart =
      parent.type === AST_NODE_TYPES.Property ? isHolderName(propertyName(parent)) : init && isHolder(init);
    if (!isTakenApart) return;
    for (const property of pattern.properties) {
      if (property.type !== AST_NODE_TYPES.Property) continue;
      const name = propertyName(property);
      const { value } = property;
      const bound = value.type === AST_NODE_TYPES.AssignmentPattern ? value.left : value;
      add(bound, name === undefined ? keyOfNode(kit, property.key) : keyNamed(name));
    }
  }

  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.MemberExpression) addMember(node);
    else if (node.type === AST_NODE_TYPES.CallExpression) addCall(node);
    else if (node.type === AST_NODE_TYPES.ObjectPattern) addPattern(node);
  });
  return reads;
}

const COOKIE = /cookie/iu;

const GETTER = /^(?:get|read|load|fetch|find|unsign|verify)/u;

const CHANGES = /set|delete|clear|remove|destroy|serialize|write|save|append|expire|reset|create|put|add/iu;

/** What is written to: `localStorage`, and the `state` of hapi, which is read from a member of that name. */
function storesOf(node: SinkNode): readonly string[] {
  const callee = unwrap(calleeOf(node));
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return [];
  const method = propertyName(callee);
  return [lastName(callee.object), method === 'set' || method === 'get' ? undefined : method].filter(
    (name) => name !== undefined,
  );
}

/** The object that stands for one cookie: `cookie.serialize(value)` is read by `cookie.parse(header)`. */
function serialiserOf(kit: Kit, node: SinkNode, key: Key | undefined): readonly (readonly [string, Key])[] | undefined {
  const callee = unwrap(calleeOf(node));
  if (callee.type !== AST_NODE_TYPES.MemberExpression || propertyName(callee) !== 'serialize') return undefined;
  return key === undefined ? undefined : [[kit.sourceCode.getText(callee.object), key]];
}

function readersFor(kit: Kit, node: SinkNode): readonly string[] {
  const sinks = kit.recognise(node)?.readings.map(({ sink }) => sink) ?? [];
  return sinks.flatMap((sink) => (sink.kind === 'storage' ? (sink.reader ?? []) : []));
}

/** The last names of what gives a thing. */
function namesOfOrigin(provenance: Provenance): readonly (string | undefined)[] {
  switch (provenance.kind) {
    case 'typed':
      return namesOfOrigin(provenance.of);
    case 'member':
    case 'global':
      return [provenance.name];
    case 'import':
      return [provenance.source];
    case 'result': {
      const callee = unwrap(provenance.call.callee);
      const owner = callee.type === AST_NODE_TYPES.MemberExpression ? lastName(callee.object) : undefined;
      return [lastName(callee), owner, ...(provenance.of.kind === 'import' ? namesOfOrigin(provenance.of) : [])];
    }
    default:
      return [];
  }
}

function isWrite(kit: Kit, call: TSESTree.CallExpression): boolean {
  return kit.recognise(call)?.readings.some(({ sink }) => sink.kind.startsWith('cookie')) ?? false;
}

function isCalled(node: TSESTree.MemberExpression): boolean {
  const { parent } = wrapped(node);
  return parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) === node;
}

function isWritten(node: TSESTree.MemberExpression): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.UnaryExpression) return parent.operator === 'delete';
  return parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.left === outer;
}
