/** What an edit may do without being asked: `settings['session-security'].fixes`. */
export type Fixes = 'complete' | 'all' | 'suggest';

export type CookieScope = 'all' | 'notPreferences' | 'session';

/** A helper function of the user's that writes cookies or sets up sessions. */
export interface Helper {
  /** Dotted name of what is called: `setCookie`, `response.setCookie`. */
  readonly call: string;
  /** Package, or path relative to ESLint's working directory without extension, that exports it. */
  readonly from?: string;
  /** Argument positions, zero based. */
  readonly arguments: { readonly name?: number; readonly value?: number; readonly options?: number };
  /** Library whose defaults and units it has. */
  readonly like?: string;
  /** Attributes that the helper sets by itself. */
  readonly defaults?: Readonly<Record<string, boolean | number | string>>;
  /** Unit of `maxAge`. */
  readonly unit?: 'milliseconds' | 'seconds';
}

export interface Guard {
  readonly name: string;
  readonly from: string;
}

/** `settings['session-security']`, every value given. */
export interface Settings {
  readonly fixes: Fixes;
  readonly reportUnknown: boolean;
  readonly testFiles: boolean;
  readonly identity: readonly string[];
  readonly authentication: readonly string[];
  readonly authorization: readonly string[];
  readonly guard: Guard | undefined;
  readonly store: { readonly import: string; readonly from: string; readonly text: string } | undefined;
  readonly privateHosts: readonly string[];
  readonly scriptReadableCookies: readonly string[];
  /** Seconds that edits write as a lifetime. */
  readonly lifetime: number;
  /** What edits write for Secure. */
  readonly secure: 'always' | 'production';
  readonly cookies: CookieScope | undefined;
  readonly libraries: readonly Helper[];
}

export const DEFAULT_SETTINGS: Settings = {
  fixes: 'complete',
  reportUnknown: false,
  testFiles: false,
  identity: [],
  authentication: [],
  authorization: [],
  guard: undefined,
  store: undefined,
  privateHosts: [],
  scriptReadableCookies: [],
  lifetime: 14 * 24 * 60 * 60,
  secure: 'always',
  cookies: undefined,
  libraries: [],
};
