import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { HandlerForm, HandlerRole } from '../libraries/types/handlers.js';
import { parameterOf } from './definitions.js';
import { functionsBefore } from './guards/named-function.js';
import type { Handler, Handlers } from './handlers.js';
import { claimsSigned, holdsPayload } from './identity-claims.js';
import {
  fromConstant,
  identityByKey,
  type IdentityByKey,
  type IdentityCandidate,
  type IdentityMention,
  identityText,
  isSameRequest,
} from './identity-text.js';
import type { Kit } from './kit.js';
import { loadedMembers } from './loaded-members.js';
import { requestPart, settingsPaths, startsWith } from './request-input.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import type { Sources } from './sources/read.js';
import { isTyped } from './typescript.js';

/** *Self* is what stands there as a whole: it is there where somebody is signed in. */
export type IdentityProperty = 'self' | 'id' | 'email' | 'username';

/** The caller as the server authenticated them, written as code. */
export interface IdentitySpelling {
  readonly text: string;
  /**
   * The file or the settings say that the identity is there. Otherwise it is where the framework's middlewares put it, which in TypeScript
   * need not compile.
   */
  readonly isSure: boolean;
  /** Not only the framework says so. */
  readonly isShown: boolean;
}

export interface Identities {
  /** How the property of the caller is written at a place in a handler; `undefined` where it cannot be. */
  spell(handler: Handler, property: IdentityProperty, at: TSESTree.Node): IdentitySpelling | undefined;
  /** The same by a further key of what the handler takes apart, where the file says elsewhere that the caller is there. */
  byKey(handler: Handler, property: IdentityProperty, at: TSESTree.Node): IdentityByKey | undefined;
  /** The file reads or writes the identity somewhere. */
  isMentioned(): boolean;
}

export function createIdentities(kit: Kit, handlers: Handlers, sources: Sources): Identities {
  let mentions: readonly IdentityMention[] | undefined;
  const spelt = new Map<IdentityProperty, readonly SpeltCandidate[]>();

  function speltFor(property: IdentityProperty): readonly SpeltCandidate[] {
    const known = spelt.get(property);
    if (known) return known;
    const candidates = candidatesIn(kit, (mentions ??= mentionsIn(kit, handlers, sources)), property);
    spelt.set(property, candidates);
    return candidates;
  }

  const loaded = new Map<HandlerForm, ReadonlySet<string>>();
  function loadedBy({ form }: Handler): ReadonlySet<string> {
    const known = loaded.get(form) ?? loadedMembers(kit, form);
    loaded.set(form, known);
    return known;
  }

  return {
    isMentioned: () => (mentions ??= mentionsIn(kit, handlers, sources)).length > 0,
    byKey(handler, property, at) {
      const candidate = candidatesFor(kit, handler, property, speltFor(property)).find(
        ({ role, mentions: read, isConfigured, path }) =>
          role === 'request' && (read.length > 0 || isConfigured) && !loadedBy(handler).has(path[0] ?? ''),
      );
      return candidate && identityByKey(kit, handler, candidate, at);
    },
    spell(handler, property, at) {
      for (const candidate of candidatesFor(kit, handler, property, speltFor(property))) {
        if (candidate.role === 'request' && loadedBy(handler).has(candidate.path[0] ?? '')) continue;
        const isHeld = candidate.role === 'caller' || handler.form.accessors !== undefined;
        const held = isHeld ? fromConstant(kit, sources, handler, candidate, at) : undefined;
        const isAssumed = isTyped(kit) || handler.form.identityVaries === true;
        const isShown = candidate.mentions.length > 0 || candidate.isConfigured;
        if (held) return { text: held.text, isSure: held.isTested || !isAssumed, isShown: true };
        const written = identityText(kit, handlers, handler, candidate, at);
        if (written === undefined) continue;
        // What is asked for need not be asserted.
        const text = property === 'self' ? written.replace(/!$/u, '') : written;
        const isSeen = candidate.mentions.some((one) => isSameRequest(kit, one.handler, handler, candidate.path));
        const isSure = (isSeen || candidate.isConfigured || !isAssumed) && candidate.isGuess !== true;
        return { text, isSure, isShown };
      }
      return undefined;
    },
  };
}

