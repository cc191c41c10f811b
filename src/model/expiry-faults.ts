import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { isAlone } from './alone.js';
import { createCalls } from './calls.js';
import type { Cookie } from './cookie.js';
import { EXPIRY_KEY, type HandMadeSession } from './hand-made-sessions.js';
import { type Key, keyNamed, keyOfNode, keyOfValue } from './kept-keys.js';
import { readKeptReads } from './kept-reads.js';
import type { Kit } from './kit.js';
import { methodNode } from './method-node.js';
import { type PayloadTime, timeOf } from './payload-times.js';
import { type TypeBody, typesOfLiterals, typesOfSessions } from './payload-types.js';
import { type Refusal, refusalOf } from './session-refusals.js';
import { type SessionReading, sessionReadingOf } from './session-readings.js';
import type { PageWrite } from './storage-writes.js';
import { readersOf } from './token-uses.js';

/** A session of the application's own making that never ends. */
export interface ExpiryFault {
  readonly session: HandMadeSession;
  /** Nothing is said of time where it is written, or nobody looks at it where it is read. */
  readonly is: 'timeless' | 'unread';
  /** Where it is reported. */
  readonly at: TSESTree.Node;
  readonly time: PayloadTime;
  /** The writes that have to say when the session ends. */
  readonly writes: readonly HandMadeSession[];
  /** The places that have to refuse it then; `undefined` where the file does not show them all. */
  readonly refusals: readonly Refusal[] | undefined;
  /** The types that have to know the time; of no use without refusals. */
  readonly types: readonly TypeBody[];
}

const NEW_TIME: PayloadTime = { key: EXPIRY_KEY, is: 'end', unit: 'milliseconds' };

/** Everything that the file keeps in the browser. */
export interface KeptByBrowser {
  readonly sessions: readonly HandMadeSession[];
  readonly cookies: readonly Cookie[];
  readonly pageWrites: readonly PageWrite[];
}

export function readExpiryFaults(kit: Kit, kept: KeptByBrowser): readonly ExpiryFault[] {
  const { sessions } = kept;
  if (sessions.length === 0) return [];
  const reads = readKeptReads(kit, sessions);
  const calls = createCalls(kit);
  const mentions = reads.length > 0 ? mentionsIn(kit, sessions) : new Map<string, Mention>();
  return groupsOf(sessions).flatMap((group) => {
    const [{ key }] = group;
    const objects = group.flatMap(({ payload }) => payload.objects);
    const keys = new Set(objects.flatMap(({ shape }) => shape.keys));
    const isObject = group.every(({ payload, node }) => payload.call === node);
    const readings = reads
      .filter((read) => read.key === key)
      .map((read) => sessionReadingOf(kit, calls, read, { keys, isObject }));
    if (readings.length === 0 && group.every((session) => session.kind === 'hand-made' && session.isBeside)) return [];
    const timeless = group.filter(({ isTimeless }) => isTimeless);
    if (timeless.length > 0) {
      const isWhole = timeless.length === group.length && !isWrittenElse(kit, kept, group);
      const repair = isWhole ? repairOf(kit, timeless, readings, mentions.get(EXPIRY_KEY)) : undefined;
      return timeless.map((session): ExpiryFault => ({
        session,
        is: 'timeless',
        at: session.at,
        time: NEW_TIME,
        writes: repair ? timeless : [session],
        refusals: repair?.refusals,
        types: repair?.types ?? [],
      }));
    }
    const time = timeOf(kit, objects);
    return time && !mentions.has(time.key) ? unreadIn(kit, group[0], readings, time) : [];
  });
}

type Group = readonly [HandMadeSession, ...HandMadeSession[]];

/** Sessions under the same key. */
function groupsOf(sessions: readonly HandMadeSession[]): readonly Group[] {
  const groups = new Map<Key | HandMadeSession, [HandMadeSession, ...HandMadeSession[]]>();
  for (const session of sessions) {
    const group = groups.get(session.key ?? session);
    if (group) group.push(session);
    else groups.set(session.key ?? session, [session]);
  }
  return [...groups.values()];
}

/** The file keeps something else under the same key, of which not all is known. */
function isWrittenElse(kit: Kit, { cookies, pageWrites }: KeptByBrowser, group: Group): boolean {
  const [{ key }] = group;
  const own = new Set<TSESTree.Node>(group.map(({ node }) => node));
  const isEmpty = (value: TSESTree.Node): boolean => kit.evaluator.value(value).kind === 'scalar';
  const keyOf = (written: PageWrite['key']): Key | undefined =>
    typeof written === 'object' ? keyOfNode(kit, written) : keyNamed(written ?? '');
  return (
    cookies.some(
      ({ node, name, isDeletion, value }) =>
        !own.has(node) &&
        isDeletion !== 'yes' &&
        value !== undefined &&
        value.kind !== 'scalar' &&
        keyOfValue(kit, name) === key,
    ) || pageWrites.some(({ node, key: written, value }) => !own.has(node) && !isEmpty(value) && keyOf(written) === key)
  );
}

