import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { Attribute, AttributeName, Attributes, OnPlainHttp } from '../libraries/types/attributes.js';
import type { Positions } from '../libraries/types/cookies.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Carries } from './carries.js';
import type { SinkNode } from './kit.js';
import type { Lifetime } from './named-lengths.js';
import type { StrayKey } from './stray-keys.js';

/** A cookie that a browser is told to keep: written by a call, as text, or by a session library. */
export interface Cookie {
  readonly node: SinkNode;
  /** Where something that is absent is reported: the called method's name. */
  readonly at: TSESTree.Node;
  readonly written: 'by call' | 'as text' | 'by session';
  /** A script of the page writes it, not the server, or may do so. */
  readonly byScript: boolean;
  readonly name: Value;
  /** The name as messages show it. */
  readonly label: string;
  readonly value: Value | undefined;
  /** The value as the call has it. */
  readonly given?: TSESTree.Node | undefined;
  readonly isDeletion: Tri;
  readonly carries: Carries;
  /** It has a token without its signature, for the page to read. */
  readonly lacksSignature: boolean;
  /** One entry a library that may be meant; a verdict needs all to agree. Never empty. */
  readonly readings: readonly CookieReading[];
}

export interface CookieReading {
  readonly library: Library;
  readonly attributes: Attributes;
  readonly onPlainHttp: OnPlainHttp;
  /** What the program says of the attribute, whatever its spelling. */
  presence(name: AttributeName): Presence;
  /** What else the configuration of a session says of lengths of time. */
  lifetimes(): readonly SessionLifetime[];
  /** For how long the server keeps the session, as far as the program says so. */
  readonly keptFor: () => Lifetime | undefined;
  /** Keys that were meant for attributes and are ignored. */
  strays(): readonly StrayKey[];
  /** Where the attributes stand; `undefined` for text. */
  readonly options: Slot | undefined;
  /** Where the configuration stands around them, of a session. */
  readonly configuration?: Slot | undefined;
  /** Of a fault that something is missing, the keys from the configuration to the object that lacks it: `cookie`. */
  readonly below?: readonly string[];
  /** The object that stands for the cookie, where that has the attributes. */
  readonly object?: CookieObject | undefined;
  /** The keys under which an edit gathers the arguments. */
  readonly gathered?: readonly string[] | undefined;
  /** Properties that belong into a new options object. */
  readonly restated?: string | undefined;
  /** Calls whose options count where the write's own say nothing. */
  readonly givers: readonly Giver[];
  /** How the value is written; without it, it is at least as long as it is given. */
  readonly encoding: 'uri' | undefined;
  /** The value is signed or encrypted, beside what the attribute `signed` says. */
  readonly isProtected: Tri;
  /** The attributes are arguments of their own: which one each is. */
  readonly positions?: Positions | undefined;
  /** Attributes that stand elsewhere. */
  readonly places?: { readonly [name in AttributeName]?: Slot };
  /** The text that the attributes are part of. */
  readonly text: Value | undefined;
  /** Where the text is handed over. */
  readonly textAt: Slot | undefined;
}

/** A call that gives options for later writes of its library. */
export interface Giver {
  readonly call: SinkNode;
  /** The cookie for which they are given; `undefined` where they hold for all. */
  readonly name: Presence | undefined;
  /** Where the options stand. */
  readonly options: Slot;
}

/** An object that stands for a cookie: what has been said of the cookie when the function of the write ends. */
export interface CookieObject {
  /** What is said of the attribute on the ways that pass the write. */
  presence(key: string): Presence;
  /** Calls of its methods that give attributes. */
  readonly givers: readonly Giver[];
  /** On every way the cookie is written again: this write has no effect. */
  readonly isOverwritten: boolean;
  /** What is said last on every way: the options of a call, or a statement behind which more can be said. */
  readonly last: { readonly call: SinkNode; readonly options: Slot } | { readonly site: EditSite } | undefined;
  /** The assignment is one to a member of it. */
  has(node: TSESTree.Node): boolean;
}

/** A length of time that the server keeps to. */
export interface SessionLifetime {
  readonly attribute: Attribute;
  readonly presence: Presence;
  /** The object in which it stands or would stand. */
  readonly options: Slot;
}
