import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { Kit, SinkNode } from './kit.js';

type ByFactory = ReadonlyMap<TSESTree.Node, readonly TSESTree.CallExpression[]>;

const found = new WeakMap<object, ByFactory>();

/** The calls of the function that a call gives back: at once, by its variable, or as a field of the class. */
export function callsOfResult(kit: Kit, factory: SinkNode): readonly TSESTree.CallExpression[] {
  let byFactory = found.get(kit.sourceCode);
  if (!byFactory) found.set(kit.sourceCode, (byFactory = callsByFactory(kit)));
  return byFactory.get(factory) ?? [];
}

function callsByFactory(kit: Kit): ByFactory {
  const byFactory = new Map<TSESTree.Node, TSESTree.CallExpression[]>();
  const fields = new Map<TSESTree.Node, Field[]>();
  const onFields: TSESTree.CallExpression[] = [];
  const add = (factory: TSESTree.Node, call: TSESTree.CallExpression): void => {
    byFactory.set(factory, [...(byFactory.get(factory) ?? []), call]);
  };
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.CallExpression) return;
    const field = fieldOf(node);
    if (field) fields.set(field.class, [...(fields.get(field.class) ?? []), field]);
    const thing = kit.provenanceOf(node.callee);
    const made = thing.kind === 'typed' ? thing.of : thing;
    if (made.kind === 'result') add(made.call, node);
    else if (ownName(node.callee) !== undefined) onFields.push(node);
  });
  for (const call of onFields) {
    const around = classAround(call);
    const named = (around && fields.get(around))?.filter(({ name }) => name === ownName(call.callee)) ?? [];
    const [only, ...others] = named;
    if (only && others.length === 0 && !isWithin(call, only.factory)) add(only.factory, call);
  }
  return byFactory;
}

interface Field {
  readonly class: TSESTree.ClassBody;
  readonly name: string;
  readonly factory: TSESTree.CallExpression;
}

/** `x = make()` in a class, `this.x = make()` in one of its methods. */
function fieldOf(factory: TSESTree.CallExpression): Field | undefined {
  const value = wrapped(factory);
  const { parent } = value;
  const around = classAround(factory);
  if (!parent || !around) return undefined;
  const isInitialiser = parent.type === AST_NODE_TYPES.PropertyDefinition && parent.value === value;
  const isAssigned = parent.type === AST_NODE_TYPES.AssignmentExpression && parent.right === value;
  const name = isInitialiser ? propertyName(parent) : isAssigned ? ownName(parent.left) : undefined;
  return name === undefined ? undefined : { class: around, name, factory };
}

function ownName(expression: TSESTree.Node): string | undefined {
  const member = unwrap(expression);
  if (member.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  return unwrap(member.object).type === AST_NODE_TYPES.ThisExpression ? propertyName(member) : undefined;
}

function classAround(node: TSESTree.Node): TSESTree.ClassBody | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === AST_NODE_TYPES.ClassBody) return outer;
  }
  return undefined;
}
