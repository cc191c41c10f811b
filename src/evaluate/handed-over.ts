import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import { each, unknown } from './alternatives.js';
import { alternativesOf, oneOfPresence } from './presence.js';
import type { Presence, Shape, Value } from './value.js';

/**
 * An argument as a function of another file sees it that only reads it. What is inside of its members is not known there: the function might change
 * that, which this file would not notice.
 */
export function handedOver(value: Value, node: TSESTree.Node): Value {
  return each(value, node, (single) => {
    switch (single.kind) {
      case 'scalar':
      case 'moment':
      case 'text':
        return single;
      case 'date':
        return { kind: 'date', at: single.at, node };
      case 'object':
        return { kind: 'object', shape: new HandedShape(single.shape, node), node };
      case 'unknown':
        return { ...unknown('parameter', node), ...(single.truthy === undefined ? {} : { truthy: single.truthy }) };
      default:
        return unknown('not followed', node);
    }
  });
}

/** An object of the calling file. */
export class HandedShape implements Shape {
  readonly site = nowhere('an argument of another file');

  constructor(
    private readonly shape: Shape,
    private readonly node: TSESTree.Node,
  ) {}

  get keys(): readonly string[] {
    return this.shape.keys;
  }

  get closed(): boolean {
    return this.shape.closed;
  }

  get(key: string): Presence {
    return this.#shallow(this.shape.get(key));
  }

  own(key: string): Presence {
    return this.#shallow(this.shape.own(key));
  }

  isSameAs(other: Shape): boolean {
    return other instanceof HandedShape && this.shape.isSameAs(other.shape);
  }

  #shallow(presence: Presence): Presence {
    const { node, site } = this;
    return oneOfPresence(
      alternativesOf(presence).map((one): Presence => {
        if (one.kind === 'absent') return { kind: 'absent', site };
        if (one.kind === 'unknown') return { ...one, node };
        const value = each(one.value, node, (single) =>
          CANNOT_CHANGE.has(single.kind) ? single : unknown('not followed', node),
        );
        return { kind: 'present', value, node, site };
      }),
    );
  }
}

const CANNOT_CHANGE: ReadonlySet<Value['kind']> = new Set(['scalar', 'moment', 'text', 'unknown']);
