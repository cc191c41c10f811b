import type { TSESTree } from '@typescript-eslint/utils';

import type { Place } from '../evaluate/place.js';
import { valueAt } from '../evaluate/placed.js';
import { alternativesOf, oneOfPresence } from '../evaluate/presence.js';
import type { ObjectValue, Presence, Shape, Value } from '../evaluate/value.js';
import type { Kit } from './kit.js';

/** What a typed configuration says when the code around it is done. It may be completed elsewhere: what it lacks is not known. */
export function valueOfTyped(kit: Kit, node: TSESTree.ObjectExpression): Value {
  return opened(kit.evaluator.value(node), { node, moment: 'end' });
}

function opened(value: Value, end: Place): Value {
  if (value.kind === 'oneOf')
    return { ...value, values: value.values.map((one) => opened(one, end) as Exclude<Value, { kind: 'oneOf' }>) };
  return value.kind === 'object' ? { ...value, shape: new OpenShape(value, end) } : value;
}

class OpenShape implements Shape {
  readonly closed = false;
  readonly #now: Shape;
  readonly #last: Shape;

  constructor(
    private readonly value: ObjectValue,
    private readonly end: Place,
  ) {
    this.#now = value.shape;
    const last = valueAt(value, end);
    this.#last = last.kind === 'object' ? last.shape : value.shape;
  }

  get keys(): readonly string[] {
    return this.#last.keys;
  }

  get site(): Shape['site'] {
    return this.#now.site;
  }

  get(key: string): Presence {
    return this.#open(this.#now.get(key), this.#last.get(key));
  }

  own(key: string): Presence {
    return this.#open(this.#now.own(key), this.#last.own(key));
  }

  isSameAs(other: Shape): boolean {
    return other instanceof OpenShape && this.#now.isSameAs(other.#now);
  }

  /** What is handed on says what it says, whatever is done with it there. */
  #open(now: Presence, last: Presence): Presence {
    const said = last.kind === 'unknown' && last.why === 'escaped' ? now : last;
    return oneOfPresence(
      alternativesOf(said).map((one): Presence => {
        if (one.kind === 'absent') return { kind: 'unknown', why: 'not followed', node: this.value.node };
        return one.kind === 'present' ? { ...one, value: opened(one.value, this.end) } : one;
      }),
    );
  }
}
