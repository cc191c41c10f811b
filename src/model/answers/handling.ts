import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { exportedNames } from '../../ast/exported-names.js';
import { enclosingFunction, type FunctionNode } from '../../ast/functions.js';
import { lastName } from '../../ast/property-name.js';
import { wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { HandlerForm } from '../../libraries/types/handlers.js';
import { wordsOf } from '../cookie-words.js';
import type { Cookie } from '../cookie.js';
import { purposesOfServed } from '../get-changes/names.js';
import { fileNames, isTelling, lastSegments, namesOfHandler } from '../handler-names.js';
import type { Handler, Handlers } from '../handlers.js';
import { nameOf } from '../enclosures.js';
import type { Kit } from '../kit.js';
import type { Purpose } from '../purpose-words.js';
import type { PurposesOf } from '../purposes.js';
import type { Served } from '../served/served.js';
import type { SessionDeletion } from '../session-deletions.js';
import type { SessionAct } from '../session-life/acts.js';
import { writtenIdentity } from '../session-life/written-identity.js';
import type { SessionWrite } from '../session-writes.js';

/** A function that signs somebody in or out, or is otherwise about sessions. */
export interface Handling {
  readonly function: FunctionNode;
  /** Where the framework hands it something. */
  readonly handler: Handler | undefined;
  readonly form: HandlerForm | undefined;
  /** What it is called, where that is how it is known. */
  readonly name: string | undefined;
}

export interface HandlingContext {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly served: readonly Served[];
  readonly purposesOf: PurposesOf;
  readonly acts: readonly SessionAct[];
  readonly writes: readonly SessionWrite[];
  readonly cookies: readonly Cookie[];
  readonly deletions: readonly SessionDeletion[];
}

/** The handler around a node, if it is one about sessions. */
export function createHandlings(context: HandlingContext): (node: TSESTree.Node) => Handling | undefined {
  const { handlers, served } = context;
  const known = new Map<FunctionNode, Handling | undefined>();
  const placesOf = new Map<FunctionNode, Served[]>();
  for (const place of served) {
    for (const fn of place.functions) placesOf.set(fn, [...(placesOf.get(fn) ?? []), place]);
  }
  let changing: ReadonlySet<FunctionNode> | undefined;

  function around(node: TSESTree.Node): Handling | undefined {
    for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
      const handler = handlers.of(fn);
      const places = placesOf.get(fn) ?? [];
      if (!handler && places.length === 0) continue;
      if (!known.has(fn)) known.set(fn, read(fn, handler, places));
      return known.get(fn);
    }
    return undefined;
  }

  function read(fn: FunctionNode, handler: Handler | undefined, places: readonly Served[]): Handling | undefined {
    // It answers for the errors of others, which may well be meant for users.
    if (handler?.parts.some((part) => part?.role === 'error')) return undefined;
    const form = handler?.form ?? formOf(context.kit, places);
    const name = nameFor(context, handler, places);
    changing ??= functionsAround(changesOf(context));
    const isSo = changing.has(fn) || (name !== undefined && !goesOn(context.kit, fn));
    return isSo ? { function: fn, handler, form, name } : undefined;
  }

  return around;
}

function functionsAround(nodes: readonly TSESTree.Node[]): ReadonlySet<FunctionNode> {
  const found = new Set<FunctionNode>();
  for (const node of nodes) {
    for (let fn = enclosingFunction(node); fn && !found.has(fn); fn = enclosingFunction(fn)) found.add(fn);
  }
  return found;
}

/** Where sessions begin and end: somebody is signed in or out, gets a cookie for it, or rows of sessions are deleted. */
function changesOf({ acts, writes, cookies, deletions }: HandlingContext): readonly TSESTree.Node[] {
  return [
    ...acts.filter((act) => act.kind !== 'write' || isAboutIdentity(act.path)),
    ...writes.filter(({ path }) => isAboutIdentity(path)),
    ...cookies.filter(({ carries, written }) => carries === 'session' && written !== 'by session'),
    ...deletions,
  ].map(({ node }) => node);
}

function isAboutIdentity(path: readonly string[]): boolean {
  const kind = writtenIdentity(path);
  return kind === 'identity' || kind === 'flag';
}

const PURPOSES: readonly Purpose[] = ['login', 'second factor', 'logout', 'revocation'];

/** What it is called, where that says that it is about sessions. */
function nameFor(
  { kit, purposesOf }: HandlingContext,
  handler: Handler | undefined,
  places: readonly Served[],
): string | undefined {
  const names = [
    ...places.flatMap(({ path }) => (path === undefined ? [] : lastSegments(path))),
    ...(handler && !isOnlyHandedOver(handler) ? namesOfHandler(kit, handler) : []),
    ...(handler ? [] : fileNames(kit.filename)),
  ].filter((name) => name !== '' && isTelling(name));
  const purposes = [
    ...(handler && names.length > 0 ? purposesOf(handler) : []),
    ...places.flatMap((place) => {
      const { byPath, byHandler } = purposesOfServed(kit, place);
      return [...byPath, ...byHandler];
    }),
  ];
  return purposes.some((one) => PURPOSES.includes(one)) || names.some(namesSession) ? names[0] : undefined;
}

/** Some call is handed it, and what for is not known: the name of the file says nothing about it. */
function isOnlyHandedOver(handler: Handler): boolean {
  const { function: fn, form } = handler;
  const isHanded = wrapped(fn).parent?.type === AST_NODE_TYPES.CallExpression;
  const isNamed = nameOf(fn, form.registration) !== undefined || ('id' in fn && fn.id !== null);
  return isHanded && !isNamed && exportedNames(fn).length === 0 && handler.routes().length === 0;
}

const SESSION =
  /^(?:(?:create|get|list|show|current|my|own|new|update|refresh|renew|end) )*(?:(?:user|auth|login|web|account) )?(?:sessions?|(?:refresh|auth) ?tokens?|token (?:refresh|renew))$/u;

/** `/api/sessions/:id`, `refreshToken`; not one for a checkout or a chat. */
function namesSession(name: string): boolean {
  const last = name.split('/').at(-1) ?? '';
  return SESSION.test(wordsOf(last).join(' '));
}

/** The framework whose exported functions or decorated methods these are. */
function formOf({ libraries }: Kit, places: readonly Served[]): HandlerForm | undefined {
  const forms = libraries.flatMap(({ handlers = [] }) => handlers);
  const [place] = places;
  if (place?.spelling.kind === 'decorator') {
    const { from } = place.spelling.forPost;
    return libraries.find(({ packages }) => packages.includes(from))?.handlers?.find((one) => one.decorators);
  }
  const exported = place?.exportedAs;
  return exported === undefined || exported === 'default'
    ? undefined
    : forms.find((one) => one.exports?.some((entry) => entry.name === exported) && !one.answersByReturn);
}

/** The request goes on to what answers it: a guard. */
function goesOn({ sourceCode }: Kit, fn: FunctionNode): boolean {
  let isSo = false;
  walk(fn.body, sourceCode.visitorKeys, (node) => {
    isSo ||=
      node.type === AST_NODE_TYPES.CallExpression && lastName(node.callee) === 'next' && node.arguments.length === 0;
  });
  return isSo;
}
