import type { TSESTree } from '@typescript-eslint/utils';

import { elsewhere } from '../ast/edit-site.js';
import { isStandIn, standInFor } from '../ast/stand-in.js';
import { isFunction } from '../ast/functions.js';
import { each, singles, unknown } from './alternatives.js';
import { awaited, promiseOf } from './calls.js';
import type { Context } from './context.js';
import { date } from './dates.js';
import type { OtherFile } from './exported.js';
import { functionElsewhere, noteFunctionElsewhere } from './function-elsewhere.js';
import type { FunctionElsewhere } from './function-elsewhere.js';
import { HandedShape } from './handed-over.js';
import { list, withoutPlace } from './lists.js';
import { originAt } from './origin.js';
import type { Origin } from './origin.js';
import { withNode } from './placed.js';
import { alternativesOf, oneOfPresence } from './presence.js';
import { scalar } from './text.js';
import { trackedObject } from './tracked.js';
import type { Base } from './tracked.js';
import type { Presence, Shape, UnknownValue, Value } from './value.js';

/** Where a value of another file arrives in this one. */
export interface Destination {
  readonly context: Context;
  /** The expression that stands for it. */
  readonly node: TSESTree.Node;
  /** From where this file can reach it. */
  readonly origin: Origin;
  readonly file: OtherFile;
}

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
      if (value.shape instanceof HandedShape) return unknown('escaped', node);
      return trackedObject(context, node, origin, new BroughtBase(value.shape, to), undefined);
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

/** The keys of an object of another file. */
class BroughtBase implements Base {
  readonly inherits = false;
  readonly site;
  readonly #known = new Map<string, Presence>();

  constructor(
    private readonly shape: Shape,
    private readonly to: Destination,
  ) {
    this.site = elsewhere(to.file.name);
  }

  get keys(): readonly string[] {
    return this.shape.keys;
  }

  get closed(): boolean {
    return this.shape.closed;
  }

  get(key: string): Presence {
    return this.#brought(`get ${key}`, key, () => this.shape.get(key));
  }

  own(key: string): Presence {
    return this.#brought(`own ${key}`, key, () => this.shape.own(key));
  }

  hasAccessor(): boolean {
    return false;
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
            return {
              kind: 'present',
              value: brought(one.value, to),
              node,
              site: this.site,
            };
          }),
        ),
      (why) => ({ kind: 'unknown', why, node }),
    );
  }
}
