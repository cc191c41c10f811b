/**
 * The shape of what is known about a library. Everything here is plain data: no functions, no regular expressions, no
 * syntax trees. The model interprets it; nothing outside `libraries/` names a library.
 */

export interface Library {
  /** File name without extension. */
  readonly id: string;
  readonly title: string;
  /** Package names, or module specifiers, from which it is imported. Empty for platform globals. */
  readonly packages: readonly string[];
  /** Packages that bring it along: an application that depends on one of these uses it. */
  readonly impliedBy?: readonly string[];
  /** Page or package in which the facts were read. */
  readonly source: string;
  /** Version or versions that were read. */
  readonly version: string;
  readonly sinks: readonly Sink[];
  /** What an expression is worth in production. */
  readonly constants?: readonly Constant[];
  /** Calls that turn a duration text or number into milliseconds. */
  readonly durations?: readonly DurationCall[];
  /** How handlers receive the request and how the request is read. */
  readonly handlers?: readonly HandlerForm[];
  /** Calls that find the rows which a later call deletes, or the user whose sessions it deletes. */
  readonly lookups?: readonly Lookup[];
  /**
   * Methods of a model that make a row of an object of columns, of the one below the key where there is one, and how an edit deletes all rows that have a
   * value in a column: `{model}`, `{column}` and `{value}` are replaced.
   */
  readonly rows?: { readonly made: readonly string[]; readonly below?: string; readonly deletion: string };
  /** What gives a list of rows, and the column that identifies one. */
  readonly collections?: readonly { readonly is: Origin; readonly id: string }[];
  /** Calls and assignments by which somebody goes to an address. */
  readonly addresses?: readonly AddressForm[];
  /** What reads something that the browser keeps. */
  readonly storageReads?: readonly StorageRead[];
  /** Calls that say who somebody is by a credential that they are shown, beside checks of tokens. */
  readonly credentialChecks?: readonly { readonly callee: Origin; readonly credential: Slot }[];
  /** Calls that run a function of the file in a page of another program, which this one drives: what it does there is no doing of the application. */
  readonly drivenPages?: readonly Origin[];
  /** Calls that put something into a database. */
  readonly databaseWrites?: readonly DatabaseWrite[];
  /** How a handler answers. */
  readonly answers?: readonly AnswerForm[];
  /** Words in names of calls and middlewares that check requests with it: `zodMiddleware`, `celebrate`. */
  readonly checkWords?: readonly string[];
  /** An application that depends on it has it take keys that begin with `$` out of these parts of requests. */
  readonly takesOperatorsOutOf?: readonly RequestSource[];
  /** Calls that have the credential read from the query; `instead` is the method of the same object that has it read from a header. */
  readonly queryExtractors?: readonly { readonly callee: Origin; readonly instead: string }[];
}

/** A call, an assignment, or something that is made or thrown, by which whoever sent the request is sent something. */
export interface AnswerForm extends Whole {
  readonly callee: Origin;
  readonly form?: 'call' | 'new' | 'call or new' | 'assign';
  /** What is sent. */
  readonly values: readonly Slot[];
  readonly status?: AnswerStatus;
}

/** Where a program says with which status it answers. */
export interface AnswerStatus {
  /** It is the one that the callee is called after: `unauthorized`, `NotFoundException`. */
  readonly asNamed?: true;
  /** Where the call is told it. */
  readonly slots?: readonly Slot[];
  /** Methods that are told it, in the same chain or in a statement before. */
  readonly methods?: readonly string[];
  /** Members that are assigned it in a statement before. */
  readonly members?: readonly string[];
}

/** What becomes of an error that is answered as it is. */
export interface Whole {
  /**
   * Code that stands for it in an edit, with `{text}` for its text: by default an object with a key. With `'hidden'` its text is not sent.
   */
  readonly whole?: string;
}

/** A call or assignment by which somebody goes to an address, or an answer that is made and says so. */
export interface AddressForm {
  readonly callee: Origin;
  readonly form?: 'call' | 'new' | 'assign';
  /** The browser, because the server's answer says so or a script of the page does; or a request that the program makes. */
  readonly goes: 'by answer' | 'by script' | 'in request';
  readonly layouts: readonly {
    readonly when?: readonly When[];
    readonly address?: Slot;
    /** An object of parameters that are put behind the address. */
    readonly query?: Slot;
    /** The object with the options of a request, of which `headers` is one. */
    readonly options?: Slot;
  }[];
  /** How an edit has the same answer set a cookie. */
  readonly cookie?: CookieCode;
}

/**
 * Code that sets a cookie. `{object}` is what the redirecting method is called on, without the calls of a chain, `{first}` its first argument; `{name}` and
 * `{value}` are the cookie's, `{secure}` and lifetimes as in other edits. It is a statement before the redirect, a call appended to it, a statement behind its
 * result, of which `{object}` is the name then, or one more argument of it.
 */
export interface CookieCode {
  readonly as: 'statement before' | 'chained' | 'statement behind' | 'argument';
  readonly code: string;
  readonly import?: { readonly from: string; readonly named: string };
}

/** A call that puts something into a database. */
export type DatabaseWrite = { readonly callee: Origin } & (
  | {
      /** An object of columns, or a list of such objects. */
      readonly row: Slot;
      readonly form?: 'new';
      /** An argument with one of these keys is another library's call of the same name. */
      readonly unless?: readonly string[];
    }
  /** The text of a key, and what is kept under it. */
  | { readonly key: Slot; readonly value?: Slot }
  /** SQL text, with its bindings in a list or, with `rest`, in all arguments from that one on. */
  | { readonly text: Slot; readonly bindings?: Slot; readonly rest?: number }
  /** A tagged template of SQL. */
  | { readonly template: true }
  /** It saves the object that it is called on, or that stands in the slot. */
  | { readonly saves: 'receiver' | Slot }
);

