import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isWithin } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Value } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import type { StorageSink } from '../libraries/types/storage.js';
import { argumentAt } from './arguments.js';
import { createCalls, type Calls } from './calls.js';
import type { Cookie } from './cookie.js';
import { type Credential, credentialIn, serialisedBy } from './credentials.js';
import { isSomethingAlready } from './first-values.js';
import { handedTexts } from './handed-texts.js';
import { type Key, keyNamed, keyOfNode } from './kept-keys.js';
import { type KeptRead, readKeptReads } from './kept-reads.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { tokenRead } from './object-credentials.js';
import { storeGiven } from './page-storage.js';
import { calleeOf } from './recognise.js';
import { documentWriteOf } from './request-headers.js';
import { applies, slotPresence } from './slots.js';

/** A credential that is kept where the scripts of the page read it. */
export interface StoredCredential {
  /** Where the report stands. */
  readonly at: TSESTree.Node;
  /** What it is kept in: `localStorage`, or the library. */
  readonly store: string;
  readonly credential: Credential;
  /** What is kept. */
  readonly kept: TSESTree.Node;
  /** The call or assignment that keeps it. */
  readonly write: TSESTree.Expression;
  /** The page has it from there alone: without the write it is nowhere. */
  readonly isState: boolean;
  /** The statement that does nothing else. */
  readonly statement: TSESTree.ExpressionStatement | undefined;
}

/** A script of the page keeps something where scripts read it. */
export interface PageWrite {
  readonly node: SinkNode;
  /** The call or assignment that does it, where `node` is the call of a function of the file that has it. */
  readonly writtenBy: SinkNode;
  /** What it is kept in: `localStorage`, or the library. */
  readonly store: string;
  readonly key: TSESTree.Node | string | undefined;
  readonly value: TSESTree.Node;
  /** The page has it from there alone: without the write it is nowhere. */
  readonly isState: boolean;
  /** What is read is no longer there when its time is over. */
  readonly isTimed: boolean;
}

export function readPageWrites(
  kit: Kit,
  recognised: readonly Recognised<StorageSink>[],
  cookies: readonly Cookie[],
): readonly PageWrite[] {
  const calls = createCalls(kit);
  const writes = [
    ...recognised.flatMap((found) => writeOf(kit, found) ?? []),
    ...cookies.flatMap((cookie) => cookieWrites(kit, calls, cookie)),
  ];
  return writes.flatMap((write) => handedOver(kit, calls, write) ?? [write]);
}

/** Where the file reads what its scripts keep. */
export function readPageReads(kit: Kit, writes: readonly PageWrite[]): readonly KeptRead[] {
  return readKeptReads(
    kit,
    writes.map((write) => ({ writtenBy: write.writtenBy, key: keyOf(kit, write) })),
  );
}

export function readStoredCredentials(
  kit: Kit,
  writes: readonly PageWrite[],
  reads: () => readonly KeptRead[],
): readonly StoredCredential[] {
  return writes.flatMap((write) => stored(kit, write, reads) ?? []);
}

function keyOf(kit: Kit, { key }: PageWrite): Key | undefined {
  return typeof key === 'object' ? keyOfNode(kit, key) : key === undefined ? undefined : keyNamed(key);
}

function writeOf(kit: Kit, { node, readings: [reading] }: Recognised<StorageSink>): PageWrite | undefined {
  const layout = reading?.sink.layouts.find(({ when }) => applies(kit, node, when));
  if (!reading || !layout) return undefined;
  const callee = unwrap(calleeOf(node));
  const value = argumentAt(node, layout.value.argument);
  const maker = makerOf(kit, callee);
  const key = layout.keyAtMaker
    ? keyAtMaker(kit, maker, layout.keyAtMaker)
    : layout.key
      ? argumentAt(node, layout.key.argument)
      : memberAssigned(callee);
  if (typeof value === 'string' || key === 'absent' || key === 'unknown') return undefined;
  const { store: usual = storeName(kit, callee, reading.library.title), isState = false } = reading.sink;
  const { storageAtMaker, stateAtMaker } = layout;
  if (maker && stateAtMaker && isFilledAt(kit, maker, stateAtMaker)) return undefined;
  const store = maker && storageAtMaker ? storeGiven(kit, maker, storageAtMaker, usual) : usual;
  if (store === undefined) return undefined;
  const isTimed = layout.lifetime !== undefined && slotPresence(kit, node, layout.lifetime).kind !== 'absent';
  return { node, writtenBy: node, store, key, value, isState, isTimed };
}

