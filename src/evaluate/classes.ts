import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ClassNode } from '../ast/class-node.js';
import { nowhere } from '../ast/edit-site.js';
import { isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { valueOfCall } from './calls.js';
import { unknown } from './alternatives.js';
import { inheritedElsewhere } from './ancestors.js';
import { MAX_ANCESTORS, parameterProperties } from './class-members.js';
import { construction, givesAnother } from './construction.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { originAt } from './origin.js';
import { madeBy } from './placed.js';
import { typedInstance } from './typed-instance.js';
import { alternativesOf, isGotten, oneOfPresence } from './presence.js';
import { programIndex, superclassOf } from './program-index.js';
import { scalar } from './text.js';
import { baseOf } from './base.js';
import { trackedObject } from './tracked.js';
import type { Base } from './base.js';
import type { ObjectValue, Presence, Value } from './value.js';

type Member = TSESTree.ClassElement;

/** The class itself: its static members. */
export const classObject = perFile<ClassNode, Value>(
  (context, node) => classAt(context, node, 0),
  (node) => unknown('recursion', node),
);

function classAt(context: Context, node: ClassNode, depth: number): ObjectValue {
  const base = new ClassBase(context, node, true, undefined, depth);
  return trackedObject(context, node, originAt(context, node), base, undefined);
}

/** Any instance of a class, as its methods see it. */
export const instanceObject = perFile<ClassNode, Value>(
  (context, node) => instanceAt(context, node, undefined, 0),
  (node) => unknown('recursion', node),
);

function instanceAt(context: Context, node: ClassNode, construction: Frame | undefined, depth: number): ObjectValue {
  const base = new ClassBase(context, node, false, construction, depth);
  return trackedObject(context, node.body, originAt(context, node.body), base, construction);
}

/** `new C(…)` */
export function newInstance(
  context: Context,
  node: TSESTree.NewExpression,
  made: ClassNode,
  construction: Frame | undefined,
): ObjectValue {
  const base = new ClassBase(context, made, false, construction, 0);
  const { shape } = trackedObject(context, made.body, originAt(context, made.body), base, construction);
  const own = (key: string, presence: Presence): Presence =>
    oneOfPresence(
      alternativesOf(presence).map((each) => {
        if (each.kind !== 'present' || isGotten(each)) return each;
        return { ...each, value: madeBy(each.value, made, originAt(context, node, [key])) };
      }),
    );
  const constructed: Base = {
    get keys() {
      return shape.keys;
    },
    get closed() {
      return shape.closed;
    },
    site: nowhere('instance'),
    inherits: true,
    get: (key, receiver) => own(key, base.hasAccessor(key) ? base.get(key, receiver) : shape.get(key)),
    own: (key) => own(key, shape.own(key)),
    hasAccessor: (key) => base.hasAccessor(key),
  };
  return trackedObject(context, node, originAt(context, node), constructed, undefined);
}

/** What `new` makes of a class for another file. */
export function madeElsewhere(
  context: Context,
  made: ClassNode,
  argument: Frame['argument'],
  caller: Frame | undefined,
): Value {
  if (givesAnother(context, made)) return unknown('not followed', made);
  return instanceAt(context, made, construction(made, argument, caller), 0);
}

const membersOf = perFile<ClassNode, ReadonlyMap<string, readonly Member[]>>(
  (_context, node) => {
    const members = new Map<string, Member[]>();
    for (const member of node.body.body) {
      if (!isNamed(member)) continue;
      const name = propertyName(member);
      if (name === undefined) continue;
      const key = `${member.static ? 'static' : 'instance'} ${name}`;
      members.set(key, [...(members.get(key) ?? []), member]);
    }
    return members;
  },
  () => new Map(),
);

type Named = TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

function isNamed(member: Member): member is Named {
  return (
    member.type === AST_NODE_TYPES.MethodDefinition ||
    member.type === AST_NODE_TYPES.PropertyDefinition ||
    member.type === AST_NODE_TYPES.AccessorProperty
  );
}

/** Somebody else gives the field its value: a decorator (`@Inject()`), or code that the class does not have. */
function isFilledByOthers(member: TSESTree.PropertyDefinition | TSESTree.AccessorProperty): boolean {
  if (member.declare) return true;
  if (member.value) return false;
  const isHidden = member.accessibility === 'private' || member.key.type === AST_NODE_TYPES.PrivateIdentifier;
  return member.decorators.length > 0 || member.definite || !isHidden;
}

class ClassBase implements Base {
  readonly site = nowhere('class');
  readonly inherits = true;

  constructor(
    private readonly context: Context,
    private readonly node: ClassNode,
    private readonly isStatic: boolean,
    private readonly construction: Frame | undefined,
    private readonly depth: number,
  ) {}

  get keys(): readonly string[] {
    const prefix = this.isStatic ? 'static ' : 'instance ';
    const names = [...membersOf(this.context, this.node)].flatMap(([key, members]) => {
      const isField = members.some((each) => each.type !== AST_NODE_TYPES.MethodDefinition);
      return isField && key.startsWith(prefix) ? [key.slice(prefix.length)] : [];
    });
    return [...(this.#parent()?.shape.keys ?? []), ...names, ...this.#parameterProperties().map(([name]) => name)];
  }

  get closed(): boolean {
    if (this.node.superClass) return this.#parent()?.shape.closed ?? false;
    return this.node.body.body.every((member) => !isNamed(member) || propertyName(member) !== undefined);
  }

  get(key: string, receiver: Value): Presence {
    return this.#find(key, false, receiver);
  }

  own(key: string, receiver: Value): Presence {
    return this.#find(key, true, receiver);
  }

  hasAccessor(key: string): boolean {
    const members = membersOf(this.context, this.node).get(`${this.isStatic ? 'static' : 'instance'} ${key}`) ?? [];
    const isAccessor = members.some(
      (each) => each.type === AST_NODE_TYPES.MethodDefinition && (each.kind === 'get' || each.kind === 'set'),
    );
    if (isAccessor || members.length > 0) return isAccessor;
    const parent = this.#parentBase() ?? baseOf(this.#parent());
    return parent?.hasAccessor(key) ?? false;
  }

  #find(key: string, ownOnly: boolean, receiver: Value): Presence {
    if (!this.isStatic && this.#isOverridden(key)) return { kind: 'unknown', why: 'not followed', node: this.node };
    const parameter = this.#parameterProperties().find(([name]) => name === key)?.[1];
    if (parameter) return this.#parameter(parameter);
    const members = membersOf(this.context, this.node).get(`${this.isStatic ? 'static' : 'instance'} ${key}`) ?? [];
    const member = members.findLast((each) => !ownOnly || each.type !== AST_NODE_TYPES.MethodDefinition);
    if (member) return this.#present(member, members, receiver);
    if (!ownOnly && this.#parentBase()?.hasAccessor(key)) {
      return this.#parentBase()?.get(key, receiver) ?? { kind: 'unknown', why: 'not followed', node: this.node };
    }
    const parent = this.#parent();
    if (parent) return ownOnly ? parent.shape.own(key) : parent.shape.get(key);
    if (this.closed) return { kind: 'absent', site: nowhere('class') };
    return { kind: 'unknown', why: this.node.superClass ? 'import' : 'computed key', node: this.node };
  }

  #present(member: Member, members: readonly Member[], receiver: Value): Presence {
    switch (member.type) {
      case AST_NODE_TYPES.PropertyDefinition:
      case AST_NODE_TYPES.AccessorProperty: {
        if (isFilledByOthers(member)) return this.#filled(member);
        const value = member.value ? this.context.evaluate(member.value, undefined) : scalar(undefined, member);
        const isField = member.type === AST_NODE_TYPES.PropertyDefinition && member.value !== null;
        return {
          kind: 'present',
          value,
          node: member,
          site: isField ? { kind: 'property', node: member } : nowhere('class'),
        };
      }
      case AST_NODE_TYPES.MethodDefinition: {
        if (member.kind === 'method' && isFunction(member.value)) {
          return {
            kind: 'present',
            value: { kind: 'function', node: member.value },
            node: member,
            site: nowhere('class'),
          };
        }
        const getter = members.findLast((each) => each.type === AST_NODE_TYPES.MethodDefinition && each.kind === 'get');
        if (getter?.type !== AST_NODE_TYPES.MethodDefinition || !isFunction(getter.value)) break;
        const call = { callee: getter.value, node: getter, argument: () => undefined, self: receiver };
        return {
          kind: 'present',
          value: valueOfCall(this.context, call, undefined),
          node: getter,
          site: nowhere('accessor'),
        };
      }
      default:
    }
    return { kind: 'unknown', why: 'not followed', node: member };
  }

  /** What its type says of a field that the class itself gives no value. */
  #filled(member: TSESTree.PropertyDefinition | TSESTree.AccessorProperty): Presence {
    const value = this.isStatic ? undefined : typedInstance(this.context, member);
    if (!value) return { kind: 'unknown', why: 'not followed', node: member };
    return { kind: 'present', value, node: member, site: nowhere('class') };
  }

  #parent(): ObjectValue | undefined {
    const base = this.#parentBase();
    if (!base) return inheritedElsewhere(this.context, this.node, this.isStatic);
    const node = this.isStatic ? base.node : base.node.body;
    return trackedObject(this.context, node, originAt(this.context, node), base, undefined);
  }

  #parentBase(): ClassBase | undefined {
    const parent = superclassOf(this.context, this.node);
    if (!parent || this.depth >= MAX_ANCESTORS) return undefined;
    return new ClassBase(this.context, parent, this.isStatic, undefined, this.depth + 1);
  }

  /** A class of the file that extends this one has another member of the name. */
  #isOverridden(key: string): boolean {
    const classes = [this.node];
    const seen = new Set<ClassNode>(classes);
    for (const each of classes) {
      for (const sub of programIndex(this.context).subclasses.get(each) ?? []) {
        if (membersOf(this.context, sub).has(`instance ${key}`)) return true;
        if (!seen.has(sub)) classes.push(sub);
        seen.add(sub);
      }
    }
    return false;
  }

  #parameterProperties(): [string, TSESTree.Identifier][] {
    return this.isStatic ? [] : parameterProperties(this.node);
  }

  #parameter(name: TSESTree.Identifier): Presence {
    const value = this.context.evaluate(name, this.construction);
    return { kind: 'present', value, node: name, site: nowhere('parameter') };
  }
}
