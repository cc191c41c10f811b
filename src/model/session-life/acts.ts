import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { all } from '../../evaluate/presence.js';
import { isNullish } from '../../evaluate/truth.js';
import type { Tri } from '../../evaluate/value.js';
import type { AccountMethods } from '../../libraries/types/handlers.js';
import type { Versions } from '../../libraries/types/origin.js';
import type { SessionMethod } from '../../libraries/types/sessions.js';
import type { Handler } from '../handlers.js';
import type { Kit, SinkNode } from '../kit.js';
import type { Places, SessionPlace } from './places.js';
import { perLibraries } from '../per-libraries.js';
import { slotPresence } from '../slots.js';

/** Something that a handler does with a session that the server keeps, or with who is signed in. */
export type SessionAct = SessionWrite | SessionEvent | AccountAct;

/** A member of the session is given a value, or taken away: its value is `undefined` then. */
export interface SessionWrite extends SessionPlace {
  readonly kind: 'write';
  readonly node: TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.UnaryExpression;
  readonly value: TSESTree.Expression | undefined;
}

/** It gets a new id, ends in the store, or is taken off the request. */
export interface SessionEvent extends SessionPlace {
  readonly kind: 'renewal' | 'end' | 'taken off';
  readonly node: TSESTree.Node;
  /** The method that is called or mentioned: a promise may be made of it first. */
  readonly method: SessionMethod | undefined;
}

/** `req.logIn(user, done)`, `req.logout(done)`. */
export interface AccountAct {
  readonly kind: 'login' | 'logout';
  readonly handler: Handler;
  readonly node: TSESTree.CallExpression;
  readonly accounts: AccountMethods;
  /** The session gets a new id, as far as the version is known to do it. */
  readonly renews: 'yes' | 'no' | 'unknown';
}

export interface ActNodes {
  readonly nodes: readonly SinkNode[];
  readonly deletes: readonly TSESTree.UnaryExpression[];
  readonly members: readonly TSESTree.MemberExpression[];
}

export function readSessionActs(kit: Kit, places: Places, found: ActNodes): readonly SessionAct[] {
  const { sessionAt } = places;
  const methods = methodNames(kit.libraries);
  const forgetting = forgettingNames(kit.libraries);
  const accountMethods = accountNames(kit.libraries);
  return [
    ...found.nodes.flatMap((node): readonly SessionAct[] => {
      if (node.type === AST_NODE_TYPES.AssignmentExpression) return assigned(node);
      return node.type === AST_NODE_TYPES.CallExpression ? called(node) : [];
    }),
    ...found.deletes.flatMap((node) => written(node, node.argument, undefined)),
    ...found.members.flatMap((node) => mentioned(node)),
  ].sort((one, other) => one.node.range[0] - other.node.range[0]);

  function assigned(node: TSESTree.AssignmentExpression): readonly SessionAct[] {
    return node.operator === '=' || node.operator === '??=' || node.operator === '||='
      ? written(node, node.left, node.right)
      : [];
  }

  function written(
    node: SessionWrite['node'],
    target: TSESTree.Node,
    value: TSESTree.Expression | undefined,
  ): readonly SessionAct[] {
    const member = unwrap(target);
    if (member.type !== AST_NODE_TYPES.MemberExpression) return [];
    const place = sessionAt(member);
    if (!place) return [];
    if (place.path.length > 0) return [{ kind: 'write', ...place, node, value }];
    const isNothing = !value || isNullish(kit.evaluator.value(value)) === 'yes';
    return isNothing ? [{ kind: 'taken off', ...place, node, method: undefined }] : [];
  }

  function called(node: TSESTree.CallExpression): readonly SessionAct[] {
    const callee = unwrap(node.callee);
    if (callee.type !== AST_NODE_TYPES.MemberExpression) return [];
    const name = propertyName(callee) ?? '';
    if (name === 'assign' && node.arguments.length > 1) return assignedAll(node);
    const account = accountAct(node, callee, name);
    return account ? [account] : set(node, callee, name);
  }

  /** `Object.assign(req.session, { userId })`: a write of each key. */
  function assignedAll(node: TSESTree.CallExpression): readonly SessionAct[] {
    const [target, given] = node.arguments;
    const place = target && sessionAt(target);
    const object = given && unwrap(given);
    if (!place || object?.type !== AST_NODE_TYPES.ObjectExpression) return [];
    return object.properties.flatMap((property): readonly SessionAct[] => {
      if (property.type !== AST_NODE_TYPES.Property) return [];
      const path = [...place.path, propertyName(property) ?? '*'];
      return [{ kind: 'write', ...place, path, node, value: property.value as TSESTree.Expression }];
    });
  }

  /** `session.set('userId', id)`, `session.clear('userId')`. */
  function set(node: TSESTree.CallExpression, callee: TSESTree.MemberExpression, name: string): readonly SessionAct[] {
    const [key, value] = node.arguments;
    if (!key || value?.type === AST_NODE_TYPES.SpreadElement) return [];
    if (value ? name !== 'set' : !forgetting.has(name)) return [];
    const place = sessionAt(callee.object);
    const text = literalText(key);
    if (place?.path.length !== 0 || text === undefined) return [];
    if (!value && !place.keeper.life.forget?.includes(name)) return [];
    return [{ kind: 'write', ...place, path: [text], node, value }];
  }

  function accountAct(
    node: TSESTree.CallExpression,
    callee: TSESTree.MemberExpression,
    name: string,
  ): AccountAct | undefined {
    if (!accountMethods.has(name)) return undefined;
    const at = places.requestAt(callee.object);
    const accounts = at && places.isRequest(at) ? at.handler.form.accounts : undefined;
    if (!at || !accounts) return undefined;
    const kind = accounts.login.includes(name) ? 'login' : accounts.logout.includes(name) ? 'logout' : undefined;
    if (kind === 'login' && !mayKeepSession(kit, node)) return undefined;
    return kind && { kind, handler: at.handler, node, accounts, renews: renewsWith(kit, accounts.renewing) };
  }

  /** `req.session.destroy`, whether it is called or handed on. */
  function mentioned(node: TSESTree.MemberExpression): readonly SessionAct[] {
    const name = propertyName(node);
    if (name === undefined || !methods.has(name)) return [];
    const place = sessionAt(node.object);
    if (place?.path.length === 0) return event(node, place, name, undefined);
    const request = places.requestAt(node.object);
    if (!request || !places.isRequest(request)) return [];
    const keeper = places.keeperOf(request.handler);
    return keeper ? event(node, { keeper, handler: request.handler, path: [] }, name, 'request') : [];
  }

  function event(
    node: TSESTree.MemberExpression,
    place: SessionPlace,
    name: string,
    on: 'request' | undefined,
  ): readonly SessionAct[] {
    const { renew, end } = place.keeper.life;
    const is = (method: SessionMethod) => method.name === name && method.on === on && isGiven(node, method);
    const renewing = renew.find(is);
    const ending = end.find(is);
    return [
      ...(renewing ? [{ kind: 'renewal', ...place, node, method: renewing } as const] : []),
      ...(ending ? [{ kind: 'end', ...place, node, method: ending } as const] : []),
    ];
  }
}

