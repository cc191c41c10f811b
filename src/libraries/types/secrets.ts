import type { Recognised, SecretSlot } from './recognised.js';

/** A call that is given secrets, and nothing else that matters. */
export interface SecretSink extends Recognised {
  readonly kind: 'secret';
  readonly secrets: readonly [SecretSlot, ...SecretSlot[]];
}
