import type { HandlerForm } from '../../libraries/types/handlers.js';
import type { Library } from '../../libraries/types/library.js';
import type { SessionLife, SessionSink } from '../../libraries/types/sessions.js';
import type { Kit, Recognised } from '../kit.js';
import {
  configuredElsewhere,
  type RequestSession,
  requestSessions,
  type RequestSessions,
} from '../request-sessions.js';

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

/** As the file sets it up, else as the application's only library does, else the one that is usual for such handlers. */
export function createKeepers(kit: Kit, sessions: readonly Recognised<SessionSink>[]): KeeperFor {
  const { known, all } = requestSessions(kit, sessions);
  const keeper = keeperAmong(kit, all, known);
  return ({ assumedSession }) => {
    if (all.length > 0) return keeper;
    const library = kit.libraries.find(({ id }) => id === assumedSession);
    return library && keeperAmong(kit, configuredElsewhere(library), 'assumed');
  };
}

function keeperAmong(
  kit: Kit,
  candidates: readonly RequestSession[],
  known: RequestSessions['known'] | 'assumed',
): ServerKeeper | undefined {
  const [first] = candidates;
  const isOne = candidates.every(({ library, state }) => state === 'server' && library === first?.library);
  if (!first?.sink.life || !isOne) return undefined;
  const { library, member } = first;
  const { life } = first.sink;
  const { assigningNull, endingWith } = life;
  const isTold = endingWith !== undefined && kit.sourceCode.text.includes(endingWith);
  const staysWithNull = assigningNull === 'stays' && known === 'here' && !isTold;
  return { library, member, life, isAssumed: known === 'assumed', staysWithNull };
}