interface SpeltCandidate extends IdentityCandidate {
  /** How often the file reads this very property. */
  readonly reads: number;
  readonly handlers: ReadonlySet<Handler>;
}

/** Best first: as what runs before the handler has it, as this handler has it, as the file has it, as the settings and the framework have it. */
function candidatesFor(
  kit: Kit,
  handler: Handler,
  property: IdentityProperty,
  spelt: readonly SpeltCandidate[],
): readonly IdentityCandidate[] {
  const before = functionsBefore(kit, handler);
  const isBefore = ({ handlers }: SpeltCandidate) => [...handlers].some((one) => before.has(one.function));
  const score = (one: SpeltCandidate) =>
    (isBefore(one) ? 4_000_000 : 0) +
    (one.reads > 0 ? 2_000_000 : 0) +
    (one.handlers.has(handler) ? 1_000_000 : 0) +
    one.reads;
  const configured = settingsPaths(kit.settings, 'request').flatMap((path) => assumed({ path }, property, true));
  const { identity } = handler.form;
  // What is handed over in parts has the caller in one of them or in none.
  const parts = handler.parts.filter((part) => part !== undefined && part.path.length > 0);
  const handed = identity.filter(({ path }) =>
    parts.some((part) => part && (startsWith(path, part.path) || startsWith(part.path, path))),
  );
  const usual = [identity.find(({ on }) => on === 'caller'), identity[0], ...handed]
    .filter((one) => one !== undefined)
    .flatMap((one) => assumed(one, property, false));
  return [...[...spelt].sort((a, b) => score(b) - score(a)), ...configured, ...usual];
}

/** The ways to the property that the mentions in the file suggest. */
function candidatesIn(
  kit: Kit,
  mentions: readonly IdentityMention[],
  property: IdentityProperty,
): readonly SpeltCandidate[] {
  const byBase = new Map<string, IdentityMention[]>();
  for (const mention of mentions) {
    const key = [mention.role, ...mention.base].join('.');
    const related = byBase.get(key);
    if (related) related.push(mention);
    else byBase.set(key, [mention]);
  }
  return [...byBase.values()].flatMap((related) => {
    const handlers = new Set(related.map(({ handler }) => handler));
    const isPayload = related.some(
      ({ node, path, base }) => node && path.length === base.length && holdsPayload(kit, node),
    );
    const claims = isPayload ? claimsSigned(kit) : [];
    const claimed = claims.find((name) => ID_PROPERTIES.has(name));
    const paths = new Map(
      related
        .map(({ handler, role, base, path }) =>
          propertyPath(base, path, property, claimed ?? idAt(handler, role, base)),
        )
        .map((path) => [path?.join('.'), path]),
    );
    return [...paths.values()].flatMap((path): readonly SpeltCandidate[] => {
      const [first] = related;
      if (!path || !first) return [];
      const reads = related.filter((one) => startsWith(one.path, path)).length;
      const isSaid = property === 'self' || reads > 0 || claims.includes(path.at(-1) ?? '');
      // Of a type of which the file reads something else it need not be a part.
      const isOther = isTyped(kit) && related.some(({ path: other, base }) => other.length > base.length);
      const isGuess = (isPayload || isOther) && !isSaid;
      return [
        { role: first.role, base: first.base, path, mentions: related, isConfigured: false, isGuess, reads, handlers },
      ];
    });
  });
}

function assumed(
  { path: base, on, id }: HandlerForm['identity'][number],
  property: IdentityProperty,
  isConfigured: boolean,
): IdentityCandidate[] {
  const path = propertyPath(base, base, property, id);
  return path ? [{ role: on ?? 'request', base, path, mentions: [], isConfigured }] : [];
}

/** What the framework calls the id of the user that stands there. */
function idAt({ form }: Handler, role: HandlerRole, base: readonly string[]): string | undefined {
  return form.identity.find(({ path, on }) => (on ?? 'request') === role && path.join('.') === base.join('.'))?.id;
}

const ID_PROPERTIES: ReadonlySet<string> = new Set([
  '_id',
  'id',
  'sub',
  'uid',
  'userId',
  'user_id',
  'userID',
  'accountId',
  'account_id',
  'uuid',
  'oid',
]);

