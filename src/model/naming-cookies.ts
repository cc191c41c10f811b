import type { Cookie } from './cookie.js';
import { handlerAround, type Handlers } from './handlers.js';
import type { Carried } from './identity-values.js';
import { isAboutSomethingElse, isProofName } from './identity-words.js';
import type { PurposesOf } from './purposes.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import type { Sources } from './sources/read.js';

export interface Written {
  readonly cookie: Cookie;
  readonly name: string;
  readonly carried: Carried;
}

export interface NamingContext {
  readonly handlers: Handlers;
  readonly sources: Sources;
  readonly purposesOf: PurposesOf;
}

/** Cookies, whatever they are called, that the file writes with the id of whoever is signed in or signs in there, and with nothing else. */
export function cookiesNamingCallers(context: NamingContext, written: readonly Written[]): ReadonlySet<string> {
  const others = new Set(written.filter((one) => !isNaming(context, one)).map(({ name }) => name));
  return new Set(written.flatMap(({ name }) => (others.has(name) ? [] : [name])));
}

function isNaming(context: NamingContext, { cookie, name, carried }: Written): boolean {
  if (carried !== 'identity' || cookie.carries === 'preference') return false;
  return !isAboutSomethingElse(name) && !isProofName(name) && isOfCaller(context, cookie);
}

/** A user whom some page is about is nobody who is signed in. */
function isOfCaller({ handlers, sources, purposesOf }: NamingContext, { node, value }: Cookie): boolean {
  if (value && sources.of(value.node, EMPTY_ENVIRONMENT).kind === 'identity') return true;
  const handler = handlerAround(handlers, node);
  return handler !== undefined && purposesOf(handler).has('login');
}
