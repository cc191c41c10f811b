import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import type { EditSite } from '../ast/edit-site.js';
import { isAccessor, isFunction, isWithin } from '../ast/functions.js';
import { ownerOf } from '../ast/owner.js';
import { assigned, isLogicalAssignment, replaces, updated } from './assigned.js';
import { contentsOf } from './cells.js';
import { isConstructor } from './class-members.js';
import { baseOf, noteBase } from './base.js';
import type { Base } from './base.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { layered, spreadKey } from './layers.js';
import { keyCell, writtenKeys } from './object-cells.js';
import { originAt } from './origin.js';
import type { Origin } from './origin.js';
import { nextPlace } from './place.js';
import type { Place } from './place.js';
import { changeable, madeBy, originOf, presenceAt } from './placed.js';
import { alternativesOf, oneOfPresence } from './presence.js';
import { readKey } from './reading.js';
import { triOf } from './tri.js';
import type { ObjectValue, Presence, Shape, Value } from './value.js';

/** Whether this key can be there tells whether any other can. It is an index, because texts and lists spread into those. */
const NEVER_WRITTEN = '9007199254740993';

/** An object that comes into being as `base` at `origin`. */
export function trackedObject(
  context: Context,
  node: TSESTree.Node,
  origin: Origin,
  base: Base,
  frame: Frame | undefined,
): ObjectValue {
  return shapeAt(new TrackedShape(context, origin, base, frame, { node: origin.node, moment: 'after' }), node);
}

function shapeAt(shape: TrackedShape, node: TSESTree.Node): ObjectValue {
  return changeable(
    { kind: 'object', shape, node },
    {
      origin: shape.origin,
      at: (place) => shapeAt(shape.at(place), node),
      madeAt: (origin) => trackedObject(shape.context, node, origin, shape.resultAt(origin), undefined),
    },
  );
}

/** What a getter gives, in the state in which it is when the getter is left. */
export function asGiven(value: Value): Value {
  const origin = originOf(value);
  const base = origin && isAccessor(origin.node) ? baseOf(value) : undefined;
  return base instanceof ResultBase && value.kind === 'object' ? shapeAt(base.shape, value.node) : value;
}

/** An object that a function makes, from outside: what is in it is also made anew with each call. */
class ResultBase implements Base {
  constructor(
    readonly shape: TrackedShape,
    private readonly origin: Origin,
  ) {}

  get keys(): readonly string[] {
    return this.shape.keys;
  }

  get closed(): boolean {
    return this.shape.closed;
  }

  get site(): EditSite {
    return this.shape.site;
  }

  get inherits(): boolean {
    return this.shape.base.inherits;
  }

  get(key: string): Presence {
    return this.#made(() => this.shape.get(key), key);
  }

  own(key: string): Presence {
    return this.#made(() => this.shape.own(key), key);
  }

  hasAccessor(key: string): boolean {
    return this.shape.base.hasAccessor(key);
  }

  #made(inside: () => Presence, key: string): Presence {
    if (this.hasAccessor(key)) return { kind: 'unknown', why: 'not followed', node: this.origin.node };
    return oneOfPresence(
      alternativesOf(inside()).map((each) => {
        if (each.kind !== 'present') return each;
        const origin = originAt(this.shape.context, this.origin.node, [...this.origin.path, key]);
        return { ...each, value: madeBy(each.value, ownerOf(this.shape.origin.node), origin) };
      }),
    );
  }
}

/** The keys of an object in the state in which it is at a place of the program. */
class TrackedShape implements Shape {
  readonly #presences = new Map<string, Presence>();

  constructor(
    readonly context: Context,
    readonly origin: Origin,
    readonly base: Base,
    private readonly frame: Frame | undefined,
    private readonly place: Place,
  ) {
    noteBase(this, base);
  }

  get keys(): readonly string[] {
    const written = writtenKeys(this.context, this.origin).filter((key) => this.get(key).kind !== 'absent');
    return [...new Set([...this.base.keys, ...written])];
  }

  get closed(): boolean {
    if (!this.base.closed) return false;
    const presence = this.get(NEVER_WRITTEN);
    return presence.kind === 'absent';
  }

  get site(): EditSite {
    return this.base.site;
  }

  get(key: string): Presence {
    return this.#once(key, `get ${key}`, () => this.base.get(key, this.#receiver()));
  }

  own(key: string): Presence {
    return this.#once(key, `own ${key}`, () => this.base.own(key, this.#receiver()));
  }

  at(place: Place): TrackedShape {
    return new TrackedShape(this.context, this.origin, this.base, this.frame, nextPlace(this.place, place));
  }