const livesOf = perLibraries((libraries) => {
  const sinks = libraries.flatMap((library) => library.sinks);
  return sinks.flatMap((sink) => (sink.kind === 'session' && sink.life ? [sink.life] : []));
});

const methodNames = perLibraries(
  (libraries) => new Set(livesOf(libraries).flatMap(({ renew, end }) => [...renew, ...end].map(({ name }) => name))),
);

const forgettingNames = perLibraries((libraries) => new Set(livesOf(libraries).flatMap(({ forget = [] }) => forget)));

const accountNames = perLibraries((libraries) => {
  const forms = libraries.flatMap(({ handlers = [] }) => handlers);
  return new Set(forms.flatMap(({ accounts }) => (accounts ? [...accounts.login, ...accounts.logout] : [])));
});

/** `c.set('session_key_rotation', true)`. */
function isGiven(node: TSESTree.MemberExpression, { given }: SessionMethod): boolean {
  if (!given) return true;
  const call = node.parent;
  const [first] = call.type === AST_NODE_TYPES.CallExpression && call.callee === node ? call.arguments : [];
  return first !== undefined && literalText(first) === given.text;
}

/** `req.logIn(user, { session: false }, done)` and `passport.authenticate('local', { session: false })` leave the session alone. */
export function keepsSession(kit: Kit, node: TSESTree.CallExpression): Tri {
  const session = slotPresence(kit, node, { argument: 1, path: ['session'] });
  return all(session, {
    absent: 'yes',
    present: (value) => (value.kind === 'scalar' ? (value.value === true ? 'yes' : 'no') : 'unknown'),
  });
}

/** What stands second may be the callback; with one behind it, it is options, and those have to be known. */
function mayKeepSession(kit: Kit, node: TSESTree.CallExpression): boolean {
  const keeps = keepsSession(kit, node);
  return keeps === 'yes' || (keeps === 'unknown' && node.arguments.length < 3);
}

/** Whether the version that may run gives the session a new id. */
export function renewsWith(kit: Kit, versions: Versions): AccountAct['renews'] {
  const { of, from } = versions;
  const mayRenew = kit.mayRun(versions);
  const mayNot = from !== undefined && kit.mayRun({ of, below: from });
  if (mayRenew && mayNot) return 'unknown';
  return mayRenew ? 'yes' : 'no';
}