/** A call that is told the key, or a member of that name. */
export type StorageRead = { readonly callee: Origin; readonly key: Slot } | { readonly memberOf: Origin };

/** How a thing in a program is known to be the one meant. Resolved bottom-up from the expression. */
export type Origin =
  /** `import x from 'p'`, `import * as x`, `require('p')`, `await import('p')`; with `name`, that export of it. */
  | { readonly import: string | readonly string[]; readonly name?: string | readonly string[] }
  /** An unresolved global. */
  | { readonly global: string }
  /** A member, by any of the names; `'*'` is every name. */
  | { readonly member: string | readonly string[]; readonly of: Origin }
  /** The result of a call, awaited or not; with `given`, of one whose first argument is that. */
  | { readonly resultOf: Origin; readonly given?: Origin }
  /** `super` in a class that extends it. */
  | { readonly superOf: Origin }
  /** The result of `new`; with `bare`, of one that is not told anything, or `null`, first. */
  | { readonly instanceOf: Origin; readonly bare?: true }
  /** Parameter `parameter` of a function that is handed to a call of `ofCallbackTo`; a negative index counts from the end. */
  | {
      readonly parameter: number;
      readonly ofCallbackTo: Origin;
      readonly arity?: readonly number[];
      /** The function may also stand below one of these keys of an object that is handed over: `{ method, url, handler }`; `'*'` is every key. */
      readonly below?: readonly string[];
    }
  /**
   * Convention: parameter `parameter` of a function that the file exports under one of these names, or of one that stands in an object exported so
   * (`export const actions = { login: async ({ cookies }) => … }`). With `called`, a parameter of another name is not meant, with `taking` one is not from
   * which something else is taken apart.
   */
  | {
      readonly parameter: number;
      readonly exportedAs: readonly string[];
      readonly called?: readonly string[];
      readonly taking?: readonly string[];
    }
  /** Convention: parameter `parameter` of a function that stands in an object under one of these names: `Mutation: { end: (parent, { id }) => … }`. */
  | { readonly parameter: number; readonly inObject: readonly string[] }
  /** A parameter of a function with that directive, or of an exported one in a file with it: `'use server'`. */
  | { readonly directive: string }
  /** An unresolved global of a framework that imports by itself; it counts inside a callback to one of the equally unresolved `within`. */
  | { readonly autoImported: string; readonly within: readonly string[] }
  /** A parameter with a decorator of that origin. */
  | { readonly decoratedBy: Origin }
  /** A variable, parameter or call whose written type is that import. */
  | { readonly typedAs: Origin }
  /** Convention: an object literal that spells all these keys, which nothing else has together. */
  | { readonly keys: readonly [string, ...string[]] }
  /** The object itself or what one of its chaining methods returns. */
  | { readonly fluent: Origin; readonly methods: readonly string[] }
  /** Convention: parameter `parameter` of a function whose parameters are named like this, in this order. */
  | { readonly parameter: number; readonly named: readonly (readonly string[])[] }
  /** Convention: a parameter of this name; unless it has to be a whole one, also a member of one that is taken apart. */
  | { readonly parameterNamed: readonly string[]; readonly whole?: true }
  /** Convention: a variable, member of `this`, or unresolved name that is called so, in a file that imports the package. */
  | { readonly called: readonly string[]; readonly importing: string | readonly string[] }
  /** Convention: an expression whose last name is one of these (`this` included), wherever it comes from; without names, any expression. */
  | { readonly anything: true; readonly named?: readonly string[] }
  | { readonly anyOf: readonly Origin[] };

/** Where a piece of a call stands: an argument, or a key path inside it, in which `()` is what a function returns. */
export interface Slot {
  readonly argument: number;
  readonly path?: readonly string[];
}

/**
 * What must stand in a slot for a layout to apply. `absent` is what is not there, also in one of several cases, `present` everything
 * else, also what is not known: where that could as well be missing, the other layout asks for what is `not known to be present`, and both apply.
 * `text` compares without regard to case, and of a `plain object` the keys are known.
 */
export type When =
  | (Slot & {
      readonly is:
        | 'object'
        | 'plain object'
        | 'function'
        | 'array'
        | 'text'
        | 'true'
        | 'false'
        | 'absent'
        | 'present'
        | 'not known to be present';
    })
  | (Slot & { readonly text: string });

export type Unit = 'milliseconds' | 'seconds' | 'minutes' | 'days' | 'epoch milliseconds' | 'epoch seconds' | 'date';

export type AttributeName =
  'secure' | 'httpOnly' | 'sameSite' | 'maxAge' | 'expires' | 'domain' | 'path' | 'partitioned' | 'priority' | 'signed';

