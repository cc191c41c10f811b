import type { HandlerForm, Library, SessionLife, SessionSink } from '../../libraries/types.js';
import type { Kit, Recognised } from '../kit.js';
import { keptBy } from '../session-state.js';
import { applies } from '../slots.js';

/** The library that keeps the state of `request.session` on the server. */
export interface ServerKeeper {
  readonly library: Library;
  /** Member of the request at which the session stands. */
  readonly member: string;
  readonly life: SessionLife;
  /** Neither the file nor the application's manifest names a library: this one is the usual one. */
  readonly isAssumed: boolean;
  /** Assigning `null` leaves the session in the store: the configuration stands in the file and does not say otherwise. */
  readonly staysWithNull: boolean;
}

/** Tells the keeper for handlers of a form; `undefined` where the browser keeps the session, or where that is not known. */
export type KeeperFor = (form: HandlerForm) => ServerKeeper | undefined;

interface Candidate {
  readonly library: Library;
  readonly sink: SessionSink;
  readonly state: 'client' | 'server' | 'unknown';
}

/** As the file sets it up, else as the application's only library does, else the one that is usual for such handlers. */
export function createKeepers(kit: Kit, sessions: readonly Recognised<SessionSink>[]): KeeperFor {
  const here = sessions.flatMap(({ node, readings }) =>
    readings.flatMap(({ library, sink }): readonly Candidate[] => {
      const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
      return [{ library, sink, state: layout ? keptBy(kit, node, layout.configuration, sink.state) : 'unknown' }];
    }),
  );
  const onRequests = here.filter(({ sink }) => sink.requestMember !== undefined);
  const candidates = onRequests.length > 0 ? onRequests : installed(kit);
  const keeper = keeperAmong(kit, candidates, onRequests.length > 0 ? 'here' : 'installed');
  return ({ assumedSession }) => {
    if (candidates.length > 0) return keeper;
    const library = kit.libraries.find(({ id }) => id === assumedSession);
    return library && keeperAmong(kit, sinksOf(library), 'assumed');
  };
}

function installed(kit: Kit): readonly Candidate[] {
  return kit.libraries.filter((library) => kit.uses(library) !== undefined).flatMap(sinksOf);
}

/** A session whose configuration stands elsewhere. */
function sinksOf(library: Library): readonly Candidate[] {
  return library.sinks.flatMap((sink): readonly Candidate[] =>
    sink.kind === 'session' && sink.requestMember !== undefined
      ? [{ library, sink, state: typeof sink.state === 'string' ? sink.state : 'unknown' }]
      : [],
  );
}

function keeperAmong(
  kit: Kit,
  candidates: readonly Candidate[],
  known: 'here' | 'installed' | 'assumed',
): ServerKeeper | undefined {
  const [first] = candidates;
  const isOne = candidates.every(({ library, state }) => state === 'server' && library === first?.library);
  if (!first || !isOne) return undefined;
  const { library, sink } = first;
  const { life, requestMember: member } = sink;
  if (!life || member === undefined) return undefined;
  const { assigningNull, endingWith } = life;
  const isTold = endingWith !== undefined && kit.sourceCode.text.includes(endingWith);
  const staysWithNull = assigningNull === 'stays' && known === 'here' && !isTold;
  return { library, member, life, isAssumed: known === 'assumed', staysWithNull };
}
