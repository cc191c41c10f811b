import type { TSESTree } from '@typescript-eslint/utils';

import { elsewhere } from '../ast/edit-site.js';
import { isStandIn, standInFor } from '../ast/stand-in.js';
import { isFunction } from '../ast/functions.js';
import { each, singles, unknown } from './alternatives.js';
import { noteBrought } from './brought-from.js';
import type { Destination } from './brought-from.js';
import { awaited, promiseOf } from './calls.js';
import { date } from './dates.js';
import { functionElsewhere, noteFunctionElsewhere } from './function-elsewhere.js';
import type { FunctionElsewhere } from './function-elsewhere.js';
import { handedBack, keyHandedBack } from './handed-over.js';
import { list, withoutPlace } from './lists.js';
import { isUnchanged } from './object-cells.js';
import { originAt } from './origin.js';
import { withNode } from './placed.js';
import { alternativesOf, isGotten, oneOfPresence } from './presence.js';
import { writesSome } from './program-index.js';
import { scalar } from './text.js';
import { asGiven, trackedObject } from './tracked.js';
import type { Base } from './base.js';
import type { ObjectValue, Presence, UnknownValue, Value } from './value.js';

const files = new WeakMap<TSESTree.Node, string>();

/** The file that has said what the value is, if that is another one. */
export function fileBehind(value: Value): string | undefined {
  const [file] = singles(value).flatMap(({ node }) => files.get(node) ?? []);
  return file;
}

/**
 * The value as this file has it. Its nodes are this file's, no place of it can be edited, and what this file does to it is followed from where it
 * comes in.
 */
export function brought(value: Value, to: Destination): Value {
  const { context, node, origin } = to;
  const own = handedBack(value, context);
  if (own) return own;
  if (value.kind !== 'unknown') files.set(node, to.file.name);
  switch (value.kind) {
    case 'oneOf':
      return each(value, node, (single) => brought(single, to));
    case 'scalar':
      return scalar(value.value, node);
    case 'moment':
      return { ...value, node };
    case 'date':
      return date(context, value.at, node, origin);
    case 'text':
      return {
        kind: 'text',
        parts: value.parts.map((part) =>
          part.known ? { known: true, text: part.text, node } : { known: false, node },
        ),
        node,
      };
    case 'list': {
      const items = value.items.map((item, index) => brought(item, inside(to, String(index))));
      const further = withoutPlace(value.further).map((item) => brought(item, to));
      return list(context, { items, open: value.open, further }, node, origin);
    }
    case 'object':
      return trackedObject(context, node, origin, noteBrought(new BroughtBase(value, to), { value, ...to }), undefined);
    case 'function':
      return isFunction(value.node)
        ? standIn({ function: value.node, file: to.file, origin }, node)
        : unknown('not followed', node);
    case 'instance':
      return unknown('not followed', node);
    case 'unknown':
      return ofUnknown(value, to);
  }
}

function ofUnknown(value: UnknownValue, to: Destination): Value {
  const { node, origin } = to;
  const settled = awaited(value);
  if (settled !== value) return promiseOf(brought(settled, to), node);
  const fn = functionElsewhere(value);
  return fn ? standIn({ ...fn, origin }, node) : { ...value, node };
}

function standIn(fn: FunctionElsewhere, node: TSESTree.Node): Value {
  const value: UnknownValue = { ...unknown('import', node), truthy: true };
  noteFunctionElsewhere(value, fn);
  return value;
}

/** What lies under a key of what arrives. */
function inside(to: Destination, key: string): Destination {
  const { context, node, origin } = to;
  return { ...to, node: standInFor(node, key), origin: originAt(context, origin.node, [...origin.path, key]) };
}

/** What has been read from an object of another file, as what the expression is worth that reads it. */
export function readAt(value: Value, node: TSESTree.Node): Value {
  return each(value, node, (single) => {
    if (!isStandIn(single.node)) return single;
    const file = files.get(single.node);
    if (file !== undefined) files.set(node, file);
    const fn = functionElsewhere(single);
    return fn ? standIn(fn, node) : withNode(single, node);
  });
}

/** What a getter or method of an object of another file reads from it is what its own file says: this one writes nothing to it. */
export function isLeftAlone({ context, origin, file }: Destination): boolean {
  return isUnchanged(context, origin) && !writesSome(context, (name) => file.names(name));
}

/** The keys of an object of another file. */
class BroughtBase implements Base {
  readonly inherits = false;
  readonly site;
  readonly #known = new Map<string, Presence>();

  constructor(
    private readonly value: ObjectValue,
    private readonly to: Destination,
  ) {
    this.site = elsewhere(to.file.name);
  }

  get keys(): readonly string[] {
    return this.value.shape.keys;
  }

  get closed(): boolean {
    return this.value.shape.closed;
  }

  get(key: string): Presence {
    return this.#brought(`get ${key}`, key, () => this.value.shape.get(key));
  }

  own(key: string): Presence {
    return this.#brought(`own ${key}`, key, () => this.value.shape.own(key));
  }

  hasAccessor(key: string): boolean {
    return alternativesOf(this.value.shape.get(key)).some(isGotten);
  }

  #brought(question: string, key: string, ask: () => Presence): Presence {
    const { context } = this.to;
    const to = inside(this.to, key);
    const { node } = to;
    return context.remember<string, Presence>(
      this.#known,
      question,
      () =>
        oneOfPresence(
          alternativesOf(ask()).map((one): Presence => {
            if (one.kind === 'absent') return { kind: 'absent', site: this.site };
            if (one.kind === 'unknown') return { ...one, node };
            const own = keyHandedBack(one, context);
            if (own) return own;
            if (isGotten(one) && !isLeftAlone(this.to)) return { kind: 'unknown', why: 'escaped', node };
            return {
              kind: 'present',
              value: brought(isGotten(one) ? each(one.value, node, asGiven) : one.value, to),
              node,
              site: this.site,
            };
          }),
        ),
      (why) => ({ kind: 'unknown', why, node }),
    );
  }
}