export interface Attribute {
  /** The option's key; for text formats the attribute's name. */
  readonly key: string;
  /** Other spellings that the library accepts. */
  readonly aliases?: readonly string[];
  /** The units of those that count in another one. */
  readonly aliasUnits?: Readonly<Record<string, Unit>>;
  /**
   * What is in effect when the option is absent or `undefined`: a value, `'automatic'` (on exactly when the connection is TLS), `null`
   * for "the attribute is not sent", or `'unknown'`.
   */
  readonly default: boolean | number | string | null;
  readonly unit?: Unit;
  /** Values that the library itself defines as automatic, such as `'auto'`. */
  readonly automatic?: readonly string[];
  /** Given values that mean "not sent" besides `undefined`: `null`, `0`, `false`. */
  readonly ignored?: readonly (null | 0 | false | string)[];
  /** Values that the library writes though no browser knows them, so that the attribute counts as absent: `SameSite=true`; or all but the named ones, in any case. */
  readonly invalid?: readonly (boolean | string)[] | { readonly allBut: readonly string[] };
  /** The texts that it takes, where it minds how they are spelt: `Lax`, not `lax`. */
  readonly values?: readonly string[];
  /** An explicit `undefined` defeats the default (defaults applied by spreading). */
  readonly undefinedDefeatsDefault?: boolean;
  /** The library cannot set it here, so nobody can be asked to. */
  readonly unavailable?: boolean;
  /** Only cookies that carry this may be asked for it. */
  readonly onlyFor?: 'session';
  /** It can be set only where one of these keys stands beside it: the response that makes it a server's cookie. */
  readonly availableWith?: readonly string[];
  /** It is on, whatever its own key says, when this key of the same object has one of the values. */
  readonly impliedBy?: {
    readonly key: string;
    readonly values?: readonly string[];
    /** Or a value that begins like this. */
    readonly prefixes?: readonly string[];
  };
  /** Path in a session's configuration to the object that has the key, where that is not the one with the cookie's options. */
  readonly at?: readonly string[];
  /** Paths in a session's configuration from which it comes when its own key is absent, in order. */
  readonly elsewhere?: readonly (readonly string[])[];
  /** The option takes the attribute away: `ephemeral: true`. */
  readonly negated?: boolean;
  /** Key of such an option beside it. */
  readonly unless?: string;
  /** What an edit writes where that is not the lifetime in the unit. */
  readonly spelling?: string;
  /** Something has to follow when an edit sets it. */
  readonly followUp?: boolean;
  /** An object that has this key as well is there for this attribute only: an edit that takes the attribute away takes the object. */
  readonly goesWith?: string;
}

export type Attributes = { readonly [name in AttributeName]?: Attribute };

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
  | RevivalSink
  | NoSink;

interface Recognised {
  /** What is called, constructed or assigned. */
  readonly callee: Origin;
  /**
   * `typed` is an object that has the written type, or the keys, which stand for nothing else: its argument 0. It may be completed where it is used, so that
   * nothing is known of what it lacks; where it is handed to a call of its library, that call counts.
   */
  readonly form?: 'call' | 'new' | 'call or new' | 'assign' | 'typed';
  /** What stands in this slot of the call must be that: the plugin that is registered. A path is read in a literal only. */
  readonly registers?: { readonly slot: Slot; readonly origin: Origin };
  /** It is so in these versions only. Of the sinks that the known version leaves open, all have to agree. */
  readonly versions?: Versions;
  /** Slots of secrets for which the kind of sink has no place of its own. */
  readonly secrets?: readonly SecretSlot[];
  /** One program, complete enough to be recognised. `$options` stands for the options where there are some. */
  readonly sample: string;
}

/** What a secret signs or encrypts. */
export type SecretUse = 'session' | 'cookie' | 'token';

/** A secret, a list of secrets, or an object that holds them; the path may lead through what a function returns. */
export interface SecretSlot extends Slot {
  readonly protects: SecretUse;
}

/** A call that is given secrets, and nothing else that matters. */
export interface SecretSink extends Recognised {
  readonly kind: 'secret';
  readonly secrets: readonly [SecretSlot, ...SecretSlot[]];
}

/** Keeps something in the browser, where every script of the page reads it. */
export interface StorageSink extends Recognised {
  readonly kind: 'storage';
  /** The method of the same object that reads what is kept, and gives `null` where nothing is. */
  readonly reader: string;
  readonly layouts: readonly {
    readonly when?: readonly When[];
    /** Without one the key is the member that is assigned: `localStorage.token = …`. */
    readonly key?: Slot;
    readonly value: Slot;
  }[];
}

/** Makes values of a text or of bytes, and runs code that stands in them. */
export interface RevivalSink extends Recognised {
  readonly kind: 'revival';
  readonly layouts: readonly { readonly when?: readonly When[]; readonly data: Slot }[];
  /** In these versions it runs none. */
  readonly isSafe?: boolean;
  /** What takes its place: `JSON.parse`, which reads the same text or needs another writer, its own argument, or a method of the same object. */
  readonly repair: 'same text' | 'other writer' | 'argument' | { readonly method: string };
  /** What writes the text, where another writer is needed. */
  readonly writer?: Origin;
}

/** Versions of a package, `'10'` or `'1.19'`: from one on, below another. */
export interface Versions {
  readonly of: string;
  readonly from?: string;
  readonly below?: string;
}

