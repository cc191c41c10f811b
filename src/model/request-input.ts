import type { HandlerInput, HandlerReader, HandlerRole, RequestSource } from '../libraries/types/handlers.js';
import type { Handler } from './handlers.js';
import type { Settings } from './settings.js';

/** A value that the caller of the application chooses. */
export interface RequestInput {
  readonly kind: 'input';
  readonly handler: Handler;
  readonly source: RequestSource;
  /** `['userId']` of `req.query.userId`; `*` for an element whose key is not known. */
  readonly path: readonly string[];
  /** How the program reads the source on the request: `req.query`, `getQuery(event)`. */
  readonly read: HandlerInput | HandlerReader;
  /** The value was asked for by `get`: of `searchParams`, of a form, of headers. */
  readonly isGot?: boolean;
  /** What it has been through last on its way from the request. */
  readonly through?: Passage;
}

/**
 * A call that gives text or a number or throws, a check against a schema, one that makes anything of text (`JSON.parse`), or one that gives those parts which it is
 * told.
 */
export type Passage = 'conversion' | 'schema' | 'decoding' | 'selection';

/** What a path on the request or the response leads to. */
export type RequestPart =
  | RequestInput
  /** The caller as the server authenticated them, or something in their own session. */
  | {
      readonly kind: 'identity';
      readonly handler: Handler;
      readonly role: HandlerRole;
      readonly path: readonly string[];
    }
  /** The request or response itself, or as much of the way to one of its parts. */
  | { readonly kind: 'whole'; readonly handler: Handler; readonly role: HandlerRole; readonly path: readonly string[] }
  /** Something that some middleware put there. */
  | { readonly kind: 'unknown'; readonly nearIdentity: boolean };

/** What stands at the path on the object that a handler gets in this role. */
export function requestPart(
  handler: Handler,
  role: HandlerRole,
  path: readonly string[],
  settings: Settings,
): RequestPart {
  const { form } = handler;
  if (role === 'request') {
    for (const input of form.inputs) {
      if (input.call !== undefined || !startsWith(path, input.path)) continue;
      return { kind: 'input', handler, source: input.source, path: path.slice(input.path.length), read: input };
    }
  }
  const paths = identityPaths(handler, role, settings);
  if (paths.some((one) => startsWith(path, one))) return { kind: 'identity', handler, role, path };
  // Part of the way only: `res.locals`, `c.req`.
  const ways = role === 'request' ? [...paths, ...form.inputs.map((input) => input.path)] : paths;
  if (ways.some((one) => startsWith(one, path)) || path.length === 0) return { kind: 'whole', handler, role, path };
  return { kind: 'unknown', nearIdentity: role === 'request' || role === 'response' || role === 'caller' };
}

/**
 * What a method of the request gives: `req.get('x-user')`, `request.json()`, `c.get('user')`. `name` is what its argument says, `undefined` where that is not
 * known; without an argument it gives all values.
 */
export function requestCall(
  handler: Handler,
  path: readonly string[],
  argument: { readonly name: string | undefined } | undefined,
  settings: Settings,
): RequestPart | undefined {
  const { form } = handler;
  const key = argument ? [argument.name ?? '*'] : [];
  for (const input of form.inputs) {
    if (input.call === undefined || !isSame(input.path, path)) continue;
    if (input.argument !== undefined && input.argument !== argument?.name) continue;
    return { kind: 'input', handler, source: input.source, path: input.call === 'value' ? key : [], read: input };
  }
  const accessor = form.accessors?.find(({ call }) => isSame(call, path));
  return accessor && requestPart(handler, 'request', [...accessor.path, ...key], settings);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && startsWith(one, other);
}

/** Paths below which everything is the caller's own. */
function identityPaths({ form }: Handler, role: HandlerRole, settings: Settings): readonly (readonly string[])[] {
  const built = form.identity.filter(({ on = 'request' }) => on === role).map(({ path }) => path);
  const own = role === 'request' ? form.own : [];
  return [...settingsPaths(settings, role), ...built, ...own];
}

/** `req.account` of the settings. */
export function settingsPaths({ identity }: Settings, role: HandlerRole): readonly (readonly string[])[] {
  return identity
    .map((path) => path.split('.'))
    .filter(([root = '']) => (RESPONSES.has(root) ? role === 'response' : role === 'request'))
    .map((path) => path.slice(1));
}

const RESPONSES: ReadonlySet<string> = new Set(['res', 'response', 'reply']);

export function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((key, index) => path[index] === key);
}

/** `query.userId`: two reads of the same value have the same key, and so have a list and its elements. */
export function keyOf({ source, path }: RequestInput): string {
  return [source, ...path].join('.').replace(/(?<!\.\*)(?:\.\*)+$/u, '');
}
