import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { enclosingFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { ObjectValue, Shape, Value } from '../evaluate/value.js';
import { IDENTITY_CLAIMS, PROFILE_CLAIMS } from './claims.js';
import type { Cookie } from './cookie.js';
import type { Kit, SinkNode } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';
import { argumentsOf } from './arguments.js';
import { isForeignKey, isTimeKey, whatNameSays } from './payload-words.js';

/** A session that the application itself puts into a cookie: `res.cookie('session', JSON.stringify({ userId }))`. */
export interface HandMadeSession {
  readonly kind: 'hand-made';
  readonly node: SinkNode;
  readonly cookie: Cookie;
  /** Its content says nothing of time. */
  readonly isTimeless: boolean;
  /** Where the payload is edited: its literal where nothing else gets it, else the argument. Empty where neither is right. */
  readonly sites: readonly EditSite[];
}

/** The key that an edit gives the payload. */
export const EXPIRY_KEY = 'expiresAt';

/** The sessions whose whole content is known. */
export function readHandMadeSessions(kit: Kit, cookies: readonly Cookie[]): readonly HandMadeSession[] {
  return cookies.flatMap((cookie) => {
    if (cookie.written === 'by session' || cookie.byScript || cookie.isDeletion === 'yes') return [];
    const payload = cookie.value && payloadOf(kit, cookie.node, cookie.value);
    if (!payload || !payload.objects.every(({ shape }) => isSession(kit, cookie, shape))) return [];
    const isTimeless = !payload.objects.some(({ shape }) => mayHaveTime(shape, 0));
    return [{ kind: 'hand-made', node: cookie.node, cookie, isTimeless, sites: sitesOf(kit, payload) }];
  });
}

interface Payload {
  readonly objects: readonly ObjectValue[];
  /** The argument that the object is: of what serialises it, or of the call that writes the cookie. */
  readonly call: SinkNode;
  readonly index: number;
}

function payloadOf(kit: Kit, node: SinkNode, value: Value): Payload | undefined {
  if (value.kind === 'text') {
    for (const part of value.parts) {
      const payload = part.known ? undefined : serialised(kit, part.node);
      if (payload) return payload;
    }
    return undefined;
  }
  const objects = objectsOf(value);
  if (!objects) return serialised(kit, value.node);
  const index = argumentsOf(node).findIndex((argument) => kit.evaluator.value(argument) === value);
  return index === -1 ? undefined : { objects, call: node, index };
}

function objectsOf(value: Value): readonly ObjectValue[] | undefined {
  const values = value.kind === 'oneOf' ? value.values : [value];
  return values.every((each) => each.kind === 'object') ? values : undefined;
}

const MAX_DEPTH = 8;

/** The object of which an expression is the JSON text, encoded or not. */
function serialised(kit: Kit, expression: TSESTree.Node): Payload | undefined {
  const call = jsonSource(kit, expression);
  const [first] = call?.arguments ?? [];
  const objects = first && objectsOf(kit.evaluator.value(first));
  return call && objects && { objects, call, index: 0 };
}

/** The call that makes the JSON text which an expression is, encoded or not. */
export function jsonSource(kit: Kit, expression: TSESTree.Node, depth = 0): TSESTree.CallExpression | undefined {
  const call = callAt(kit, expression);
  const [first] = call?.arguments ?? [];
  if (!call || depth > MAX_DEPTH) return undefined;
  const callee = unwrap(call.callee);
  if (callee.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === 'toString') {
    const buffer = callAt(kit, callee.object);
    const [encoded] = buffer?.arguments ?? [];
    return buffer && encoded && lastName(buffer.callee) === 'from' ? jsonSource(kit, encoded, depth + 1) : undefined;
  }
  if (!first) return undefined;
  if (isJson(callee)) return call;
  return ENCODERS.has(lastName(callee) ?? '') ? jsonSource(kit, first, depth + 1) : undefined;
}

const ENCODERS: ReadonlySet<string> = new Set(['String', 'btoa', 'encodeURI', 'encodeURIComponent', 'escape']);

function isJson(callee: TSESTree.Node): boolean {
  return (
    callee.type === AST_NODE_TYPES.MemberExpression &&
    propertyName(callee) === 'stringify' &&
    lastName(callee.object) === 'JSON'
  );
}

/** The call that an expression is, or that its variable holds. */
function callAt(kit: Kit, expression: TSESTree.Node): TSESTree.CallExpression | undefined {
  const provenance = kit.provenanceOf(expression);
  return provenance.kind === 'result' ? provenance.call : undefined;
}

function isSession(kit: Kit, cookie: Cookie, shape: Shape): boolean {
  const keys = shape.keys.filter((key) => !isTimeKey(key));
  if (!isWhole(shape) || keys.some((key) => isForeignKey(key) || isHandle(kit, shape, key))) return false;
  switch (whatNameSays(nameOf(cookie))) {
    case 'login':
      return keys.length > 0 && cookie.carries !== 'preference';
    case 'person':
      return keys.some((key) => IDENTITY_CLAIMS.has(key)) && cookie.carries !== 'preference';
    case 'nothing':
      return (
        cookie.carries !== 'preference' &&
        keys.some((key) => AUTHORITY_KEYS.has(key)) &&
        keys.every((key) => IDENTITY_CLAIMS.has(key) || AUTHORITY_KEYS.has(key) || PROFILE_CLAIMS.has(key))
      );
    case 'something else':
      return false;
  }
}

/** Nothing but the known keys is there: whichever time were added, it would replace none. */
function isWhole(shape: Shape): boolean {
  return shape.keys.includes(EXPIRY_KEY) || shape.get(EXPIRY_KEY).kind === 'absent';
}

function nameOf({ name }: Cookie): string {
  return name.kind === 'scalar' ? String(name.value) : (lastName(name.node) ?? '');
}

/** Keys that nothing but a session has. */
const AUTHORITY_KEYS: ReadonlySet<string> = new Set([
  'admin',
  'authenticated',
  'isAdmin',
  'isAuthenticated',
  'isLoggedIn',
  'loggedIn',
  'permissions',
  'role',
  'roles',
  'sub',
  'uid',
  'userID',
  'userId',
  'user_id',
]);

const CONTAINERS: ReadonlySet<string> = new Set([
  'claims',
  'content',
  'context',
  'data',
  'meta',
  'payload',
  'session',
  'value',
]);

/** A key is a time, in the object or in an object below it, or something that is not known may have one. */
function mayHaveTime(shape: Shape, depth: number): boolean {
  return shape.keys.some((key) => {
    if (isTimeKey(key) || depth > 3) return true;
    return alternativesOf(shape.get(key)).some((one) => {
      if (one.kind !== 'present') return CONTAINERS.has(key);
      if (one.value.kind === 'object') return mayHaveTime(one.value.shape, depth + 1);
      return CONTAINERS.has(key) && one.value.kind !== 'scalar' && one.value.kind !== 'text';
    });
  });
}

/** `id: session.id`, `id: randomUUID()`: what the server looks up. */
function isHandle(kit: Kit, shape: Shape, key: string): boolean {
  if (key !== 'id' && key !== '_id') return false;
  return alternativesOf(shape.get(key)).some(
    (one) => one.kind === 'present' && /session|random|uuid|nanoid/iu.test(kit.sourceCode.getText(one.value.node)),
  );
}

/** What is computed at the literal is computed anew for every use. */
function isInSameFunction(use: TSESTree.Node, site: EditSite): boolean {
  return site.kind === 'object' && enclosingFunction(site.node) === enclosingFunction(use);
}

function sitesOf(kit: Kit, { objects, call, index }: Payload): readonly EditSite[] {
  const literals = objects.map(({ shape }) => shape.site);
  const isOwn = literals.every((site) => {
    const [use, ...others] = site.kind === 'object' ? usesOfLiteral(kit, site.node) : [];
    return use !== undefined && others.length === 0 && wrapped(use).parent === call && isInSameFunction(use, site);
  });
  if (isOwn) return literals;
  return call.type === AST_NODE_TYPES.CallExpression ? [{ kind: 'argument', call, index }] : [];
}
