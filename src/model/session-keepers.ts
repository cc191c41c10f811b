import type { Provenance } from '../ast/provenance.js';
import { literalText } from '../ast/literal-text.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import type { Handlers } from './handlers.js';
import type { Kit, Recognised } from './kit.js';
import { type RequestSession, requestSessions } from './request-sessions.js';

/** The library that keeps the request's session in the browser: as the file sets it up, else as the application's only one does. */
export function keeperOf(kit: Kit, sessions: readonly Recognised<SessionSink>[]): RequestSession | undefined {
  const { all } = requestSessions(kit, sessions);
  const [first] = all;
  const isOnly = all.every(
    ({ library, member, state }) => state === 'client' && library === first?.library && member === first.member,
  );
  return first && isOnly ? first : undefined;
}

/** `req.session`, `ctx.session`, `c.get('session')`, also taken apart. */
export function isSessionOfRequest(handlers: Handlers, thing: Provenance, member: string): boolean {
  const found = plain(thing);
  if (found.kind === 'parameter') return isHanded(handlers, found, [member]);
  if (found.kind === 'member') return found.name === member && isHanded(handlers, plain(found.of), []);
  if (found.kind !== 'result' || found.of.kind !== 'member') return false;
  const [first, ...others] = found.call.arguments;
  const request = plain(found.of.of);
  if (others.length > 0 || !first || literalText(first) !== member || request.kind !== 'parameter') return false;
  const method = found.of.name;
  const accessors = handlers.of(request.function)?.form.accessors ?? [];
  return accessors.some(({ call }) => call.length === 1 && call[0] === method) && isHanded(handlers, request, []);
}

function isHanded(handlers: Handlers, thing: Provenance, path: readonly string[]): boolean {
  if (thing.kind !== 'parameter') return false;
  const handed = handlers.of(thing.function)?.parts[thing.index];
  return (
    handed?.role === 'request' && handed.path.length === path.length && handed.path.every((key, i) => key === path[i])
  );
}

/** Without the types that are written at it. */
export function plain(thing: Provenance): Provenance {
  return thing.kind === 'typed' ? plain(thing.of) : thing;
}
