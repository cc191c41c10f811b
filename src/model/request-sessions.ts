import type { Library } from '../libraries/types/library.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import type { Kit, Recognised } from './kit.js';
import { keptBy } from './session-state.js';
import { applies } from './slots.js';
import { perLibraries } from './per-libraries.js';

/** A library that keeps its session at a member of the request. */
export interface RequestSession {
  readonly library: Library;
  readonly sink: SessionSink;
  readonly member: string;
  /** Where the state itself is kept. */
  readonly state: 'client' | 'server' | 'unknown';
}

/** Those that the file sets up; where it sets up none, those that the application has, configured elsewhere. */
export interface RequestSessions {
  readonly known: 'here' | 'installed';
  readonly all: readonly RequestSession[];
}

export function requestSessions(kit: Kit, sessions: readonly Recognised<SessionSink>[]): RequestSessions {
  const here = sessions.flatMap(({ node, readings }) =>
    readings.flatMap(({ library, sink }) => {
      const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
      const state = layout ? keptBy(kit, node, layout.configuration, sink.state) : 'unknown';
      return onRequest(library, sink, state);
    }),
  );
  if (here.length > 0) return { known: 'here', all: here };
  const installed = librariesOnRequests(kit.libraries).filter((library) => kit.uses(library) !== undefined);
  return { known: 'installed', all: installed.flatMap(configuredElsewhere) };
}

const librariesOnRequests = perLibraries((libraries) =>
  libraries.filter((library) => configuredElsewhere(library).length > 0),
);

/** What the configuration decides is not known. */
export function configuredElsewhere(library: Library): readonly RequestSession[] {
  return library.sinks.flatMap((sink) =>
    sink.kind === 'session' ? onRequest(library, sink, typeof sink.state === 'string' ? sink.state : 'unknown') : [],
  );
}

function onRequest(library: Library, sink: SessionSink, state: RequestSession['state']): readonly RequestSession[] {
  const { requestMember: member } = sink;
  return member === undefined ? [] : [{ library, sink, member, state }];
}
