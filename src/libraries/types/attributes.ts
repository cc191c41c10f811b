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
  /** Where a length is wanted, a `Date` stands for the moment itself. */
  readonly takesDates?: true | undefined;
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
  /** Where nothing else gives it, it is the host of the address at a path of the configuration, on account of what stands at another one. */
  readonly hostOf?: { readonly address: readonly string[]; readonly because: readonly string[] };
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

export type OnPlainHttp = 'sends' | 'drops' | 'throws';
