import type { Origin, Slot, Versions } from './origin.js';

export interface Recognised {
  /** What is called, constructed or assigned. */
  readonly callee: Origin;
  /**
   * `typed` is an object that has the written type, or the keys, which stand for nothing else: its argument 0. It may be completed where it is used, so that
   * nothing is known of what it lacks; where it is handed to a call of its library, that call counts.
   */
  readonly form?: 'call' | 'new' | 'call or new' | 'assign' | 'typed';
  /** What stands in this slot of the call must be that: the plugin that is registered. A path is read in a literal only. */
  readonly registers?: { readonly slot: Slot; readonly origin: Origin };
  /** It is so in these versions only. Of the sinks that the known version leaves open, all have to agree. */
  readonly versions?: Versions;
  /** Slots of secrets for which the kind of sink has no place of its own. */
  readonly secrets?: readonly SecretSlot[];
  /** One program, complete enough to be recognised. `$options` stands for the options where there are some. */
  readonly sample: string;
}

/** What a secret signs or encrypts. */
export type SecretUse = 'session' | 'cookie' | 'token';

/** A secret, a list of secrets, or an object that holds them; the path may lead through what a function returns. */
export interface SecretSlot extends Slot {
  readonly protects: SecretUse;
  /** Without it the library signs nothing and throws where it is asked to; a single text will do. */
  readonly isNeededToSign?: true;
}
