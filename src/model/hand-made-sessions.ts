import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { lastName } from '../ast/property-name.js';
import { enclosingFunction } from '../ast/functions.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Shape, Value } from '../evaluate/value.js';
import { isMissing } from './attributes.js';
import { wordsOf } from './cookie-words.js';
import { IDENTITY_CLAIMS, PROFILE_CLAIMS } from './claims.js';
import type { Cookie } from './cookie.js';
import { credentialNamed } from './credential-words.js';
import { type Key, keyOfValue } from './kept-keys.js';
import type { Kit, SinkNode } from './kit.js';
import { labelOf } from './label.js';
import { methodNode } from './method-node.js';
import { type Payload, payloadOf, sitesOf } from './payloads.js';
import { mayHaveTime } from './payload-times.js';
import { isForeignKey, isTimeKey, whatNameSays } from './payload-words.js';
import type { PageWrite } from './storage-writes.js';

/** A session that the application itself puts where the browser keeps it: `res.cookie('session', JSON.stringify({ userId }))`. */
export type HandMadeSession = CookieSession | PageSession;

/** The server writes it into a cookie. */
export interface CookieSession extends Kept {
  readonly kind: 'hand-made';
  readonly cookie: Cookie;
  /** It is written together with a session that scripts may not read: what it says may be for the page to show. */
  readonly isBeside: boolean;
}

/** A script of the page keeps it, in the page's storage or in a cookie. */
export interface PageSession extends Kept {
  readonly kind: 'kept by the page';
}

interface Kept {
  readonly node: SinkNode;
  /** The call or assignment that keeps it, where `node` is the call of a function of the file that has it. */
  readonly writtenBy: SinkNode;
  /** Where it is reported that something is missing. */
  readonly at: TSESTree.Node;
  /** Its key as messages show it. */
  readonly label: string;
  /** What it is kept in or by: `localStorage`, or the library. */
  readonly holder: string;
  readonly key: Key | undefined;
  readonly payload: Payload;
  /** Its content says nothing of time. */
  readonly isTimeless: boolean;
  /** Where the payload is edited: its literal where nothing else gets it, else the argument. Empty where neither is right. */
  readonly sites: readonly EditSite[];
}

/** The key that an edit gives the payload. */
export const EXPIRY_KEY = 'expiresAt';

/** The sessions whose whole content is known. */
export function readHandMadeSessions(
  kit: Kit,
  cookies: readonly Cookie[],
  writes: readonly PageWrite[],
): readonly HandMadeSession[] {
  const inCookies = cookies.flatMap((cookie): readonly HandMadeSession[] => {
    if (cookie.written === 'by session' || cookie.byScript || cookie.isDeletion === 'yes') return [];
    const { node, at, name, value, label, readings } = cookie;
    const kept = value && keptAt(kit, { node, name, value }, (shape) => isSession(kit, cookie, shape));
    return kept
      ? [
          {
            kind: 'hand-made',
            writtenBy: node,
            at,
            label,
            holder: readings[0]?.library.title ?? '',
            cookie,
            isBeside: isBeside(cookie, cookies),
            ...kept,
          },
        ]
      : [];
  });
  const inPages = writes.flatMap((write): readonly HandMadeSession[] => {
    const { node, writtenBy, store, key, isTimed } = write;
    if (isTimed) return [];
    const name: Value =
      typeof key === 'object' ? kit.evaluator.value(key) : { kind: 'scalar', value: key, node: write.value };
    const value = kit.evaluator.value(write.value);
    const kept = keptAt(kit, { node, name, value }, (shape) => isPageSession(kit, name, shape));
    const label = labelOf(kit.sourceCode, name);
    return kept ? [{ kind: 'kept by the page', writtenBy, at: methodNode(node), label, holder: store, ...kept }] : [];
  });
  return [...inCookies, ...inPages];
}

type Common = Pick<Kept, 'node' | 'key' | 'payload' | 'isTimeless' | 'sites'>;

