import type { AttributeName, Attributes, OnPlainHttp } from './attributes.js';
import type { Origin, Slot, When } from './origin.js';
import type { Recognised } from './recognised.js';

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
  /**
   * Keys that are not listed become attributes of that name in the cookie's text, of which browsers ignore those that they do not know. Case does not matter
   * there. Only text can be written so: a number makes the call throw.
   */
  readonly writesOtherKeys?: true;
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

export type Positions = { readonly [name in AttributeName]?: number };

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
  /** The attributes are arguments of their own: which one each is. No object holds any then. */
  readonly positions?: Positions;
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
