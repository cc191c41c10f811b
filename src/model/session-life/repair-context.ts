import type { Calls } from '../calls.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import type { SessionAct } from './acts.js';
import type { Places } from './places.js';

/** What tells how a login or a logout is repaired. */
export interface RepairContext {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly places: Places;
  readonly acts: readonly SessionAct[];
  readonly calls: Calls;
}