/** A cookie whose attributes stand in an options object. */
export interface CookieSink extends Recognised {
  readonly kind: 'cookie';
  readonly layouts: readonly CookieLayout[];
  readonly attributes: Attributes;
  /** A script of the page writes it, not the server. */
  readonly byScript?: boolean;
  /** The call gives a text, which may be put into a request as well as into an answer. */
  readonly givesText?: boolean;
  /** Nobody but the server reads the value, or that is configured elsewhere. */
  readonly content?: 'encrypted' | 'unknown';
  /** Where options come from that the call itself does not give: calls that give defaults, anywhere in the file or on the way to the callee's object. */
  readonly defaultsFrom?: {
    readonly calls: 'file' | 'receiver';
    /** Without options, and where no call of the file gives defaults for the cookie, they are given elsewhere: what is missing is not known. */
    readonly orElsewhere?: boolean;
  };
  /** The callee's object is the cookie itself: what is assigned to its members, and what its other methods are given, counts in order. */
  readonly attributesOn?: CookieObjectForm;
  /** It does not write the cookie but says how later calls write it: they take their defaults from its options. */
  readonly givesDefaults?: boolean;
  /** The call gives back something and writes the cookie when this member of it is assigned. */
  readonly writtenBy?: string;
  /** Keys that are not listed may mean something, too. */
  readonly acceptsOtherKeys?: boolean;
  /** What happens to a cookie with Secure when the connection is plain HTTP. */
  readonly onPlainHttp: OnPlainHttp;
  /** What makes a write a deletion. */
  readonly deletion: Deletion;
  /** How the value is written where no option says otherwise: as `encodeURIComponent` does. Without it, it is at least as long as it is given. */
  readonly encoding?: 'uri';
  /**
   * The value is signed or encrypted: always, where one of these options is given, or it depends on something that stands elsewhere. Where an option that is
   * true or false decides, it is the attribute `signed`.
   */
  readonly protection?: 'always' | 'unknown' | { readonly keys: readonly string[] };
}

/** An object that stands for one cookie. */
export interface CookieObjectForm {
  /** Its methods: the attributes in their first argument are added to those that are there, take their place, or the cookie is deleted. */
  readonly methods: Readonly<Record<string, 'adds' | 'replaces' | 'deletes'>>;
  /** The objects of functions that run for every request: what they say holds for all cookies of the name. */
  readonly everywhere?: Origin;
}

export interface CookieLayout {
  readonly when?: readonly When[];
  /** Without one the cookie has the name that the call which gave the defaults was given. */
  readonly name?: Slot;
  /** The name is the key of the callee's object: `cookies.sid.set(…)`. */
  readonly nameIsKey?: boolean;
  /** The name of a cookie that is not given one; without a slot for the name, of every one. */
  readonly defaultName?: string;
  /** What is given is for all cookies of the application, whatever they are called. */
  readonly ofEveryCookie?: true;
  /** The name stands where an object could: an edit writes the object, with the name below this key. */
  readonly nameKey?: string;
  /** Without one the call is not given a value. */
  readonly value?: Slot;
  /** The object that holds the attributes; it may be absent. */
  readonly options: Slot;
  /** What is different when the call looks like this. */
  readonly attributes?: Attributes;
  /** Keys of an options object that takes the place of all arguments, for those that are given one by one: only it has attributes. */
  readonly gathered?: readonly string[];
  /** Properties that an edit has to write with a new options object, because it takes the place of the library's own. */
  readonly restated?: string;
}

/** A call that gives options for all later writes of its library, or for those of one cookie. */
export interface CookieDefaultsSink extends Recognised {
  readonly kind: 'cookie-defaults';
  readonly layouts: readonly { readonly when?: readonly When[]; readonly name?: Slot; readonly options: Slot }[];
}

/** Cookies written as text in a format of the platform: a `Set-Cookie` header's value, or `document.cookie`. */
export interface CookieTextSink extends Recognised {
  readonly kind: 'cookie-text';
  readonly format: 'set-cookie' | 'document-cookie';
  readonly layouts: readonly {
    readonly when?: readonly When[];
    /** The text, or a list of texts. For `form: 'assign'`, argument 0 is the right-hand side. */
    readonly text: Slot;
    /** The argument is a collection of headers (object, list of pairs, flat list); this is the one that counts, whatever its case. */
    readonly header?: 'set-cookie';
  }[];
}

export type OnPlainHttp = 'sends' | 'drops' | 'throws';

export interface Deletion {
  /** `maxAge` of 0 or less. */
  readonly maxAge?: boolean;
  /** `expires` in the past. */
  readonly expires?: boolean;
  /** An absent, null or empty value. */
  readonly value?: boolean;
  /** A value of `undefined` or `null`: the cookie is not sent at all. */
  readonly nothing?: boolean;
}

/** A call that deletes a cookie. `options` may be shared with writes. */
export interface CookieDeletionSink extends Recognised {
  readonly kind: 'cookie-deletion';
  readonly layouts: readonly { readonly when?: readonly When[]; readonly name?: Slot; readonly options?: Slot }[];
  /** A lifetime in the shared options would keep the cookie alive. */
  readonly lifetimeKeepsAlive?: boolean;
}

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

/** A slot of the recognised call, or of another one that belongs to it. */
export interface TokenSlot extends Slot {
  /**
   * The other call: what made the object on which the chain of calls begins; that method on the same object, in the chain or as a statement; or
   * calls of the function that the recognised call gives back.
   */
  readonly of?: 'construction' | { readonly method: string } | 'result';
}

/** The grammar of a duration text: the `ms` package's, in which a bare number means milliseconds, or one in which every number has a unit. */
export type DurationText = 'ms' | 'with unit';

/** A place from which a token's lifetime may come. */
export interface LifetimeSlot {
  readonly slot: TokenSlot;
  readonly unit: Unit;
  /** A text is a duration of that grammar, whatever a number means. */
  readonly text?: DurationText;
  /** What is as good as nothing: `null` and `undefined`, or `0` and the like as well. */
  readonly none?: 'nullish' | 'falsy';
}

/**
 * How an edit writes the lifetime. `{seconds}`, `{milliseconds}`, `{duration}` in the text are replaced. Without `key` the text is the argument
 * itself; with `method` it is handed to a call of that method, put before the issuing one.
 */
