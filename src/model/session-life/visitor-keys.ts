import type { TSESTree } from '@typescript-eslint/utils';

import { namesIn } from '../guards/words.js';
import { type Handler, middlewaresOf } from '../handlers.js';
import type { Kit } from '../kit.js';
import type { SessionWrite } from './acts.js';
import { isAuthentication } from './authentication-words.js';
import { type ChangedKey, changedKeys, type ChangeContext } from './changed-keys.js';
import { checkedPersons } from './checked-person.js';
import { isData } from './data-keys.js';
import type { KeyUse } from './key-uses.js';
import { isNothing } from './nothing.js';
import { isSignedIn } from './signed-in.js';
import { marksSignedIn } from './written-identity.js';

/**
 * What other handlers of the file put into the session of whoever comes, like a basket, and the login itself before the place: it is still theirs when they
 * sign in. Of what others put there one use of each key.
 */
export function visitorKeys(context: ChangeContext, login: Handler, from: TSESTree.Node): readonly KeyUse[] {
  const { own, others } = changesIn(context);
  // What runs before the login as well turns no visitor away.
  const open = new Set(middlewaresOf(login));
  const isForVisitors = ({ handler, asking }: Change): boolean =>
    handler !== login && asking.every((one) => open.has(one));
  const before = (own.get(login) ?? []).filter(({ node }) => node.range[1] <= from.range[0]);
  const elsewhere = [...others.values()].flatMap((changes) => changes.find(isForVisitors) ?? []);
  return [...before, ...elsewhere].sort((one, other) => one.index - other.index);
}

/** Data that a handler puts into the session. */
interface Change extends ChangedKey {
  /** What runs before the handler and turns away whoever is not signed in. */
  readonly asking: readonly TSESTree.Node[];
  /** Its place among all of them. */
  readonly index: number;
}

interface Changes {
  readonly own: ReadonlyMap<Handler, readonly Change[]>;
  /** By key, without those of whoever is signed in already, or is being signed in. */
  readonly others: ReadonlyMap<string, readonly Change[]>;
}

/** By the acts of a file: every login asks. */
const known = new WeakMap<ChangeContext['acts'], Changes>();

function changesIn(context: ChangeContext): Changes {
  const { acts } = context;
  let changes = known.get(acts);
  if (!changes) known.set(acts, (changes = readChanges(context)));
  return changes;
}

function readChanges(context: ChangeContext): Changes {
  const { kit, acts } = context;
  const writes = acts.filter((act): act is SessionWrite => act.kind === 'write' && !isNothing(kit, act.value));
  const checked = checkedPersons(kit, acts);
  const persons = new Set(writes.filter((write) => checked.has(write)).map(({ path: [key] }) => key));
  const signsIn = ({ path }: SessionWrite): boolean => marksSignedIn(path) || persons.has(path[0]);
  const signingIn = new Set(writes.filter(signsIn).map(({ handler }) => handler));
  const own = new Map<Handler, Change[]>();
  const others = new Map<string, Change[]>();
  for (const [index, use] of changedKeys(context).entries()) {
    const { key, node, handler } = use;
    if (!isData(key) || persons.has(key)) continue;
    const change: Change = { ...use, asking: own.get(handler)?.[0]?.asking ?? askingBefore(kit, handler), index };
    add(own, handler, change);
    if (!signingIn.has(handler) && !isSignedIn(context, handler, node)) add(others, key, change);
  }
  return { own, others };
}

function add<K>(groups: Map<K, Change[]>, key: K, change: Change): void {
  const group = groups.get(key) ?? [];
  group.push(change);
  groups.set(key, group);
}

function askingBefore(kit: Kit, handler: Handler): readonly TSESTree.Node[] {
  return middlewaresOf(handler).filter((one) => namesIn(kit, one).some(asksForLogin));
}

/** `requireAuth` and `checkSession`, unlike the middleware that reads the session. */
function asksForLogin(name: string): boolean {
  return (
    isAuthentication(name) &&
    (!/session/iu.test(name) || /^(?:check|ensure|has|must|need|require|valid|verify)/iu.test(name))
  );
}