/** The call whose result has the callee. */
function makerOf(kit: Kit, callee: TSESTree.Node): SinkNode | undefined {
  const member = plain(kit.provenanceOf(callee));
  const maker = member.kind === 'member' ? plain(member.of) : member;
  return maker.kind === 'result' ? maker.call : undefined;
}

/** The key that it was given. */
function keyAtMaker(kit: Kit, maker: SinkNode | undefined, slot: Slot): TSESTree.Node | 'absent' {
  const key = maker && slotPresence(kit, maker, slot);
  return key?.kind === 'present' ? key.value.node : 'absent';
}

function isFilledAt(kit: Kit, maker: SinkNode, state: Slot): boolean {
  const first = slotPresence(kit, maker, state);
  return first.kind === 'present' && isSomethingAlready(first.value);
}

function plain(provenance: Provenance): Provenance {
  return provenance.kind === 'typed' ? plain(provenance.of) : provenance;
}

/** The key of `localStorage.token = …`: its name, or the expression that gives it. */
function memberAssigned(callee: TSESTree.Node): TSESTree.Node | string | undefined {
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  return propertyName(callee) ?? callee.property;
}

function storeName(kit: Kit, callee: TSESTree.Node, title: string): string {
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return title;
  const object = kit.provenanceOf(callee.object);
  return object.kind === 'global' || object.kind === 'member' ? object.name : title;
}

function cookieWrites(
  kit: Kit,
  calls: Calls,
  { node, name, value, isDeletion, readings }: Cookie,
): readonly PageWrite[] {
  const isByScript = readings.every(({ attributes }) => attributes.httpOnly?.unavailable);
  const [reading] = readings;
  if (!reading || !value || !isByScript || isDeletion === 'yes') return [];
  const { title } = reading.library;
  if (reading.text)
    return handedTexts(kit, calls, node, reading.text).map((handed) => ({
      node: handed.node,
      writtenBy: node,
      store: title,
      key: handed.name,
      value: receivedFrom(kit, handed.node, handed.value) ?? handed.value,
      isState: false,
      isTimed: false,
    }));
  const key = name.kind === 'scalar' ? String(name.value) : name.node;
  const store = `a cookie (${title})`;
  const write = documentWriteOf(kit, node) ?? node;
  return [{ node: write, writtenBy: node, store, key, value: value.node, isState: false, isTimed: false }];
}

/** What the call hands over as the parameter that is kept, or that a text is made of. */
function receivedFrom(kit: Kit, node: SinkNode, kept: TSESTree.Node): TSESTree.Node | undefined {
  const parameter = parameterOf(kit, serialisedBy(kept) ?? kept);
  const given =
    parameter && node.type === AST_NODE_TYPES.CallExpression && !isWithin(node, parameter.function)
      ? argumentAt(node, parameter.index)
      : undefined;
  return typeof given === 'string' ? undefined : given;
}

/** `save('token', value)` where `save` keeps its parameters: the calls of the function are the writes. */
function handedOver(kit: Kit, calls: Calls, write: PageWrite): readonly PageWrite[] | undefined {
  if (typeof write.key !== 'object') return undefined;
  const { before, ending } = prefixed(write.key);
  const key = parameterOf(kit, ending);
  if (!key || key.function !== enclosingFunction(write.node)) return undefined;
  const isWhole = ending === write.key;
  const prefix = before.map((part) => (typeof part === 'string' ? part : (knownText(kit, part) ?? ''))).join('');
  const value = parameterOf(kit, serialisedBy(write.value) ?? write.value);
  const sites = calls.sites(key.function);
  // Other files call it.
  if (sites.length === 0) return undefined;
  return sites.flatMap(({ call, argument }): readonly PageWrite[] => {
    const given = argumentAt(call, key.index);
    const kept = value ? argumentAt(call, value.index) : write.value;
    if (argument !== undefined || typeof given === 'string' || typeof kept === 'string') return [];
    return [{ ...write, node: call, key: isWhole ? given : prefix + (nameOfKey(kit, given) ?? ''), value: kept }];
  });
}

