import type { Unit } from './attributes.js';
import type { Slot, Versions, When } from './origin.js';
import type { Recognised } from './recognised.js';

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
  /** It is a lifetime in these versions only. */
  readonly versions?: Versions;
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
  /** It is written where the library is set up, which holds for all its tokens that say nothing themselves. */
  readonly at?: 'configuration';
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
  /** So, too, but by what the method is called on: `context.jwt.sign(…)`. */
  readonly namespace?: 'receiver';
  /** Seconds that a token lives when nothing gives it a lifetime; `'required'` when there is none without. Absent: for ever. */
  readonly default?: number | 'required';
  /** Key of the options that takes the default away when it is true. */
  readonly endless?: string;
  readonly spelling: LifetimeSpelling;
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
    readonly namespaceByDefault?: string;
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
  | 'made with key'
  /** Without the argument that keeps it from checking; with the key of the file where it is given none. */
  | 'without the switch';

/** Reads a token without checking its signature or its age. */
export interface TokenDecodeSink extends Recognised {
  readonly kind: 'token-decode';
  /** Else it checks, which another sink says. */
  readonly when?: readonly When[];
  /** Absent where it is taken from the request. */
  readonly token?: Slot;
  /** The checking call of the same library: `verify`. */
  readonly check: string;
  readonly repair?: DecodeRepair;
  /** The key that the checking call takes, where the secret is the text `{secret}`. */
  readonly keyOfText?: string;
  /** Argument of the checking and the issuing calls that names the algorithm, and what it is without one. */
  readonly algorithm?: { readonly argument: number; readonly default: string };
}
