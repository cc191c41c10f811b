import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { lastName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Shape, Value } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import type { KeptStateSink } from '../libraries/types/storage.js';
import { credentialNamed, type NamedCredential, namesPreference, namesSomethingElse } from './credential-words.js';
import { wordsOf } from './cookie-words.js';
import { isNothingYet } from './first-values.js';
import type { Kit, Recognised } from './kit.js';
import { isLoginText, isStrongToken } from './login-words.js';
import { namesOneTime } from './one-time-words.js';
import { storeGiven } from './page-storage.js';
import { applies, slotPresence } from './slots.js';
import type { StoredCredential } from './storage-writes.js';

type Layout = KeptStateSink['layouts'][number];

/** Credentials in state of the page that the browser keeps: `persist((set) => ({ token: null, … }), { name: 'auth' })`. */
export function readKeptStates(
  kit: Kit,
  recognised: readonly Recognised<KeptStateSink>[],
): readonly StoredCredential[] {
  return recognised.flatMap(({ node, readings: [reading] }): readonly StoredCredential[] => {
    const layout = reading?.sink.layouts.find(({ when }) => applies(kit, node, when));
    if (node.type !== AST_NODE_TYPES.CallExpression || !reading || !layout) return [];
    if (layout.setter !== undefined && !isHandedOn(kit, node, layout.setter)) return [];
    const store = layout.storage ? storeGiven(kit, node, layout.storage, reading.sink.store) : reading.sink.store;
    if (store === undefined) return [];
    return credentialsKept(kit, node, layout).map(({ name, is, at }) => ({
      at,
      store,
      credential: { is, shownBy: { key: name } },
      kept: node,
      write: node,
      isState: true,
      statement: undefined,
    }));
  });
}

interface Kept {
  readonly name: string;
  readonly is: NamedCredential;
  readonly at: TSESTree.Node;
}

function credentialsKept(kit: Kit, node: TSESTree.CallExpression, layout: Layout): readonly Kept[] {
  const state = stateAt(kit, node, layout.state);
  const key = slotPresence(kit, node, layout.key);
  const name = key.kind === 'present' && key.value.kind === 'scalar' ? String(key.value.value) : undefined;
  const keyNode = key.kind === 'present' ? key.node : node;
  if (state?.kind === 'object') return credentialsIn(kit, node, layout, { shape: state.shape, name: name ?? '' });
  const named = name ?? lastName(keyNode)?.replace(/_?(?:key|name)$/iu, '');
  const is = named === undefined || namesPreference(named) ? undefined : credentialNamed(named);
  if (is === 'session id' && !isOfPerson(named ?? '')) return [];
  return is && named !== undefined && state && mayBeFilled(kit, state) ? [{ name: named, is, at: keyNode }] : [];
}

/** What the state is at first. */
function stateAt(kit: Kit, node: TSESTree.CallExpression, slot: Slot): Value | undefined {
  const given = slotPresence(kit, node, slot);
  if (given.kind === 'absent') return { kind: 'scalar', value: undefined, node };
  if (given.kind !== 'present') return undefined;
  const { value } = given;
  return value.kind === 'function' || value.kind === 'unknown' ? (handedThrough(kit, value.node) ?? value) : value;
}

/** What the function gives, also behind other functions that it is handed to. */
function handedThrough(kit: Kit, expression: TSESTree.Node): Value | undefined {
  const node = unwrap(expression);
  if (isFunction(node)) {
    const [result, ...others] = kit.evaluator.resultsOf(node);
    return result && others.length === 0 ? kit.evaluator.value(result) : undefined;
  }
  if (node.type === AST_NODE_TYPES.ObjectExpression) return kit.evaluator.value(node);
  const [first] = node.type === AST_NODE_TYPES.CallExpression ? node.arguments : [];
  return first && handedThrough(kit, first);
}

interface State {
  readonly shape: Shape;
  /** What the whole goes by. */
  readonly name: string;
}

function credentialsIn(
  kit: Kit,
  node: TSESTree.CallExpression,
  layout: Layout,
  { shape, name }: State,
): readonly Kept[] {
  const isKept = keptKeys(kit, node, layout);
  const around = [name, ...shape.keys];
  const isOfLogin = around.some((text) => isLoginText(text) || PERSON.test(text));
  return shape.keys.flatMap((key): readonly Kept[] => {
    const held = shape.get(key);
    if (held.kind !== 'present' || !isKept(key)) return [];
    if (held.value.kind === 'object') {
      if (isOfSomethingElse(key)) return [];
      const inner = held.value.shape;
      return inner.keys.flatMap((deeper) => {
        const within = inner.get(deeper);
        const isMeant = isKept(`${key}.${deeper}`) && (isOfLogin || isStrongToken(deeper));
        const isOwn = isOfOwnSession(deeper, [...around, ...inner.keys]);
        return within.kind === 'present' && isMeant && isOwn ? credentialAt(kit, deeper, within) : [];
      });
    }
    const isMeant = isOfOwnSession(key, around) && (isOfLogin || isStrongToken(key));
    return isMeant ? credentialAt(kit, key, held) : [];
  });
}

/** `csrf: { token }`, `notifications: { token }`, `invite: { token }` */
function isOfSomethingElse(part: string): boolean {
  return [part, part.replace(/s$/u, '')].some((name) => namesSomethingElse(name) || namesOneTime(name));
}

/** Games and chats have sessions as well: `chatSessionId` is none of somebody who signs in, nor `sessionId` where nothing around says so. */
function isOfOwnSession(key: string, around: readonly string[]): boolean {
  if (credentialNamed(key) !== 'session id') return true;
  return around.some(isOfPerson) && wordsOf(key).every((word) => SESSION_WORDS.has(word) || isOfPerson(word));
}

