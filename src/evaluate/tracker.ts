import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import type { FunctionNode } from '../ast/functions.js';
import type { Context } from './context.js';
import type { Origin } from './origin.js';
import type { Path } from './path.js';
import type { Variable } from './variable-uses.js';

/** What happens to an object after it is made. */
export type FlowEvent =
  | (Touch & { readonly kind: 'write'; readonly key: string | undefined })
  | (Touch & { readonly kind: 'method'; readonly name: string | undefined })
  | (Touch & { readonly kind: 'escape'; readonly lasts: Lasting })
  | (Touch & { readonly kind: 'freeze'; readonly isWhole: boolean })
  | { readonly kind: 'bind'; readonly node: TSESTree.Node; readonly slot: Variable; readonly from: Variable | boolean };

/**
 * How long the object is out of sight: until it is written again, for good because something else now stands for it, or at times that are not
 * known.
 */
export type Lasting = 'until written' | 'for good' | 'at any time';

interface Touch {
  readonly node: TSESTree.Node;
  /** The reassigned variable, or the parameter, through which the object is reached. */
  readonly via: Variable | undefined;
  /** The expression must turn out to be this very object. */
  readonly check: TSESTree.Node | undefined;
}

/** An argument at which an object arrives; `path` leads to it inside the argument. */
export interface FlowArrival {
  readonly call: CallLike;
  readonly index: number;
  readonly path: readonly string[];
}

/** The path at which an object lies in what the function gives back in which it is made. */
export interface Returned {
  readonly from: FunctionNode;
  readonly path: Path;
}

/** An expression inside whose value, at `path`, the object lies. */
export interface Track {
  readonly node: TSESTree.Node;
  readonly path: Path;
  readonly slot: Variable | undefined;
  /** When the object was made, it is what lies there; otherwise it has to be checked. */
  readonly sure: boolean;
  /** No variable lies between: where the object is made, a choice is made with it. */
  readonly direct: boolean;
}

/** The step from a function to the one object that all of its calls give back. */
export const RESULT = '()';

/** The step from a class of another file to its instances. */
export const INSTANCE = 'new ()';

const MAX_PATH = 6;

/** Objects that hold each other lie in one another at ever more paths. */
const MAX_WAYS = 50;

/** How far an object is followed: itself, in the function that makes it; its copies as well; out of the function, too. */
export type Reach = 'itself' | 'copies' | 'everywhere';

/** Collects where one object goes. Its tracks wait until each has been looked at. */
export class Tracker {
  readonly events: FlowEvent[] = [];
  readonly arrivals: FlowArrival[] = [];
  readonly #waiting: Track[] = [];
  readonly #seen = new Map<unknown, Track[]>();
  readonly #bound = new Map<TSESTree.Node, Map<Variable, Variable | boolean>>();
  /** The paths at which it lies in what the file exports. */
  readonly exported: Path[] = [];
  /** It is a piece of longer texts. */
  isJoined = false;
  readonly returned: Returned[] = [];
  #isComplete = true;
  #isLost = false;

  constructor(
    readonly context: Context,
    readonly origin: Origin,
    readonly reach: Reach,
  ) {
    this.track({ node: origin.node, path: origin.path, slot: undefined, sure: true, direct: true });
  }

  /** It goes nowhere that is not seen, except by exports. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** It reaches some place in more ways than are followed. */
  get isLost(): boolean {
    return this.#isLost;
  }

  next(): Track | undefined {
    return this.#waiting.pop();
  }

  track(track: Track): void {
    if (track.path.length > MAX_PATH) this.leave(track, track.node);
    else if (this.isNew(track.node, track)) this.#waiting.push(track);
  }

  /** The subject has not been reached like this before. */
  isNew(subject: unknown, track: Track): boolean {
    const known = this.#seen.get(subject) ?? [];
    if (known.some((other) => isSameTrack(other, track))) return false;
    if (known.length >= MAX_WAYS) this.#isLost = true;
    known.push(track);
    this.#seen.set(subject, known);
    return true;
  }

  touch(from: Track, node: TSESTree.Node): Touch {
    return { node, via: from.slot, check: from.sure ? undefined : from.node };
  }

  /** The object goes where it is not followed. */
  leave(from: Track, node: TSESTree.Node, lasts: Lasting = 'for good'): void {
    this.events.push({ kind: 'escape', lasts, ...this.touch(from, node) });
    this.#isComplete = false;
  }

  /** The object leaves the file, which is no reason to think that it changes. */
  expose(): void {
    this.#isComplete = false;
  }

  /** It does so by an export. */
  export({ path }: Track): void {
    this.exported.push(path);
  }

  /** From `event` on the variable stands for the object: always, never, or when another variable does. */
  bind(event: TSESTree.Node, slot: Variable, from: Variable | boolean): void {
    const slots = this.#bound.get(event) ?? new Map<Variable, Variable | boolean>();
    this.#bound.set(event, slots.set(slot, from));
  }

  isBound(event: TSESTree.Node, slot: Variable): boolean {
    return this.#bound.get(event)?.has(slot) === true;
  }

  bindings(): FlowEvent[] {
    return [...this.#bound].flatMap(([node, slots]) =>
      [...slots].map(([slot, from]): FlowEvent => ({ kind: 'bind', node, slot, from })),
    );
  }
}

function isSameTrack(left: Track, right: Track): boolean {
  return (
    left.slot === right.slot &&
    left.sure === right.sure &&
    left.path.length === right.path.length &&
    left.path.every((key, index) => key === right.path[index])
  );
}

/** The same reached through something that may as well be another object. */
export function unsure(from: Track, node: TSESTree.Node, path: Path): Track {
  return { ...from, node, path, slot: undefined, sure: false };
}