/** Where sessions without a time have to be refused when they have one; `undefined` where that is not all clear. */
function repairOf(
  kit: Kit,
  writes: readonly HandMadeSession[],
  readings: readonly SessionReading[],
  mention: Mention | undefined,
): { readonly refusals: readonly Refusal[]; readonly types: readonly TypeBody[] } | undefined {
  const literals = writes.flatMap(({ sites }) => sites.flatMap((site) => (site.kind === 'object' ? site.node : [])));
  const types = typesOfLiterals(kit, literals, EXPIRY_KEY);
  const sessions = readings.flatMap((reading) => reading.sessions);
  if (!types || sessions.length === 0 || readings.some(({ isLost, isJudged }) => isLost || isJudged)) return undefined;
  if (readings.some(({ times }) => times.has(EXPIRY_KEY)) && mention?.isComparedWithNow) return { refusals: [], types };
  if (mention || readings.some(({ times }) => times.size > 0)) return undefined;
  const refusals = readings.flatMap((reading) => reading.sessions.map((session) => refusalOf(kit, session, reading)));
  const asked = typesOfSessions(kit, sessions, EXPIRY_KEY);
  const isClear = refusals.every((refusal) => refusal !== undefined);
  return isClear && asked ? { refusals, types: [...new Set([...types, ...asked])] } : undefined;
}

/** What is read and used, and of which nobody in the file or elsewhere looks at the time. */
function unreadIn(
  kit: Kit,
  session: HandMadeSession,
  readings: readonly SessionReading[],
  time: PayloadTime,
): readonly ExpiryFault[] {
  if (readings.some(({ isLost, leaves, times }) => isLost || leaves || times.size > 0)) return [];
  if (readings.some(({ isAttached }) => isAttached) && !isAlone(kit)) return [];
  return readings.flatMap((reading) =>
    (reading.isUsed ? reading.sessions : []).map((found): ExpiryFault => {
      const refusal = time.is && time.unit ? refusalOf(kit, found, reading) : undefined;
      const types = typesOfSessions(kit, [found], time.key);
      const isClear = refusal !== undefined && types?.length === 0;
      const at = found.type === AST_NODE_TYPES.CallExpression ? methodNode(found) : found;
      return { session, is: 'unread', at, time, writes: [], refusals: isClear ? [refusal] : undefined, types: [] };
    }),
  );
}

/** A name of a time is read somewhere, not only written. */
interface Mention {
  /** It is compared with the present moment, in milliseconds. */
  isComparedWithNow: boolean;
}

/** The members and keys of patterns that are read outside of what is kept. */
function mentionsIn(kit: Kit, sessions: readonly HandMadeSession[]): ReadonlyMap<string, Mention> {
  const { sourceCode } = kit;
  const kept = sessions.flatMap(({ payload }) => payload.objects.map(({ node }) => node));
  const mentions = new Map<string, Mention>();

  function add(name: string | undefined, node: TSESTree.Node): void {
    if (name === undefined || kept.some((object) => isWithin(node, object))) return;
    const mention = mentions.get(name) ?? { isComparedWithNow: false };
    mention.isComparedWithNow ||= isComparedWithNow(kit, node);
    mentions.set(name, mention);
  }

  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.MemberExpression && !isAssigned(node)) add(propertyName(node), node);
    else if (node.type === AST_NODE_TYPES.Property && node.parent.type === AST_NODE_TYPES.ObjectPattern)
      add(propertyName(node), node);
  });
  return mentions;
}

function isAssigned(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  return parent.type === AST_NODE_TYPES.AssignmentExpression && parent.left === node && parent.operator === '=';
}

function isComparedWithNow(kit: Kit, node: TSESTree.Node): boolean {
  if (node.type === AST_NODE_TYPES.Property)
    return (
      node.value.type === AST_NODE_TYPES.Identifier &&
      readersOf(kit, node.value).some((reader) => isComparedWithNow(kit, reader))
    );
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.NewExpression) return isComparedWithNow(kit, parent);
  if (parent?.type !== AST_NODE_TYPES.BinaryExpression || !/^[<>]=?$/u.test(parent.operator)) return false;
  const now = kit.evaluator.value(parent.left === outer ? parent.right : parent.left);
  if (now.kind === 'date') return typeof now.at === 'object' && 'fromNow' in now.at && now.at.fromNow === 0;
  return now.kind === 'moment' && now.unit === 'milliseconds' && now.fromNow === 0;
}
