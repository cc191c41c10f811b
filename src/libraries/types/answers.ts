import type { Origin, Slot, When } from './origin.js';

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