/** `['user', '_id']` where the file reads that; `['session', 'userId']` is the id itself and has no other property. */
export function propertyPath(
  base: readonly string[],
  path: readonly string[],
  property: IdentityProperty,
  id = 'id',
): readonly string[] | undefined {
  if (property === 'self') return base;
  if (ID_PROPERTIES.has(base.at(-1) ?? '')) return property === 'id' ? base : undefined;
  if (property !== 'id') return [...base, property];
  const next = path[base.length];
  return [...base, next !== undefined && ID_PROPERTIES.has(next) ? next : id];
}

function mentionsIn(kit: Kit, handlers: Handlers, sources: Sources): readonly IdentityMention[] {
  const mentions: IdentityMention[] = [];

  function add(
    handler: Handler,
    role: HandlerRole,
    path: readonly string[],
    node: TSESTree.MemberExpression | undefined,
    skipped = 0,
    isTakenApart = false,
  ): void {
    if (requestPart(handler, role, path, kit.settings).kind !== 'identity') return;
    const built = handler.form.identity.filter(({ on = 'request' }) => on === role).map((one) => one.path);
    const bases = [...settingsPaths(kit.settings, role), ...built].filter((one) => startsWith(path, one));
    const [base] = bases.sort((a, b) => b.length - a.length);
    if (!base) return;
    mentions.push({
      handler,
      role,
      path,
      base,
      node,
      skipped,
      isTakenApart: isTakenApart && path.length > base.length,
    });
  }

  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.MemberExpression && !isInLongerChain(node)) {
      const own = onParameter(kit, handlers, node);
      if (own) add(own.handler, own.role, own.path, node, own.skipped);
      else addSource(node);
    } else if (isFunction(node)) {
      addParts(node);
    } else if (node.type === AST_NODE_TYPES.CallExpression) {
      addSource(node);
    } else if (node.type === AST_NODE_TYPES.ObjectPattern) {
      const isPlain = isTakenFromPlain(kit, node);
      for (const property of node.properties)
        if (property.type === AST_NODE_TYPES.Property) addSource(property.value, isPlain);
    }
  });

  /** `@CurrentUser('id') userId`. */
  function addParts(node: FunctionNode): void {
    const handler = handlers.of(node);
    for (const part of handler?.parts ?? []) {
      if (handler && part && ID_PROPERTIES.has(part.path.at(-1) ?? '')) add(handler, part.role, part.path, undefined);
    }
  }

  /** `const { user } = req; user.id`. */
  function addSource(node: TSESTree.Node, isTakenApart = false): void {
    const source = sources.of(node, EMPTY_ENVIRONMENT);
    if (source.kind === 'identity') add(source.handler, source.role, source.path, undefined, 0, isTakenApart);
  }

  return mentions;
}

/** `const { id } = req.user`, and not `req.user!`. */
function isTakenFromPlain({ sourceCode }: Kit, { parent }: TSESTree.ObjectPattern): boolean {
  const init = parent.type === AST_NODE_TYPES.VariableDeclarator ? parent.init : undefined;
  return init ? !/[!?]/u.test(sourceCode.getText(init)) : false;
}

function isInLongerChain(node: TSESTree.MemberExpression): boolean {
  const { parent } = wrapped(node);
  if (parent?.type !== AST_NODE_TYPES.MemberExpression || unwrap(parent.object) !== node) return false;
  // `req.user.id.toString()` reads `req.user.id`.
  const outer = wrapped(parent).parent;
  return !(outer?.type === AST_NODE_TYPES.CallExpression && unwrap(outer.callee) === parent);
}

/** `req.user.id`, also on the left of an assignment. */
function onParameter(kit: Kit, handlers: Handlers, node: TSESTree.MemberExpression) {
  const path: string[] = [];
  let object: TSESTree.Node = node;
  for (; object.type === AST_NODE_TYPES.MemberExpression; object = unwrap(object.object)) {
    path.unshift(propertyName(object) ?? '*');
  }
  if (object.type !== AST_NODE_TYPES.Identifier) return undefined;
  const parameter = parameterOf(variableAt(kit.sourceCode, object)?.defs[0]);
  const handler = parameter && handlers.of(parameter.function);
  const part = parameter && handler?.parts[parameter.index];
  if (!handler || !part) return undefined;
  const before = [...part.path, ...parameter.path];
  return { handler, role: part.role, path: [...before, ...path], skipped: before.length };
}
