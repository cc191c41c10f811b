import type { Origin } from '../libraries/types/origin.js';

/** By names alone, which may mean anything. */
export function isConventional(origin: Origin): boolean {
  return 'called' in origin || 'keys' in origin || isNamedInHandler(origin);
}

/** A parameter by its name or place, or what a handler may have under a name: `this.res`, `ctx.response`. */
export function isNamedInHandler(origin: Origin): boolean {
  if ('parameterNamed' in origin || ('named' in origin && 'parameter' in origin)) return true;
  return 'member' in origin && 'anything' in origin.of && origin.of.named !== undefined;
}
