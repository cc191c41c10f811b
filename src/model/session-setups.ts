import type { TSESTree } from '@typescript-eslint/utils';

import type { Library, SessionSink } from '../libraries/types.js';
import type { Cookie } from './cookie.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { type HandMadeSession, readTimelessSessions } from './payloads.js';
import { readSessionName, type SessionName } from './session-names.js';

/** A session library that is set up, or a session that the application puts into a cookie itself. */
export type SessionSetup = LibrarySession | HandMadeSession;

export interface LibrarySession {
  readonly kind: 'library';
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  /** Where the state itself is kept. */
  readonly state: SessionSink['state'];
  /** Nothing but the lifetime of its cookie ends the session: the library offers no more. */
  readonly isBoundByCookie: boolean;
  /** The program may give single requests a lifetime of their own. */
  readonly mayBeSetPerRequest: boolean;
  /** The name of its cookie, where the library has one of its own. */
  readonly name: SessionName | undefined;
}

export function readSessionSetups(
  kit: Kit,
  recognised: readonly Recognised<SessionSink>[],
  cookies: readonly Cookie[],
): readonly SessionSetup[] {
  return [
    ...recognised.flatMap((found) => readLibrarySession(kit, found, cookies)),
    ...readTimelessSessions(kit, cookies),
  ];
}

/** More than one candidate says too little. */
function readLibrarySession(
  kit: Kit,
  { node, readings }: Recognised<SessionSink>,
  cookies: readonly Cookie[],
): readonly LibrarySession[] {
  const [reading, ...others] = readings;
  if (!reading || others.length > 0) return [];
  const { library, sink } = reading;
  const byCookie = sink.expiry?.by === 'cookie' ? sink.expiry : undefined;
  const perRequest = byCookie?.perRequest;
  return [
    {
      kind: 'library',
      node,
      at: methodNode(node),
      library,
      state: sink.state,
      isBoundByCookie: byCookie !== undefined,
      mayBeSetPerRequest: perRequest !== undefined && kit.sourceCode.text.includes(perRequest),
      name: readSessionName(
        kit,
        node,
        sink,
        cookies.find((cookie) => cookie.node === node),
      ),
    },
  ];
}
