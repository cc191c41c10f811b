import type { Attribute, Attributes, OnPlainHttp } from './attributes.js';
import type { Origin, Slot, Versions, When } from './origin.js';
import type { Recognised } from './recognised.js';

export interface SessionSink extends Recognised {
  readonly kind: 'session';
  readonly layouts: readonly {
    readonly when?: readonly When[];
    /** The whole configuration. */
    readonly configuration: Slot;
    /** The object that holds the cookie's attributes; a path into `configuration`'s argument. */
    readonly options: Slot;
    /** What is different when the configuration looks like this. */
    readonly attributes?: Attributes;
  }[];
  readonly attributes: Attributes;
  readonly onPlainHttp: OnPlainHttp;
  /** Where the state itself is kept. */
  readonly state: SessionState;
  readonly content?: 'clear' | 'encrypted';
  /** Member of the request at which programs read and write the state. */
  readonly requestMember?: string;
  /** What may stand in place of the options: a cookie that another call makes, and that is judged there. */
  readonly cookieObject?: Origin;
  /** What gives the state itself, where it is no member of the request: `await getSession(…)`. */
  readonly stateObject?: Origin;
  /** Methods of the state that write to it: a key and a value, or an object of them. Without any, its members are assigned. */
  readonly writers?: Readonly<Record<string, 'key and value' | 'object'>>;
  /** Methods of the state that end the session, where the browser keeps it. */
  readonly endedBy?: readonly string[];
  /**
   * Key of the cookie's name, and the name without one; it may tell what the server runs. `at` is the path in the configuration to what has the key,
   * here and below.
   */
  readonly name?: {
    readonly at?: readonly string[];
    readonly keys: readonly string[];
    readonly default?: string;
    /** Paths in the configuration at which another default is given. */
    readonly unless?: readonly (readonly string[])[];
    readonly tellsProduct?: boolean;
  };
  /** Key of the secret or secrets. */
  readonly secret?: { readonly at?: readonly string[]; readonly keys: readonly string[] };
  /** Key of the store, and which ones keep the sessions in the memory of the process. */
  readonly store?: {
    readonly at?: readonly string[];
    readonly key: string;
    readonly inMemory?: Origin;
    /** Without a store it is the memory. */
    readonly isInMemoryByDefault?: boolean;
    /** Stores that an edit may propose where no setting names one, best first. */
    readonly offers?: readonly StoreOffer[];
    /** Those that go over what a file has already, which goes before them. */
    readonly connections?: readonly StoreConnection[];
  };
  /** The sessions are kept in the memory of the process, whatever the configuration says. */
  readonly isInMemory?: boolean;
  readonly commits?: Commit;
  /**
   * What bounds a client-stored session's age; `cookie` is the cookie's own lifetime, the best that the library offers. Left out where the server
   * refuses old ones whatever the configuration says, or where the lifetime may be configured elsewhere.
   */
  readonly expiry?:
    | {
        readonly by: 'cookie';
        /** Member of the request through which a program gives single requests other attributes. */
        readonly perRequest?: string;
      }
    | { readonly by: 'server'; readonly bounds: readonly AgeBound[] };
  /** Lengths of time, besides those that bound its age, by which the server ends or renews the session. */
  readonly lifetimes?: readonly Attribute[];
  /** How the same program keeps the state on the server. */
  readonly twin?: SessionTwin;
  /** How a program ends the caller's own session and gives it a new id, where the server keeps the state. */
  readonly life?: SessionLife;
}

export interface SessionLife {
  /** Give the session an id that nobody knew before. */
  readonly renew: readonly SessionMethod[];
  /** End the session in the store. */
  readonly end: readonly SessionMethod[];
  /** Methods of the session that take away what stands under a key. */
  readonly forget?: readonly string[];
  /** What it means that `null` takes the session's place on the request: it ends, or it stays in the store. */
  readonly assigningNull: 'ends' | 'stays' | 'unknown';
  /** Key of the configuration that may say that it ends all the same. */
  readonly endingWith?: string;
}

export interface SessionMethod {
  readonly name: string;
  /** Its object, where that is not the session. */
  readonly on?: 'request';
  /** Code of all its arguments but a callback; the method means something else without that text as its first argument. */
  readonly given?: { readonly text: string; readonly code: string };
  /**
   * How it tells that it is done: to a callback, which is given the error, by a promise that it gives back, or it is done when it returns. With
   * `callback or promise` the promise is given where there is no callback.
   */
  readonly done: 'callback' | 'callback or promise' | 'promise' | 'at once';
}