/** What stands before the end of a key that is put together: `'app:' + name`, `${prefix}.${name}`. */
function prefixed(key: TSESTree.Node): { before: readonly (TSESTree.Node | string)[]; ending: TSESTree.Node } {
  const inner = unwrap(key);
  if (inner.type === AST_NODE_TYPES.BinaryExpression && inner.operator === '+')
    return { before: [inner.left], ending: inner.right };
  if (inner.type !== AST_NODE_TYPES.TemplateLiteral || inner.quasis.at(-1)?.value.raw !== '')
    return { before: [], ending: key };
  const { quasis, expressions } = inner;
  const before = quasis.flatMap((quasi, index) => [quasi.value.raw, ...expressions.slice(index, index + 1)]);
  return { before: before.slice(0, -2), ending: expressions.at(-1) ?? key };
}

type Parameter = Extract<Provenance, { kind: 'parameter' }>;

function parameterOf(kit: Kit, node: TSESTree.Node): Parameter | undefined {
  const inner = plain(kit.provenanceOf(node));
  return inner.kind === 'parameter' ? inner : undefined;
}

function stored(kit: Kit, write: PageWrite, reads: () => readonly KeptRead[]): StoredCredential | undefined {
  const { node, store, key, value, isState } = write;
  const name = typeof key === 'object' ? nameOfKey(kit, key) : key;
  const credential = credentialIn(kit, name, value) ?? readAgain(kit, write, name, reads);
  if (!credential || isTakenAway(kit, value)) return undefined;
  const { parent } = wrapped(node);
  const given = givenTo(kit, node, value);
  return {
    at: node.type === AST_NODE_TYPES.AssignmentExpression ? node : given,
    store,
    credential,
    kept: given,
    write: node,
    isState,
    statement: parent?.type === AST_NODE_TYPES.ExpressionStatement ? parent : undefined,
  };
}

/** An object that is not known, out of which the file takes a token where it reads what it has kept. */
function readAgain(
  kit: Kit,
  write: PageWrite,
  name: string | undefined,
  reads: () => readonly KeptRead[],
): Credential | undefined {
  const content = serialisedBy(write.value);
  const key = keyOf(kit, write);
  if (!content || key === undefined) return undefined;
  const value = kit.evaluator.value(content);
  for (const read of reads()) {
    const token = read.key === key ? tokenRead(kit, read.node, name) : undefined;
    if (token && mayHave(value, token.name)) return { is: 'token', shownBy: { node: token.node } };
  }
  return undefined;
}

function mayHave(value: Value, key: string): boolean {
  return value.kind === 'unknown' || (value.kind === 'object' && value.shape.get(key).kind === 'unknown');
}

/** The argument, where the value comes from elsewhere. */
function givenTo(kit: Kit, node: SinkNode, value: TSESTree.Node): TSESTree.Node {
  if (isWithin(value, node) || !('arguments' in node)) return value;
  return node.arguments.find((argument) => kit.evaluator.value(argument).node === value) ?? value;
}

/** The key's text, or the name of the constant that holds it. */
function nameOfKey(kit: Kit, key: TSESTree.Node): string | undefined {
  // `tokenKey` is the key of a token, `TOKEN_STORAGE_KEY` as well.
  return knownText(kit, key) ?? lastName(key)?.replace(/_?(?:(?:local_?|session_?)?storage_?)?(?:key|name)$/iu, '');
}

/** What is known of the text. */
function knownText(kit: Kit, node: TSESTree.Node): string | undefined {
  const value = kit.evaluator.value(node);
  if (value.kind === 'scalar') return String(value.value);
  return value.kind === 'text' ? value.parts.map((part) => (part.known ? part.text : '')).join('') : undefined;
}

/** Nothing is kept: `localStorage.setItem('token', '')`. */
function isTakenAway(kit: Kit, value: TSESTree.Node): boolean {
  const given = kit.evaluator.value(value);
  return given.kind === 'scalar' && (given.value === '' || given.value === null || given.value === undefined);
}
