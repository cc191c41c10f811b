import type { CookieDefaultsSink, CookieDeletionSink, CookieSink, CookieTextSink } from './cookies.js';
import type { SessionDeletionSink } from './deletions.js';
import type { SecretSink } from './secrets.js';
import type { SessionSink } from './sessions.js';
import type { KeptStateSink, RevivalSink, StorageSink } from './storage.js';
import type { ConnectionSink, SessionStoreSink } from './stores.js';
import type { SealSink, TokenCheckSink, TokenDecodeSink, TokenIssueSink } from './tokens.js';

export type Sink =
  | CookieSink
  | CookieDefaultsSink
  | CookieTextSink
  | CookieDeletionSink
  | SessionSink
  | SessionStoreSink
  | ConnectionSink
  | TokenIssueSink
  | SealSink
  | TokenCheckSink
  | TokenDecodeSink
  | SessionDeletionSink
  | SecretSink
  | StorageSink
  | KeptStateSink
  | RevivalSink
  | NoSink;

/** A look-alike that must stay silent. */
export interface NoSink {
  readonly kind: 'none';
  readonly sample: string;
}