function keptAt(
  kit: Kit,
  { node, name, value }: { readonly node: SinkNode; readonly name: Value; readonly value: Value },
  isOne: (shape: Shape) => boolean,
): Common | undefined {
  const payload = payloadOf(kit, node, value);
  if (!payload?.objects.every(({ shape }) => isOne(shape))) return undefined;
  const isTimeless = !payload.objects.some(({ shape }) => mayHaveTime(shape));
  return { node, key: keyOfValue(kit, name), payload, isTimeless, sites: sitesOf(kit, payload) };
}

function isBeside(cookie: Cookie, cookies: readonly Cookie[]): boolean {
  if (wordsOf(spelt(cookie.name)).some((word) => word === 'session' || word === 'sid')) return false;
  const around = enclosingFunction(cookie.node);
  return cookies.some(
    (other) =>
      other !== cookie &&
      other.carries === 'session' &&
      other.isDeletion === 'no' &&
      enclosingFunction(other.node) === around &&
      other.value?.kind !== 'object' &&
      other.readings.every((reading) => isMissing(reading, 'httpOnly') === 'no'),
  );
}

function isSession(kit: Kit, { name, carries }: Cookie, shape: Shape): boolean {
  const keys = shape.keys.filter((key) => !isTimeKey(key));
  if (!isWhole(shape) || keys.some((key) => isForeignKey(key) || isHandle(kit, shape, key))) return false;
  switch (whatNameSays(spelt(name))) {
    case 'login':
      return keys.length > 0 && carries !== 'preference';
    case 'person':
      return keys.some((key) => IDENTITY_CLAIMS.has(key)) && carries !== 'preference';
    case 'nothing':
      return (
        carries !== 'preference' &&
        keys.some((key) => AUTHORITY_KEYS.has(key)) &&
        keys.every((key) => IDENTITY_CLAIMS.has(key) || AUTHORITY_KEYS.has(key) || PROFILE_CLAIMS.has(key))
      );
    case 'something else':
      return false;
  }
}

/** What a page keeps of somebody is often no more than what it shows: it has to be a login, by its name or by what it holds. */
function isPageSession(kit: Kit, name: Value, shape: Shape): boolean {
  const keys = shape.keys.filter((key) => !isTimeKey(key) && credentialNamed(key) !== 'token');
  if (!isWhole(shape) || keys.some((key) => isForeignKey(key) || isHandle(kit, shape, key))) return false;
  const isProof = keys.length < shape.keys.filter((key) => !isTimeKey(key)).length;
  switch (whatNameSays(spelt(name))) {
    case 'login':
      return isProof || keys.some((key) => (IDENTITY_CLAIMS.has(key) && !IDS.has(key)) || AUTHORITY_KEYS.has(key));
    case 'person':
      return isProof || keys.some((key) => LOGIN_KEYS.includes(key));
    default:
      return false;
  }
}

/** Nothing but the known keys is there: whichever time were added, it would replace none. */
function isWhole(shape: Shape): boolean {
  return shape.keys.includes(EXPIRY_KEY) || shape.get(EXPIRY_KEY).kind === 'absent';
}

function spelt(name: Value): string {
  return name.kind === 'scalar' ? String(name.value) : (lastName(name.node) ?? '');
}

/** The id of whatever the page works on. */
const IDS: ReadonlySet<string> = new Set(['_id', 'id']);

/** Keys that say that somebody is signed in. */
const LOGIN_KEYS: readonly string[] = ['authenticated', 'isAuthenticated', 'isLoggedIn', 'loggedIn'];

/** Keys that nothing but a session has. */
const AUTHORITY_KEYS: ReadonlySet<string> = new Set([
  ...LOGIN_KEYS,
  'admin',
  'isAdmin',
  'permissions',
  'role',
  'roles',
  'sub',
  'uid',
  'userID',
  'userId',
  'user_id',
]);

/** `id: session.id`, `id: randomUUID()`: what the server looks up. */
function isHandle(kit: Kit, shape: Shape, key: string): boolean {
  if (key !== 'id' && key !== '_id') return false;
  return alternativesOf(shape.get(key)).some(
    (one) => one.kind === 'present' && /session|random|uuid|nanoid/iu.test(kit.sourceCode.getText(one.value.node)),
  );
}