export type SessionTwin =
  /** One option decides. `when` has to hold, and nothing of `unless`. */
  | {
      readonly is: 'option';
      readonly path: readonly [string, ...string[]];
      readonly text: string;
      readonly when?: Condition;
      readonly unless?: readonly Condition[];
    }
  /** The store that the settings name takes the place of the one that is there, or of none. */
  | { readonly is: 'store' }
  | LibraryTwin;

/** Another library takes the place of this one: a call of what the module exports, with the same options in other places. */
export interface LibraryTwin {
  readonly is: 'library';
  readonly from: string;
  /** What it is usually called. */
  readonly local: string;
  /** What the keys of the configuration are called there. Where one stands that is named nowhere here, nothing can be moved. */
  readonly names: Readonly<Record<string, string>>;
  /** Those of which exactly one has to be given. */
  readonly required: readonly string[];
  /** Those that mean nothing there. */
  readonly dropped: readonly string[];
  /** Those that stand in an object of their own there. */
  readonly group: { readonly key: string; readonly keys: readonly string[] };
  /** What is written so that it does the same, unless it is given: on top, and in the group. */
  readonly added: readonly { readonly key: string; readonly text: string; readonly inGroup?: boolean }[];
  /** Key of the store. */
  readonly store: string;
  /** Members of the state that mean nothing, or something else, there. */
  readonly members: readonly string[];
  readonly unless?: readonly Condition[];
}

/** A method of what the call gives back: it writes the cookie, and may be given options that go before those of the configuration. */
export interface Commit {
  readonly method: string;
  readonly options: number;
}

/** Where the state of a session is kept, and what decides that. */
export type SessionState =
  'client' | 'server' | { readonly when: Condition; readonly then: SessionState; readonly else: SessionState };

/** Something that holds of a configuration; paths lead into the whole of it. */
export type Condition =
  /** One of them is given. */
  | { readonly given: readonly (readonly string[])[] }
  | { readonly path: readonly string[]; readonly value: string | number | boolean }
  | { readonly path: readonly string[]; readonly origin: Origin }
  /** The word stands somewhere in the file. */
  | { readonly mentioned: string };

/** What has to be in effect for the server to refuse an old copy of the session. */
export interface AgeBound {
  /** Any of these does it. */
  readonly settings: readonly [Attribute, ...Attribute[]];
  /** What an edit sets instead of the first of them. */
  readonly repair?: Attribute;
}

/** A store, and how its database is recognised. */
export interface DatabaseStore {
  /** The database. */
  readonly title: string;
  /** An application that has one of these has the database already. */
  readonly beside: readonly string[];
  /** Functions and classes of those packages that connect to the database. */
  readonly connecting: readonly string[];
  /** Whose text it is; others of the package are spelled otherwise. */
  readonly versions: Versions;
  readonly imports: readonly { readonly from: string; readonly what: 'named' | 'default'; readonly name: string }[];
  /** What has to be installed, where that is not what the imports name. */
  readonly packages?: readonly string[];
  /** `{…}` stands for what the file calls the import, the client or, as `{library}`, the function that sets up the sessions. */
  readonly text: string;
}

/** A store that goes over a connection that a constant of the file keeps. */
export interface StoreConnection extends DatabaseStore {
  /** Methods that give the connection back: `createClient().on('error', report)`. */
  readonly chained: readonly string[];
  /** The method that opens it. Where nothing calls that, it is one of an older version, or is never open. */
  readonly opened?: string;
  /** Options, and methods that are called on it, that make something of it that the store cannot use. */
  readonly unless: readonly string[];
  /** Key under which the store takes it; `{connection}` in the text. */
  readonly key: string;
}

/** A store that takes the address of a database from the environment. */
export interface StoreOffer extends DatabaseStore {
  /**
   * How they are told the address: as the first argument, or under one of these keys of it. The options of `idle` say neither where the database is nor
   * how one gets in; next to any other, the address is not all that a connection takes.
   */
  readonly address?: { readonly keys: readonly string[]; readonly idle: readonly string[] };
  /** Variable of the environment with the address. */
  readonly variable: string;
  /** Statements that declare the client under this name, before the statement of the sessions. */
  readonly client?: { readonly name: string; readonly statements: readonly string[] };
}
