/**
 * The shape of what is known about a library. Everything here is plain data: no functions, no regular expressions, no
 * syntax trees. The model interprets it; nothing outside `libraries/` names a library.
 */

import type { AddressForm, AnswerForm } from './answers.js';
import type { DatabaseWrite, Lookup } from './deletions.js';
import type { HandlerForm, RequestSource } from './handlers.js';
import type { Origin, Slot, When } from './origin.js';
import type { SettingDefault, SettingObject, SettingWrite } from './settings.js';
import type { Sink } from './sink.js';
import type { StorageRead } from './storage.js';

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
  /** The rows that it finds are plain objects: all that is in them is in their JSON. */
  readonly plainRows?: true;
  /** What gives a list of rows, and the column that identifies one. */
  readonly collections?: readonly { readonly is: Origin; readonly id: string }[];
  /** Calls and assignments by which somebody goes to an address. */
  readonly addresses?: readonly AddressForm[];
  /** What reads something that the browser keeps. */
  readonly storageReads?: readonly StorageRead[];
  /** Calls that give the value of a cookie which nobody has signed, wherever they stand. */
  readonly cookieReads?: readonly CookieReadForm[];
  /** Calls that take the text of a `Cookie` header apart: what they give has the cookies by name. */
  readonly cookieParsers?: readonly { readonly callee: Origin; readonly header: Slot }[];
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
  /** A file that imports one of the packages at its top level is a test. */
  readonly forTests?: true;
  /** How it says what settings are where they are missing. */
  readonly settingDefaults?: readonly SettingDefault[];
  /** Calls that give a setting of the application a value. */
  readonly settingWrites?: readonly SettingWrite[];
  /** Calls that are handed an object of settings. */
  readonly settingObjects?: readonly SettingObject[];
  /** An application that depends on it has it take keys that begin with `$` out of these parts of requests. */
  readonly takesOperatorsOutOf?: readonly RequestSource[];
  /** Calls that have the credential read from the query; `instead` is the method of the same object that has it read from a header. */
  readonly queryExtractors?: readonly { readonly callee: Origin; readonly instead: string }[];
}

export interface CookieReadForm {
  readonly callee: Origin;
  /** The cookie's name. */
  readonly name: Slot;
  readonly when?: readonly When[];
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
