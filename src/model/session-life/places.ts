import type { TSESTree } from '@typescript-eslint/utils';

import type { Provenance } from '../../ast/provenance.js';
import { literalText } from '../../ast/literal-text.js';
import type { Handler, Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { startsWith } from '../request-input.js';
import { plain } from '../session-keepers.js';
import type { KeeperFor, ServerKeeper } from './keeper.js';

/** Something in a session that the server keeps, or the session itself. */
export interface SessionPlace {
  readonly keeper: ServerKeeper;
  readonly handler: Handler;
  /** Keys below the session; empty for the session itself. */
  readonly path: readonly string[];
}

/** A request, or something on it. */
export interface RequestPlace {
  readonly handler: Handler;
  readonly path: readonly string[];
}

export interface Places {
  readonly sessionAt: (node: TSESTree.Node) => SessionPlace | undefined;
  /** How an expression stands below the request that a handler is given. */
  readonly requestAt: (node: TSESTree.Node) => RequestPlace | undefined;
  /** The object on which sessions stand: `req`, or `context.req` of a resolver. */
  readonly isRequest: (place: RequestPlace) => boolean;
  readonly keeperFor: KeeperFor;
  readonly keeperOf: (handler: Handler) => ServerKeeper | undefined;
}

export function createPlaces(kit: Kit, handlers: Handlers, keeperFor: KeeperFor): Places {
  function sessionAt(node: TSESTree.Node): SessionPlace | undefined {
    const thing = kit.provenanceOf(node);
    const at = placeOf(handlers, thing);
    if (!at) return undefined;
    const keeper = keeperFor(at.handler.form);
    const whole = keeper && sessionPaths(at.handler, keeper.member).find((path) => startsWith(at.path, path));
    return keeper && whole && { keeper, handler: at.handler, path: at.path.slice(whole.length) };
  }

  return {
    sessionAt,
    keeperFor,
    keeperOf: ({ form }) => keeperFor(form),
    requestAt: (node) => placeOf(handlers, kit.provenanceOf(node)),
    isRequest: ({ handler, path }) =>
      [[], ...sessionPaths(handler, 'session').map((whole) => whole.slice(0, -1))].some(
        (one) => one.length === path.length && startsWith(path, one),
      ),
  };
}

/** Paths on what the handler is given at which a session stands: `session`, `context.req.session`. */
function sessionPaths({ form }: Handler, member: string): readonly (readonly string[])[] {
  const own = form.own.filter((path) => path.at(-1) === member);
  const got = (form.accessors ?? []).map(({ path }) => [...path, member]);
  return [...own, ...got];
}

/** Follows members, and `c.get('session')`, down to a parameter that is handed the request. */
function placeOf(handlers: Handlers, thing: Provenance): RequestPlace | undefined {
  const path: string[] = [];
  let current = plain(thing);
  for (; current.kind === 'member'; current = plain(current.of)) path.unshift(current.name);
  if (current.kind === 'parameter') return handed(handlers, current, path);
  if (current.kind !== 'result' || current.of.kind !== 'member') return undefined;
  const { name, of } = current.of;
  const [first, ...others] = current.call.arguments;
  const key = first && literalText(first);
  const request = plain(of);
  if (others.length > 0 || key === undefined || request.kind !== 'parameter') return undefined;
  const at = handed(handlers, request, []);
  const accessor = at?.handler.form.accessors?.find(({ call }) => call.length === 1 && call[0] === name);
  return at && accessor && { handler: at.handler, path: [...at.path, ...accessor.path, key, ...path] };
}

function handed(
  handlers: Handlers,
  { function: around, index }: Provenance & { readonly kind: 'parameter' },
  path: readonly string[],
): RequestPlace | undefined {
  const handler = handlers.of(around);
  const part = handler?.parts[index];
  return handler && part?.role === 'request' ? { handler, path: [...part.path, ...path] } : undefined;
}
