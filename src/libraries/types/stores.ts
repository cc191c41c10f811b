import type { Unit } from './attributes.js';
import type { Slot, When } from './origin.js';
import type { Recognised } from './recognised.js';

/** Makes what keeps the sessions on the server: `new RedisStore({ client })`. */
export interface SessionStoreSink extends Recognised {
  readonly kind: 'session-store';
  readonly options: Slot;
  /** Key of the time that it keeps a session whose cookie has no lifetime. A lifetime of the cookie takes its place in most. */
  readonly lifetime?: {
    readonly key: string;
    readonly unit: Unit;
    /** A function of the session may stand there. */
    readonly mayBeFunction?: true;
  };
  /**
   * What takes expired sessions out of it: `'never'` where nothing does and old ones count. Left out where that does not depend on the options, or
   * something outside of the program may do it.
   */
  readonly cleaning?: StoreCleaning | 'never';
  /**
   * It writes the sessions to the disk of the machine, and encrypts them with the secret below this key of the options. With one of the keys `unless`
   * the program has its own way of writing them.
   */
  readonly encryption?: { readonly key: string; readonly unless: readonly string[] };
  /** It connects to its server by itself. */
  readonly connection?: ConnectionForm;
}

/** Opens a connection to a server in which a program may keep its sessions; a program without any is not looked at, so that the sample has a store. */
export interface ConnectionSink extends Recognised {
  readonly kind: 'connection';
  readonly layouts: readonly (ConnectionForm & { readonly when?: readonly When[] })[];
  /** It is what the module itself uses from then on: `mongoose.connection`. */
  readonly isOfModule?: true;
}

/** How a call is told where and how to connect. */
export interface ConnectionForm {
  /** Where an address stands, a URL. */
  readonly addresses?: readonly Slot[];
  /** Where the name of a host stands. */
  readonly hosts?: readonly Slot[];
  /** Schemes of addresses with which the connection is not encrypted, `redis`, and what to write instead. */
  readonly clear?: Readonly<Record<string, string>>;
  /** Options with which it is all the same: anything truthy. */
  readonly encrypted?: readonly Slot[];
  /** What takes protection away, in the query of an address and in the options. */
  readonly parameters?: readonly (Unprotected & { readonly name: string })[];
  readonly switches?: readonly (Unprotected & { readonly slot: Slot })[];
}

/** A value that takes away the encryption of a connection, or the check of who is at its other end. */
export interface Unprotected {
  readonly value: string | boolean;
  readonly lacks: 'encryption' | 'verification';
  /** What is written instead of the value, as code or text; without it, it is left out. */
  readonly instead?: string;
}

export interface StoreCleaning {
  /** Key of the options. */
  readonly key: string;
  /** Whether it happens without the key. */
  readonly default: 'on' | 'off';
  /** The values with which it does not happen: these, or all that are falsy, truthy, or not above zero. */
  readonly off: readonly (string | number | boolean | null)[] | 'falsy' | 'truthy' | 'not positive';
  /** Code of a value with which it happens: the default, where that is on. */
  readonly spelling: string;
  /** Words in a program that cleans by itself, in any case. */
  readonly byHand?: readonly string[];
  /** Where the options name the table from which SQL of the program may delete. */
  readonly table?: readonly string[];
  /** Nothing else ends a session: one that is still there counts, however old it is. */
  readonly endsSessions?: true;
}
