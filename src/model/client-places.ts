import { isFunction } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import type { Provenance } from '../ast/provenance.js';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Library } from '../libraries/types/library.js';
import type { Origin } from '../libraries/types/origin.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import type { Handlers } from './handlers.js';
import type { Kit, Recognised } from './kit.js';
import { isSessionOfRequest, keeperOf, plain } from './session-keepers.js';
import { perLibraries } from './per-libraries.js';

/** Something in a session that the browser keeps, or the session itself. */
export interface ClientPlace {
  readonly library: Library;
  readonly sink: SessionSink;
  /** The names below the session; none for the session itself. */
  readonly path: readonly string[];
}

export interface ClientPlaces {
  readonly placeOf: (thing: Provenance) => ClientPlace | undefined;
  /** The same, where it may also be what `session.get('key')` gives. */
  readonly placeRead: (thing: Provenance) => ClientPlace | undefined;
}

/** A state that a call of a known library gives. */
interface StateObject {
  readonly library: Library;
  readonly sink: SessionSink;
  readonly origin: Origin;
}

export function createClientPlaces(
  kit: Kit,
  handlers: Handlers,
  sessions: readonly Recognised<SessionSink>[],
): ClientPlaces {
  const keeper = keeperOf(kit, sessions);
  const objects = stateObjects(kit.libraries).filter(({ origin }) => kit.words.mayHave(origin));
  if (!keeper && objects.length === 0) return NOWHERE;

  /** A member, or what `session.get('key')` gives. */
  function placeRead(thing: Provenance): ClientPlace | undefined {
    const found = plain(thing);
    if (found.kind !== 'result' || found.of.kind !== 'member' || found.of.name !== 'get') return placeAt(found, 0);
    const [first] = found.call.arguments;
    const key = first && literalText(first);
    const place = placeAt(found.of.of, 0);
    return place?.sink.writers && key !== undefined ? { ...place, path: [...place.path, key] } : placeAt(found, 0);
  }

  /** Where below a session something stands. */
  function placeAt(thing: Provenance, depth: number): ClientPlace | undefined {
    const found = plain(thing);
    if (depth > MAX_DEPTH) return undefined;
    if (keeper && isSessionOfRequest(handlers, found, keeper.member)) return { ...keeper, path: [] };
    if (found.kind === 'result') return objectOf(found, depth);
    const outer = found.kind === 'member' ? placeAt(found.of, depth + 1) : undefined;
    return outer && found.kind === 'member' ? { ...outer, path: [...outer.path, found.name] } : undefined;
  }

  function objectOf(thing: Provenance & { readonly kind: 'result' }, depth: number): ClientPlace | undefined {
    const object = objects.find(({ origin }) => kit.matcher.match(thing.call, origin));
    if (object) return { ...object, path: [] };
    const fn = functionOf(plain(thing.of));
    const places = fn ? kit.evaluator.resultsOf(fn).map((result) => placeAt(kit.provenanceOf(result), depth + 1)) : [];
    const [place] = places;
    return place && places.every((one) => one?.sink === place.sink && one.path.length === 0) ? place : undefined;
  }

  return { placeOf: (thing) => placeAt(thing, 0), placeRead };
}

const MAX_DEPTH = 8;

const NOWHERE: ClientPlaces = { placeOf: () => undefined, placeRead: () => undefined };

const stateObjects = perLibraries((libraries): readonly StateObject[] =>
  libraries.flatMap((library) =>
    library.sinks.flatMap((sink) =>
      sink.kind === 'session' && sink.stateObject && sink.state === 'client'
        ? [{ library, sink, origin: sink.stateObject }]
        : [],
    ),
  ),
);

/** A function of the file that is called. */
function functionOf(
  thing: Provenance,
): TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression | undefined {
  const node =
    thing.kind === 'variable' ? thing.variable.defs[0]?.node : thing.kind === 'other' ? thing.node : undefined;
  return node && isFunction(node) ? node : undefined;
}
