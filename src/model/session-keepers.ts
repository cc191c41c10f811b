import type { Provenance } from '../ast/provenance.js';
import { literalText } from '../ast/literal-text.js';
import type { Library, SessionSink } from '../libraries/types.js';
import type { Handlers } from './handlers.js';
import type { Kit, Recognised } from './kit.js';
import { keptBy } from './session-state.js';
import { applies } from './slots.js';

/** What keeps the session at a member of the request in the browser. */
export interface Keeper {
  readonly library: Library;
  readonly sink: SessionSink;
  readonly member: string;
}

/** The library that keeps the request's session in the browser: as the file sets it up, else as the application's only one does. */
export function keeperOf(kit: Kit, sessions: readonly Recognised<SessionSink>[]): Keeper | undefined {
  const here = sessions.flatMap(({ node, readings }) =>
    readings.flatMap(({ library, sink }) => {
      if (sink.requestMember === undefined) return [];
      const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
      const state = layout ? keptBy(kit, node, layout.configuration, sink.state) : 'unknown';
      return [{ library, sink, member: sink.requestMember, isClient: state === 'client' }];
    }),
  );
  const candidates = here.length > 0 ? here : installed(kit);
  const [first] = candidates;
  const isOnly = candidates.every(
    ({ library, member, isClient }) => isClient && library === first?.library && member === first.member,
  );
  return first && isOnly ? first : undefined;
}

function installed(kit: Kit): readonly (Keeper & { readonly isClient: boolean })[] {
  return kit.libraries
    .filter((library) => kit.uses(library) !== undefined)
    .flatMap((library) =>
      library.sinks.flatMap((sink) =>
        sink.kind === 'session' && sink.requestMember !== undefined
          ? [{ library, sink, member: sink.requestMember, isClient: sink.state === 'client' }]
          : [],
      ),
    );
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