  /** The same as the result of a call; what a getter gives is made where it is read, not in the getter. */
  resultAt(origin: Origin): Base {
    const isGotten = this.base instanceof ResultBase && isAccessor(this.origin.node);
    return new ResultBase(isGotten ? this.base.shape : this, origin);
  }

  isSameAs(other: Shape): boolean {
    if (this === other) return true;
    if (!(other instanceof TrackedShape) || this.base !== other.base || this.origin !== other.origin) return false;
    return isSamePlace(this.place, other.place);
  }

  #receiver(): ObjectValue {
    return shapeAt(this, this.origin.node);
  }

  #once(key: string, question: string, initial: () => Presence): Presence {
    return this.context.remember<string, Presence>(
      this.#presences,
      question,
      () => this.#read(key, initial),
      (why) => ({ kind: 'unknown', why, node: this.origin.node }),
    );
  }

  #read(key: string, initial: () => Presence): Presence {
    const owner = ownerOf(this.origin.node);
    if (isFunction(owner) && !isConstructor(owner) && !this.place.outer && !isWithin(this.place.node, owner)) {
      return { kind: 'unknown', why: 'not followed', node: this.place.node };
    }
    const contents = contentsOf(this.context, keyCell(this.context, this.origin, key), this.place);
    const presences = contents.map((content) => {
      if (content.kind === 'unknown') return content;
      return content.kind === 'initial' ? initial() : this.#written(content.node, key);
    });
    return presenceAt(oneOfPresence(presences), { ...this.place, via: undefined });
  }

  #written(node: TSESTree.Node, key: string): Presence {
    const { context } = this;
    const frame = this.frame && isWithin(node, this.frame.callee) ? this.frame : undefined;
    const before = () => this.at({ node, moment: 'entering' }).get(key);
    if (node.type !== AST_NODE_TYPES.UnaryExpression && this.base.hasAccessor(key)) {
      return { kind: 'unknown', why: 'not followed', node };
    }
    switch (node.type) {
      case AST_NODE_TYPES.AssignmentExpression: {
        if (node.left.type === AST_NODE_TYPES.ObjectPattern || node.left.type === AST_NODE_TYPES.ArrayPattern) break;
        if (isLogicalAssignment(node)) return this.#perhapsAssigned(node, before(), frame);
        const value = assigned(
          node,
          () => readKey(before(), node),
          () => context.evaluate(node.right, frame),
        );
        return { kind: 'present', value, node, site: { kind: 'property', node } };
      }
      case AST_NODE_TYPES.UpdateExpression:
        return { kind: 'present', value: updated(node, readKey(before(), node)), node, site: nowhere('computed') };
      case AST_NODE_TYPES.UnaryExpression:
        if (this.base.inherits) break;
        return { kind: 'absent', site: nowhere('deleted') };
      case AST_NODE_TYPES.CallExpression:
        return this.#assigned(node, key, before, frame);
      default:
    }
    return { kind: 'unknown', why: 'not followed', node };
  }

  /** `||=`, `&&=`, `??=` leave alone what they do not replace. */
  #perhapsAssigned(node: TSESTree.AssignmentExpression, before: Presence, frame: Frame | undefined): Presence {
    const given = (): Presence => {
      const value = this.context.evaluate(node.right, frame);
      return { kind: 'present', value, node, site: { kind: 'property', node } };
    };
    return oneOfPresence(
      alternativesOf(before).flatMap((each): Presence[] => {
        if (each.kind === 'unknown') return [each, given()];
        const isReplaced =
          each.kind === 'absent' ? triOf(node.operator !== '&&=') : replaces(node.operator, each.value);
        if (isReplaced === 'unknown') return [each, given()];
        return [isReplaced === 'yes' ? given() : each];
      }),
    );
  }

  /** What `Object.assign` leaves behind. */
  #assigned(call: TSESTree.CallExpression, key: string, before: () => Presence, frame: Frame | undefined): Presence {
    const sources = call.arguments.slice(1);
    const lower = (index: number): Presence => {
      const source = sources[index];
      if (!source) return before();
      if (source.type === AST_NODE_TYPES.SpreadElement) return { kind: 'unknown', why: 'spread', node: source };
      return layered(spreadKey(this.context.evaluate(source, frame), key), () => lower(index - 1));
    };
    return lower(sources.length - 1);
  }
}

function isSamePlace(left: Place, right: Place): boolean {
  return (
    left.node === right.node &&
    left.moment === right.moment &&
    left.via === right.via &&
    left.through === right.through &&
    (left.outer === right.outer ||
      (left.outer !== undefined && right.outer !== undefined && isSamePlace(left.outer, right.outer)))
  );
}
