import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { unwrap } from '../ast/unwrap.js';
import type { Origin } from '../libraries/types/origin.js';
import type { Kit, SinkNode } from './kit.js';
import { calleeOf } from './recognise.js';

/** What a program does with an object. */
export type ObjectUse =
  /** To a member; without a name to any of them. */
  | { readonly kind: 'assignment'; readonly node: TSESTree.AssignmentExpression; readonly name: string | undefined }
  | { readonly kind: 'method'; readonly node: TSESTree.CallExpression; readonly name: string }
  | { readonly kind: 'handed over'; readonly node: TSESTree.CallExpression | TSESTree.NewExpression };

/** All that the file does with the object that the callee is a member of, in this function and those inside it. */
export interface ObjectUses {
  readonly here: readonly ObjectUse[];
  /** What it does with objects of that name which are `everywhere`. */
  readonly elsewhere: readonly ObjectUse[];
}

export function usesOfObject(kit: Kit, node: SinkNode, everywhere: Origin | undefined): ObjectUses | undefined {
  const callee = unwrap(calleeOf(node));
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const thing = untyped(kit.provenanceOf(callee.object));
  const id = idOf(thing);
  if (id === undefined || thing.kind !== 'member') return undefined;
  const { byId } = indexOf(kit);
  // A function that is handed all cookies may do anything to one of them.
  const ofAll = (byId.get(idOf(thing.of) ?? '') ?? []).filter(({ kind }) => kind === 'handed over');
  const here = [...(byId.get(id) ?? []), ...ofAll];
  const same = everywhere ? (everywhereBy(kit, everywhere).get(thing.name) ?? []) : [];
  return { here, elsewhere: same.filter((use) => !here.includes(use)) };
}

interface Index {
  readonly byId: ReadonlyMap<string, readonly ObjectUse[]>;
  readonly named: readonly { readonly use: ObjectUse; readonly object: TSESTree.Node; readonly name: string }[];
}

const indexes = new WeakMap<Kit, Index>();

/** What the file does with members of things, found once. */
function indexOf(kit: Kit): Index {
  const known = indexes.get(kit);
  if (known) return known;
  const byId = new Map<string, ObjectUse[]>();
  const named: Index['named'][number][] = [];
  for (const { object, use } of kit.nodes().flatMap(usesAt)) {
    const thing = untyped(kit.provenanceOf(object));
    const id = idOf(thing);
    if (id === undefined) continue;
    byId.set(id, [...(byId.get(id) ?? []), use]);
    if (thing.kind === 'member' && use.kind !== 'handed over') named.push({ use, object, name: thing.name });
  }
  const index = { byId, named };
  indexes.set(kit, index);
  return index;
}

const byOrigin = new WeakMap<Kit, Map<Origin, ReadonlyMap<string, readonly ObjectUse[]>>>();

function everywhereBy(kit: Kit, origin: Origin): ReadonlyMap<string, readonly ObjectUse[]> {
  const ofKit = byOrigin.get(kit) ?? new Map<Origin, ReadonlyMap<string, readonly ObjectUse[]>>();
  byOrigin.set(kit, ofKit);
  let found = ofKit.get(origin);
  if (!found) {
    const byName = new Map<string, ObjectUse[]>();
    for (const { use, object, name } of indexOf(kit).named) {
      if (kit.matcher.match(object, origin)) byName.set(name, [...(byName.get(name) ?? []), use]);
    }
    ofKit.set(origin, (found = byName));
  }
  return found;
}

interface UseAt {
  readonly object: TSESTree.Node;
  readonly use: ObjectUse;
}

function usesAt(node: SinkNode): readonly UseAt[] {
  switch (node.type) {
    case AST_NODE_TYPES.AssignmentExpression: {
      const left = unwrap(node.left);
      if (left.type !== AST_NODE_TYPES.MemberExpression) return [];
      return [{ object: left.object, use: { kind: 'assignment', node, name: propertyName(left) } }];
    }
    case AST_NODE_TYPES.CallExpression: {
      const callee = unwrap(node.callee);
      const name = callee.type === AST_NODE_TYPES.MemberExpression ? propertyName(callee) : undefined;
      const method: readonly UseAt[] =
        callee.type === AST_NODE_TYPES.MemberExpression && name !== undefined
          ? [{ object: callee.object, use: { kind: 'method', node, name } }]
          : [];
      return [...method, ...handedOver(node)];
    }
    case AST_NODE_TYPES.NewExpression:
      return handedOver(node);
    case AST_NODE_TYPES.ObjectExpression:
    case AST_NODE_TYPES.TaggedTemplateExpression:
      return [];
  }
}

function handedOver(node: TSESTree.CallExpression | TSESTree.NewExpression): readonly UseAt[] {
  return node.arguments.flatMap(thingsIn).map((object) => ({ object, use: { kind: 'handed over', node } }));
}

/** The names in an argument, those in its lists and objects included: `{ session, user }`. */
function thingsIn(expression: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(expression);
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression:
      return [node];
    case AST_NODE_TYPES.ObjectExpression:
      return node.properties.flatMap((one) =>
        one.type === AST_NODE_TYPES.Property ? thingsIn(one.value) : thingsIn(one.argument),
      );
    case AST_NODE_TYPES.ArrayExpression:
      return node.elements.flatMap((one) => (one ? thingsIn(one) : []));
    case AST_NODE_TYPES.SpreadElement:
      return thingsIn(node.argument);
    default:
      return [];
  }
}

function untyped(thing: Provenance): Provenance {
  return thing.kind === 'typed' ? untyped(thing.of) : thing;
}

/** The same text for the same thing: a parameter, what one call gives, and members of them. */
function idOf(given: Provenance): string | undefined {
  const thing = untyped(given);
  switch (thing.kind) {
    case 'parameter':
      return `parameter ${thing.index} of ${thing.function.range[0]}`;
    case 'result':
      return `result of ${thing.call.range.join('-')}`;
    case 'member': {
      const of = idOf(thing.of);
      return of === undefined ? undefined : `${of} . ${thing.name}`;
    }
    default:
      return undefined;
  }
}
