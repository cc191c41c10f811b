import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import { each, unknown } from './alternatives.js';
import type { Single } from './alternatives.js';
import type { Context } from './context.js';
import { alternativesOf, oneOfPresence } from './presence.js';
import type { ObjectValue, Presence, PresentKey, Shape, Value } from './value.js';

/** An argument on its way into a function of another file. */
interface Handing {
  /** The file that calls. */
  readonly from: Context;
  /** Stands for it in the function. */
  readonly node: TSESTree.Node;
  /** The function does nothing to what lies at the path in the argument but read it or give it back. */
  readonly onlyReads: (path: readonly string[]) => boolean;
}

/** What the calling file has, by what the function sees of it. */
const values = new WeakMap<Value, { readonly from: Context; readonly value: Value }>();
const presences = new WeakMap<PresentKey, { readonly from: Context; readonly presence: PresentKey }>();

/** An argument as a function of another file sees it. Of what that function might change, which this file would not notice, nothing is known there. */
export function handedOver(value: Value, handing: Handing, path: readonly string[] = []): Value {
  return each(value, handing.node, (single) => {
    const seen = seenThere(single, handing, path);
    if (seen !== single) values.set(seen, { from: handing.from, value: single });
    return seen;
  });
}

function seenThere(single: Single, handing: Handing, path: readonly string[]): Value {
  const { node } = handing;
  switch (single.kind) {
    case 'scalar':
    case 'moment':
    case 'text':
      return single;
    case 'unknown':
      return { ...unknown('parameter', node), ...(single.truthy === undefined ? {} : { truthy: single.truthy }) };
    case 'date':
      return handing.onlyReads(path) ? { kind: 'date', at: single.at, node } : unknown('parameter', node);
    case 'object':
      if (!handing.onlyReads(path)) return unknown('parameter', node);
      return { kind: 'object', shape: new HandedShape(single, handing, path), node };
    default:
      return { ...unknown('not followed', node), ...(single.kind === 'list' ? { truthy: true } : {}) };
  }
}

/** What a function of another file gives back as it was handed over to it, as the calling file has it. */
export function handedBack(value: Value, to: Context): Value | undefined {
  const handed = values.get(value);
  return handed?.from === to ? handed.value : undefined;
}

/** The same for a key that the function copies. */
export function keyHandedBack(presence: Presence, to: Context): PresentKey | undefined {
  const handed = presence.kind === 'present' ? presences.get(presence) : undefined;
  return handed?.from === to ? handed.presence : undefined;
}

/** An object of the calling file. */
class HandedShape implements Shape {
  readonly site = nowhere('an argument of another file');
  readonly #shape: Shape;

  constructor(
    { shape }: ObjectValue,
    private readonly handing: Handing,
    private readonly path: readonly string[],
  ) {
    this.#shape = shape;
  }

  get keys(): readonly string[] {
    return this.#shape.keys;
  }

  get closed(): boolean {
    return this.#shape.closed;
  }

  get(key: string): Presence {
    return this.#seen(key, this.#shape.get(key));
  }

  own(key: string): Presence {
    return this.#seen(key, this.#shape.own(key));
  }

  isSameAs(other: Shape): boolean {
    return other instanceof HandedShape && this.#shape.isSameAs(other.#shape);
  }

  #seen(key: string, presence: Presence): Presence {
    const { site, handing, path } = this;
    const { node, from } = handing;
    return oneOfPresence(
      alternativesOf(presence).map((one): Presence => {
        if (one.kind === 'absent') return { kind: 'absent', site };
        if (one.kind === 'unknown') return { ...one, node };
        const seen: PresentKey = { kind: 'present', value: handedOver(one.value, handing, [...path, key]), node, site };
        presences.set(seen, { from, presence: one });
        return seen;
      }),
    );
  }
}