const SESSION_WORDS: ReadonlySet<string> = new Set(['current', 'id', 'session', 'sessionid', 'sid']);

/** Of somebody who signs in, also without a session. */
function isOfPerson(text: string): boolean {
  return PERSON.test(text) || isLoginText(text.replaceAll(/session/giu, ''));
}

/** Whose it is. */
const PERSON = /user|account|profile|member|customer|logout|signout/iu;

function credentialAt(
  kit: Kit,
  name: string,
  { value, node }: { readonly value: Value; readonly node: TSESTree.Node },
): readonly Kept[] {
  const is = credentialNamed(name);
  const at = node.type === AST_NODE_TYPES.Property ? node.key : node;
  return is && mayBeFilled(kit, value) ? [{ name, is, at }] : [];
}

const MAX_DEPTH = 8;

/** Nothing yet, or what goes by the name of a token itself; a cell of a framework by what it begins with: `ref('')`. */
function mayBeFilled(kit: Kit, value: Value, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const on = (next: Value): boolean => mayBeFilled(kit, next, depth + 1);
  if (value.kind === 'scalar') return isNothingYet(value.value);
  if (value.kind === 'oneOf') return value.values.every(on);
  if (value.kind !== 'unknown') return false;
  const node = unwrap(value.node);
  if (node.type === AST_NODE_TYPES.LogicalExpression)
    return [node.left, node.right].every((side) => on(kit.evaluator.value(side)));
  if (node.type !== AST_NODE_TYPES.CallExpression) return isNamedAsToken(node);
  const name = lastName(node.callee) ?? '';
  if (!CELLS.has(name)) return name === 'getItem' || isNamedAsToken(node.callee);
  const [first] = node.arguments;
  return !first || on(kit.evaluator.value(first));
}

function isNamedAsToken(node: TSESTree.Node): boolean {
  return credentialNamed(lastName(node) ?? '') === 'token';
}

const CELLS: ReadonlySet<string> = new Set(['ref', 'shallowRef']);

type IsKept = (path: string) => boolean;

/** Which keys of the state are kept; none where that cannot be told. */
function keptKeys(kit: Kit, node: TSESTree.CallExpression, { only = [], except = [] }: Layout): IsKept {
  const tests = [
    ...only.map((slot) => selection(kit, node, slot, true)),
    ...except.map((slot) => selection(kit, node, slot, false)),
  ];
  return (path) => tests.every((isKept) => isKept(path));
}

function selection(kit: Kit, node: TSESTree.CallExpression, slot: Slot, isKept: boolean): IsKept {
  const given = slotPresence(kit, node, slot);
  if (given.kind === 'absent') return () => true;
  if (given.kind !== 'present') return () => false;
  const { value } = given;
  if (value.kind === 'list') {
    const names = value.items.map((item) => (item.kind === 'scalar' ? String(item.value) : undefined));
    if (value.open || names.includes(undefined)) return () => false;
    return (path) => names.some((name) => name !== undefined && covers(name, path, isKept)) === isKept;
  }
  if (!isKept || value.kind !== 'function' || !isFunction(value.node)) return () => false;
  const result = handedThrough(kit, value.node);
  if (result?.kind !== 'object') return () => false;
  return (path) => {
    const [key = '', deeper] = path.split('.');
    const held = result.shape.get(key);
    // `token: undefined` leaves it out.
    if (held.kind !== 'present' || (held.value.kind === 'scalar' && isNothingYet(held.value.value))) return false;
    return deeper === undefined || held.value.kind !== 'object' || held.value.shape.get(deeper).kind === 'present';
  };
}

/** `user` stands for all that is in it; some of it is kept where `user.token` is. */
function covers(name: string, path: string, isKept: boolean): boolean {
  return name === path || path.startsWith(`${name}.`) || (isKept && name.startsWith(`${path}.`));
}

/** `const [token, setToken] = …` with `value={{ token, setToken }}`, or the whole result is returned: what is written stands elsewhere. */
function isHandedOn(kit: Kit, call: TSESTree.CallExpression, setter: number): boolean {
  const outer = wrapped(call);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.ReturnStatement) return true;
  if (isFunction(parent)) return parent.body === outer;
  const pattern = parent?.type === AST_NODE_TYPES.VariableDeclarator ? parent.id : undefined;
  const name = pattern?.type === AST_NODE_TYPES.ArrayPattern ? pattern.elements[setter] : undefined;
  const variable = name?.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, name) : undefined;
  const uses = (variable?.references ?? [])
    .filter((reference) => reference.isRead())
    .map(({ identifier }) => identifier);
  const isWriting = uses.some((use) => {
    const [given] = calledBy(use)?.arguments ?? [];
    return given !== undefined && kit.evaluator.value(given).kind !== 'scalar';
  });
  return !isWriting && uses.some((use) => !calledBy(use) && !isDependency(use));
}

function calledBy(callee: TSESTree.Node): TSESTree.CallExpression | undefined {
  const { parent } = callee;
  return parent?.type === AST_NODE_TYPES.CallExpression && parent.callee === callee ? parent : undefined;
}

/** `useCallback(() => …, [setToken])` */
function isDependency({ parent }: TSESTree.Node): boolean {
  if (parent?.type !== AST_NODE_TYPES.ArrayExpression || parent.parent.type !== AST_NODE_TYPES.CallExpression)
    return false;
  const { arguments: given } = parent.parent;
  return given.length > 1 && given.at(-1) === parent;
}
