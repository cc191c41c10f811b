import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import type { EditSite } from '../ast/edit-site.js';
import { isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { valueOfCall } from './calls.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { addsNothing, spreadKey } from './layers.js';
import { originAt } from './origin.js';
import { alternativesOf, oneOfPresence } from './presence.js';
import { scalar } from './text.js';
import { trackedObject } from './tracked.js';
import type { Base } from './base.js';
import type { ObjectValue, Presence, Value } from './value.js';

/** An object literal. */
export function literalObject(
  context: Context,
  node: TSESTree.ObjectExpression,
  frame: Frame | undefined,
): ObjectValue {
  return trackedObject(context, node, originAt(context, node), new LiteralBase(context, node, frame), frame);
}

/** The properties and spreads of a literal, the last one first. */
class LiteralBase implements Base {
  readonly site: EditSite;
  readonly #named = new Map<string, TSESTree.Property[]>();
  /** Spreads and computed keys. */
  readonly #open: (TSESTree.SpreadElement | TSESTree.Property)[] = [];
  #hasPrototype = false;

  constructor(
    private readonly context: Context,
    private readonly node: TSESTree.ObjectExpression,
    private readonly frame: Frame | undefined,
  ) {
    this.site = { kind: 'object', node };
    for (const property of node.properties) this.#index(property);
  }

  get keys(): readonly string[] {
    const keys = new Set<string>();
    for (const property of this.node.properties) {
      if (property.type === AST_NODE_TYPES.SpreadElement) {
        const spread = this.#spread(property).filter((value) => value.kind === 'object');
        for (const key of spread.flatMap(({ shape }) => shape.keys)) keys.add(key);
      } else {
        const key = this.#keyOf(property);
        if (key !== undefined) keys.add(key);
      }
    }
    return [...keys];
  }

  get closed(): boolean {
    if (this.#hasPrototype) return false;
    return this.#open.every((property) => {
      if (property.type === AST_NODE_TYPES.Property) return this.#keyOf(property) !== undefined;
      return this.#spread(property).every((value) =>
        value.kind === 'object' ? value.shape.closed : addsNothing(value),
      );
    });
  }

  own(key: string, receiver: Value): Presence {
    return this.get(key, receiver);
  }

  hasAccessor(key: string): boolean {
    const isAccessor = (property: TSESTree.ObjectExpression['properties'][number]) =>
      property.type === AST_NODE_TYPES.Property && property.kind !== 'init';
    return (this.#named.get(key) ?? []).some(isAccessor) || this.#open.some(isAccessor) || this.#hasPrototype;
  }

  #index(property: TSESTree.ObjectExpression['properties'][number]): void {
    if (property.type === AST_NODE_TYPES.SpreadElement) {
      this.#open.push(property);
      return;
    }
    const name = propertyName(property);
    if (name === undefined) this.#open.push(property);
    else if (name === '__proto__' && !property.computed && !property.shorthand && !property.method)
      this.#hasPrototype = true;
    else if (this.#named.has(name)) this.#named.get(name)?.push(property);
    else this.#named.set(name, [property]);
  }

  get inherits(): boolean {
    return this.#hasPrototype;
  }

  get(key: string, receiver: Value): Presence {
    const found: Presence[] = [];
    const named = this.#named.get(key) ?? [];
    const last = named.at(-1);
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const open = this.#open[index];
      if (!open || (last && open.range[0] < last.range[0])) break;
      const upper = alternativesOf(this.#layer(open, key, receiver));
      found.push(...upper.filter((each) => each.kind !== 'absent'));
      if (upper.every((each) => each.kind !== 'absent')) return oneOfPresence(found);
    }
    return oneOfPresence([...found, last ? this.#present(named, last, receiver) : this.#absent()]);
  }

  /** What a spread or computed key puts under a key. */
  #layer(open: TSESTree.SpreadElement | TSESTree.Property, key: string, receiver: Value): Presence {
    if (open.type === AST_NODE_TYPES.SpreadElement)
      return spreadKey(this.context.evaluate(open.argument, this.frame), key);
    const name = this.#keyOf(open);
    if (name === undefined) return { kind: 'unknown', why: 'computed key', node: open };
    return name === key ? this.#present([open], open, receiver) : { kind: 'absent', site: this.site };
  }

  #absent(): Presence {
    if (this.#hasPrototype) return { kind: 'unknown', why: 'not followed', node: this.node };
    return { kind: 'absent', site: this.site };
  }

  #present(named: readonly TSESTree.Property[], last: TSESTree.Property, receiver: Value): Presence {
    if (last.kind === 'init') {
      const value = this.context.evaluate(last.value, this.frame);
      return { kind: 'present', value, node: last, site: { kind: 'property', node: last } };
    }
    return this.#accessed(named, last, receiver);
  }

  #accessed(named: readonly TSESTree.Property[], last: TSESTree.Property, receiver: Value): Presence {
    const getter = named.findLast((property) => property.kind === 'get');
    const first = getter ?? last;
    const isMixed = [...named, ...this.#open].some(
      (other) =>
        (other.type === AST_NODE_TYPES.SpreadElement || other.kind === 'init') &&
        other.range[0] > first.range[0] &&
        other.range[0] < last.range[0],
    );
    if (isMixed) return { kind: 'unknown', why: 'not followed', node: last };
    const value =
      getter && isFunction(getter.value)
        ? valueOfCall(
            this.context,
            { callee: getter.value, node: getter, argument: () => undefined, self: receiver },
            this.frame,
          )
        : scalar(undefined, last);
    return { kind: 'present', value, node: last, site: nowhere('accessor') };
  }

  #keyOf(property: TSESTree.Property): string | undefined {
    const name = propertyName(property);
    if (name !== undefined || !property.computed) return name;
    const key = this.context.evaluate(property.key, this.frame);
    return key.kind === 'scalar' ? String(key.value) : undefined;
  }

  #spread(property: TSESTree.SpreadElement | TSESTree.Property): readonly Value[] {
    const argument = property.type === AST_NODE_TYPES.SpreadElement ? property.argument : property.value;
    const value = this.context.evaluate(argument, this.frame);
    return value.kind === 'oneOf' ? value.values : [value];
  }
}