export interface LifetimeSpelling {
  /** The argument to write to or into; inserted there when something else stands in its place. */
  readonly insertAt: number;
  readonly key?: string;
  readonly method?: string;
  readonly text: string;
}

export interface TokenIssueLayout {
  readonly when?: readonly When[];
  readonly payload?: TokenSlot;
  /** The secret or private key. */
  readonly key?: Slot;
  readonly options?: Slot;
  readonly lifetime: readonly LifetimeSlot[];
  /** What sets the library up may give a lifetime as well: where that is not in the file, nobody knows. */
  readonly isConfigured?: boolean;
  /** Of several configurations in one application, the one that is named by the member of this member of the application holds: `app.jwt.access.sign(…)`. */
  readonly namespaceBelow?: string;
  /** Seconds that a token lives when nothing gives it a lifetime; `'required'` when there is none without. Absent: for ever. */
  readonly default?: number | 'required';
  /** Key of the options that takes the default away when it is true. */
  readonly endless?: string;
  readonly spelling: LifetimeSpelling;
}

/** Makes what keeps the sessions on the server: `new RedisStore({ client })`. */
export interface SessionStoreSink extends Recognised {
  readonly kind: 'session-store';
  readonly options: Slot;
  /** Key of the time that it keeps a session whose cookie has no lifetime. A lifetime of the cookie takes its place in most. */
  readonly lifetime?: { readonly key: string; readonly unit: Unit };
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

export interface TokenIssueSink extends Recognised {
  readonly kind: 'token-issue';
  /** Nobody but the server reads it. */
  readonly content?: 'encrypted';
  readonly layouts: readonly TokenIssueLayout[];
}

/** Seals what the browser keeps: encrypted and signed, readable by the server alone. */
export interface SealSink extends Recognised {
  readonly kind: 'seal';
  readonly layouts: readonly TokenIssueLayout[];
}

/** A key that switches the check of the expiry off when it has that value, or is a function that does not throw: that forgives `maxAge` as well. */
export interface ExpirySwitch {
  readonly key: string;
  readonly value: boolean | 'function that returns';
  /** Expired tokens are refused all the same, only those without an expiry are not. */
  readonly acceptsEndless?: boolean;
}

export interface CheckLimit {
  readonly key: string;
  /** Key of the options below which it stands. */
  readonly below?: string;
  readonly unit: Unit;
  readonly text?: DurationText;
}

export interface TokenCheckSink extends Recognised {
  readonly kind: 'token-check';
  /**
   * What the call gives back: the content of the token, a function that gives it back, something that hands it on, or nothing, since the token was
   * read before.
   */
  readonly gives?: 'content' | 'function' | 'middleware' | 'nothing';
  /** Only the signature is checked: there is no time in what is signed. */
  readonly isTimeless?: boolean;
  readonly layouts: readonly {
    readonly when?: readonly When[];
    readonly token?: Slot;
    /** A function that finds the token in a request. */
    readonly tokenFrom?: Slot;
    /** The secret or public key. */
    readonly key?: Slot;
    readonly options?: Slot;
    readonly ignores: readonly ExpirySwitch[];
    /** Key that bounds the age all the same. */
    readonly maxAge?: CheckLimit;
    readonly clockTolerance?: CheckLimit;
    /** It sets the library up: lifetimes of the tokens that are issued elsewhere. */
    readonly lifetime?: readonly LifetimeSlot[];
    /** Names it, where one application has several. */
    readonly namespace?: Slot;
  }[];
}

/** How the checking call stands in the place of the one that only decodes. */
export type DecodeRepair =
  /** With the key as argument 1. */
  | 'with key'
  /** Under its own name only: the library has the key. */
  | 'renamed'
  /** With the key, awaited, and then its `payload`. */
  | 'awaited payload'
  /** With the key, awaited, where the `payload` of what is decoded was read. */
  | 'awaited instead of payload'
  /** So, too, but called as the file calls it elsewhere: there are several that check. */
  | 'as the file checks'
  /** With what was decoded and the key, in a statement of its own behind it. */
  | 'statement behind'
  /** What decodes is made by a function, and what checks by another, which is given the key. */
  | 'made with key';

/** Reads a token without checking its signature or its age. */
export interface TokenDecodeSink extends Recognised {
  readonly kind: 'token-decode';
  /** Absent where it is taken from the request. */
  readonly token?: Slot;
  /** The checking call of the same library: `verify`. */
  readonly check: string;
  readonly repair?: DecodeRepair;
  /** Argument of the checking and the issuing calls that names the algorithm, and what it is without one. */
  readonly algorithm?: { readonly argument: number; readonly default: string };
}

/** What the key of a deletion names. */
export type KeyMeaning = 'user' | 'session' | 'token';

export type Filter =
  /**
   * An object of column: value; `path` leads into it (`where`). Columns mean what their names say. An argument with one of the keys
   * `unless` is another library's call of the same name.
   */
  | {
      readonly dialect: 'object';
      readonly slot: Slot;
      readonly operators: Operators;
      readonly unless?: readonly string[];
      /** Anything but an object means something else: a key of a map. */
      readonly literal?: boolean;
    }
  /** The value itself is the key. */
  | { readonly dialect: 'id'; readonly slot: Slot; readonly means: KeyMeaning }
  /**
   * Chained calls around the deleting one: `.where({ a })`, `.where('a', b)`, `.andWhere(…)`. `neutral` ones do not change which rows are
   * meant; any other is not understood. `table` ones name the table (`.from('sessions')`).
   */
  | {
      readonly dialect: 'builder';
      readonly and: readonly string[];
      readonly or: readonly string[];
      readonly neutral: readonly string[];
      readonly table: readonly string[];
      /** Methods of a model that begin a chain: `Session.query()`. */
      readonly begunBy?: readonly string[];
      /** Tables and models are named by what the argument refers to, and not by a text: `db.delete(sessions)`. */
      readonly reference?: boolean;
      /** What stands between column and value where an edit adds a condition: `.where('user_id', '=', id)`. */
      readonly operator?: string;
      /** Conditions are calls: `eq(sessions.userId, id)`. */
      readonly conditions?: Conditions;
      /** Conditions are SQL text with named parameters: `.where('userId = :id', { id })`. */
      readonly sql?: boolean;
    }
  /** The text of a key, `session:${id}`; with `field`, the value of a hash or the member of a set below it. */
  | { readonly dialect: 'key'; readonly slot: Slot; readonly field?: Slot }
  /**
   * SQL text with bindings: a list, an object of names or, with `rest`, all arguments from that one on. With `prepared` the text is an argument of the call on
   * whose result this one is: `db.prepare(text).run(id)`.
   */
  | {
      readonly dialect: 'sql';
      readonly text: Slot;
      readonly bindings?: Slot;
      readonly rest?: number;
      readonly prepared?: true;
    }
  /** A tagged template: the interpolations are the bindings. */
  | { readonly dialect: 'sql template' }
  /** The receiver, or what stands in the slot, is a row that was found before: what found it decides. */
  | { readonly dialect: 'row'; readonly slot?: Slot };

/** Functions that make a condition: of a column and a value, of other conditions, or of something that leaves open which rows are meant. */
export interface Conditions {
  readonly and: string;
  readonly or: readonly string[];
  readonly equal: readonly string[];
  readonly list: readonly string[];
  readonly open: readonly string[];
  /** The module that they come from. */
  readonly from: string;
}

/** Keys of a filter object that are no columns. */
export interface Operators {
  readonly and: readonly string[];
  readonly or: readonly string[];
  /** The column has this value, or one of these. */
  readonly equal: readonly string[];
  /** Others: they leave open which rows are meant. */
  readonly open: readonly string[];
}

export interface SessionDeletionSink extends Recognised {
  readonly kind: 'session-deletion';
  readonly form?: 'call';
  readonly filter: Filter;
  readonly structured?: Structured;
  /**
   * What is deleted from: the receiver's last name (`Session.deleteMany`), a member before the method (`prisma.session`), the builder's
   * table argument (`knex('sessions')`), the first argument (`manager.delete(Session, …)`), the table in the SQL text, the row that is meant, the text of
   * the key, or sessions by the nature of the call.
   */
  readonly subject: Subject;
  /** Methods whose first argument names the model of the receiver, and types whose first one does: `mongoose.model('Session')`, `Repository<Session>`. */
  readonly namedBy?: readonly string[];
  /**
   * Only when one of these keys is set to a revoking value (`update … { revoked: true }`), beside the columns or below one of the keys `inside`
   * (`$set`); with `method`, the call of that name in the chain has them. What saves a row writes the columns that the *row* was given before. SQL says
   * so itself.
   */
  readonly revokes?: { readonly data: Slot | 'row'; readonly inside?: readonly string[]; readonly method?: string };
  /** They are the sessions that the framework itself keeps: the request has the id of the caller's own. */
  readonly ofFramework?: boolean;
  /**
   * A function of the application in another file, of which only the name says what it does: not one of the same file, and not one that is told more than
   * the one thing, with which it may compare that.
   */
  readonly elsewhere?: true;
  /**
   * The call to which a condition can be added where this one takes none: `findByIdAndDelete(id)` → `findOneAndDelete({ _id: id })`. With
   * `otherResult` it gives back something else.
   */
  readonly scoped?: Scoped;
}

export interface Scoped {
  readonly method: string;
  /** The column that the argument names, and the key below which the call takes its conditions. */
  readonly key?: string;
  readonly below?: string;
  readonly otherResult?: boolean;
}

export type Subject = 'receiver' | 'table argument' | 'model argument' | 'sql' | 'row' | 'key' | 'sessions';

/**
 * What becomes of an object or a list that stands where a call that means certain rows takes a value. Where a call has none of this, it refuses them,
 * or takes them for a value that no row has.
 */
export interface Structured {
  /** The keys of an object are operators, or it becomes a comparison of its own in the text of the query. */
  readonly objects?: 'operators' | 'comparisons';
  /** An operator that all rows meet, with its value in JSON, and what has it. */
  readonly operator?: { readonly key: string; readonly value: string; readonly of: string };
  /** Any of the values in a list will do; or only where a model says so by its name, and the driver below it compares the list itself. */
  readonly lists?: 'always' | 'by models';
  /** What the values become before they are compared: what the column has, whatever the text says. */
  readonly casts?: 'always' | 'by models';
  /** A value that is not there restricts nothing: some leave a filter open so. */
  readonly absent?: 'all rows';
  /** Other libraries are called alike: the file has to import one of these, or the application to declare it, in a version of those given. */
  readonly with?: readonly { readonly packages: readonly string[]; readonly versions?: Versions }[];
  /** An option or setting with which it does not happen when it is on. */
  readonly unless?: string;
}

/** A call that finds rows by what it is given. */
export interface Lookup {
  readonly callee: Origin;
  readonly filter: Filter;
  readonly structured?: Structured;
  readonly subject: Exclude<Subject, 'row' | 'sessions'>;
  readonly namedBy?: readonly string[];
  readonly scoped?: Scoped;
}

/** A look-alike that must stay silent. */
export interface NoSink {
  readonly kind: 'none';
  readonly sample: string;
}

export interface Constant {
  readonly of: Origin;
  /** For a call: what its argument must be. */
  readonly when?: When;
  /** A scalar, or an object of which these are all keys that matter. */
  readonly value: string | boolean | Readonly<Record<string, string | number | boolean>>;
}

/** A call with the grammar of the `ms` package: a duration text becomes milliseconds. */
export interface DurationCall {
  readonly callee: Origin;
}

/** How a framework hands a request to application code. */
export interface HandlerForm {
  readonly request?: Origin;
  readonly response?: Origin;
  /** In which order a handler takes them: one that is recognised tells the others, destructured ones included. */
  readonly order: readonly HandlerRole[];
  /** Parameters that are handed a part of the request: decorated ones, the second one of a route handler. */
  readonly parameters?: readonly HandlerParameter[];
  /**
   * Convention tells a handler with a single parameter as well: always, or in an application that uses the package. Otherwise a lone `req` may as well be the
   * parameter of a helper.
   */
  readonly alone?: 'always' | 'with package';
  readonly registration?: Registration;
  /** Functions that are handlers by the name under which the file exports them. */
  readonly exports?: readonly ServedExport[];
  /** Decorators that make a method of a class a handler. */
  readonly decorators?: RouteDecorators;
  /** The name of the file says which methods the handler in it serves: `logout.get.ts`; without, all of them. */
  readonly methodInFileName?: true;
  readonly inputs: readonly HandlerInput[];
  /**
   * How an edit reads a cookie that is signed where the program reads a plain one: below another member of the request than `cookies`, or by code around the
   * read, of which `{request}` and `{read}` are the parts. With `on`, only where the request is that.
   */
  readonly signedReads?: { readonly member: string; readonly on?: Origin } | { readonly code: string };
  /** Functions that are handed the request and give a part of it: `getQuery(event)`. */
  readonly readers?: readonly HandlerReader[];
  /** Methods of the request by which a program reads what stands below a path: `c.get('user')`. */
  readonly accessors?: readonly { readonly call: readonly string[]; readonly path: readonly string[] }[];
  /**
   * Paths at which the framework's middlewares put the authenticated user, best first; on the request unless `on` says otherwise. `id` is the
   * name of the user's id there, where it has another one.
   */
  readonly identity: readonly {
    readonly path: readonly string[];
    readonly on?: 'response' | 'caller';
    readonly id?: string;
  }[];
  /** Every application decides for itself where the caller stands: an edit is complete only where the file shows it. */
  readonly identityVaries?: true;
  /** Functions that give the caller as the server authenticated them, or something at a path of it: `auth()`. */
  readonly callers?: readonly { readonly callee: Origin; readonly path: readonly string[] }[];
  /** Paths on the request that the server filled: the caller's own session. What the caller may do with it is no business of ours. */
  readonly own: readonly (readonly string[])[];
  /** Path on the request to the id of the caller's own session. */
  readonly sessionId?: readonly string[];
  /** The library that keeps the session at `session` of the request where nothing else is known. */
  readonly assumedSession?: string;
  /** Code that answers with the status of a failure; `{response}` stands for the response. */
  readonly failure?: string;
  /** What the handler returns is sent. For its status it is argument 0. */
  readonly answersByReturn?: Whole & { readonly status?: AnswerStatus };
  /** Code that logs `{error}`, where the framework has a logger at the `{request}`. */
  readonly log?: string;
  /** How an edit refuses whoever is not signed in. */
  readonly guarding?: Guarding;
  /** Methods of the request that sign somebody in and out. */
  readonly accounts?: AccountMethods;
  /** Functions that check what the request looks like: handed the request, they say nothing about who sent it. */
  readonly formChecks?: readonly string[];
  /**
   * Where a route says what a request has to look like: keys of an object beside the handler, from the outside in, and those below them for a part of the request. Without
   * a registration in the file nothing is known of it.
   */
  readonly schemas?: {
    readonly at: readonly (readonly string[])[];
    readonly parts: { readonly [source in RequestSource]?: readonly string[] };
  };
  /** What a parameter is handed is checked against the class that its type names, and by what else its decorator is told. */
  readonly checksTypes?: true;
}

/** How a framework lets only some callers through. */
export interface Guarding {
  /**
   * Code that answers that nobody is signed in, `{request}` and `{response}` being the names of the parameters. What a handler *returns* is the answer, or ends
   * it; an *expression* answers by itself, and a *statement* leaves the handler as well. `named` is what the code needs of the module.
   */
  readonly refusal: {
    readonly code: string;
    readonly is: 'returned' | 'expression' | 'statement';
    readonly named?: { readonly name: string; readonly from: string };
  };
  /**
   * Where the name of a guard goes: before the handler, below a key of the options between path and handler or behind it, or into a decorator of the module.
   */
  readonly place?:
    | { readonly kind: 'argument' }
    | { readonly kind: 'option'; readonly key: string; readonly side: 'before' | 'behind' }
    | { readonly kind: 'decorator'; readonly name: string; readonly from: string };
}

/** What a library for signing in adds to requests. */
export interface AccountMethods {
  readonly title: string;
  readonly login: readonly string[];
  readonly logout: readonly string[];
  /** Makes a middleware that signs somebody in, unless its options have `session: false`. */
  readonly middleware: Origin;
  /** From these versions on both give the session a new id, and tell a callback that they are done; before, they do neither. */
  readonly renewing: Versions;
  /** Option with which what the old session held is kept. */
  readonly keeping: string;
}

/** Methods of HTTP, in capitals: these, or all of them. */
export type HttpMethods = readonly string[] | 'every';

export interface ServedExport {
  readonly name: string;
  readonly serves: HttpMethods;
  /** The name of the one that serves POST. */
  readonly forPost?: string;
  /**
   * Lines at the start of the function that refuse everything but POST, where it serves more: `{request}` and `{response}` are the parameters' names. What they
   * need of the module of the function around it, where that is imported, is `named`.
   */
  readonly refusal?: { readonly lines: readonly string[]; readonly named?: string };
  /** Every function of the name is one, whatever it takes. Otherwise its parameters or the path of the file have to say so: one of these stands in it. */
  readonly where: 'everywhere' | { readonly below: readonly string[] };
}

export interface RouteDecorators {
  /** They are given the path, a list of paths, or an object that has it. */
  readonly methods: readonly { readonly is: Origin; readonly serves: HttpMethods }[];
  /** The decorator of the class is given the path before theirs. */
  readonly around: Origin;
  /** The one of the same module that serves POST. */
  readonly forPost: string;
  /** Starts an application of modules that list the classes. */
  readonly starts?: Origin;
}

/** Which methods of HTTP a registration serves. A registering method that is called like one serves that one. */
export interface RouteCalls {
  /** Registering methods that serve all of them. */
  readonly every: readonly string[];
  /** Those that are told which ones, by text or a list, and the path: where in their arguments. */
  readonly told?: Readonly<Record<string, { readonly methods: number; readonly path: number }>>;
  /** A literal that stands for all of them: `*`. */
  readonly wildcard?: string;
  /**
   * Convention: names of what handlers are registered on in the same way, wherever it comes from, where the arguments look like a path and a handler. Longer
   * names end with one of these.
   */
  readonly alike?: readonly string[];
}

/** How a handler is registered. The last name of the callee is the method, the first argument the path. */
export interface Registration {
  readonly callee: Origin;
  /** How a file makes the application itself, and not a part of one that is put together elsewhere. */
  readonly application?: MadeApplication;
  readonly routes?: RouteCalls;
  /** Register what runs before the handlers that follow: `app.use(requireLogin)`. */
  readonly middlewares: readonly string[];
  /** Registers what runs for every request with a certain route parameter: `router.param('userId', …)`. */
  readonly parameter?: string;
  /** Register what runs before all handlers, wherever they stand, behind the name of an event: `fastify.addHook('preHandler', …)`. */
  readonly hooks?: readonly string[];
  /** Keys of an options object that name what runs before the handler: `preHandler`. All else that is given beside the handler is such an object. */
  readonly before?: readonly string[];
  /** Every key of that object may be the name of something that runs before the handler: `{ isAdmin: true }`. */
  readonly macros?: boolean;
  /** Keys of an object argument below which a handler stands. */
  readonly handler?: readonly string[];
  /** Register a function that is handed the application: `fastify.register(async (instance) => …)`. */
  readonly plugins?: readonly string[];
  /** Methods of a router whose result is handed to another one: `app.use(router.routes())`. */
  readonly mounted?: readonly string[];
  /**
   * Every step gives something new: what is called on the receiver elsewhere does not matter, and its name may say who gets through
   * (`adminProcedure`).
   */
  readonly isBuilder?: true;
  /** Methods of the result that register what runs before: `router.post('/', handler).use(isAdmin)`. */
  readonly behind?: readonly string[];
}

export interface MadeApplication {
  readonly made: Origin;
  /** The same thing may as well be mounted by another file: it is the application where this one serves it. */
  readonly mayBeMounted?: true;
}

export interface HandlerParameter {
  readonly is: Origin;
  /** Where on the request it comes from. */
  readonly path: readonly string[];
  /** What the next key of the path is: the text handed to the decorator, or the parameter's own name. */
  readonly key?: 'decorator' | 'name';
}

export interface HandlerInput {
  /** Path on the request. */
  readonly path: readonly string[];
  readonly source: RequestSource;
  /** The path is a method: its argument names the value (`req.get('x')`), or it gives all of them (`request.json()`). */
  readonly call?: 'value' | 'all';
  /** What the method has to be told: `c.req.valid('json')`. */
  readonly argument?: string;
  /** The text of an address, whose query counts. */
  readonly isAddress?: boolean;
  /** What its values can be; without it, what its source has: see `Holds`. */
  readonly holds?: Holds;
}

/**
 * What single values of a part of a request can be: text; a list of texts as well, where a parameter stands there twice; anything that JSON can say; or
 * what the framework has checked before. Parameters of a route, headers and cookies hold text, a query lists, a body anything, unless the data says more.
 */
export type Holds = 'text' | 'lists' | 'anything' | 'checked' | QueryParser;

/** Objects as well, where the parser of the query makes them; otherwise lists. */
export interface QueryParser {
  /** The versions in which it does so by default. */
  readonly nestedIn: Versions;
  /** The setting that says so for the application, `app.set(name, value)`, and the values with which it does. */
  readonly setting: string;
  readonly nestedBy: readonly (string | boolean)[];
}

export interface HandlerReader {
  readonly callee: Origin;
  readonly source: RequestSource;
  /** The argument that is the request; without one the call finds the request by itself. */
  readonly request?: number;
  /** The argument that names the value; without one the result has all of them. */
  readonly name?: number;
  readonly holds?: Holds;
}

/** `caller` is what one of the form's `callers` gives. */
export type HandlerRole = 'error' | 'request' | 'response' | 'next' | 'caller';

export type RequestSource = 'query' | 'params' | 'body' | 'headers' | 'cookies';
