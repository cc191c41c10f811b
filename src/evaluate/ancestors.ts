import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { ClassNode } from '../ast/class-node.js';
import { propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { brought } from './brought.js';
import { classElsewhere } from './brought-from.js';
import type { ClassElsewhere } from './brought-from.js';
import { namesOfMembers } from './class-members.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import { originAt } from './origin.js';
import { programIndex, superclassOf, writesSome } from './program-index.js';
import { INSTANCE } from './tracker.js';
import type { ObjectValue } from './value.js';

/** What a class inherits from one of another file. */
export function inheritedElsewhere(context: Context, node: ClassNode, isStatic: boolean): ObjectValue | undefined {
  const parent = parentElsewhere(context, node);
  if (!node.superClass || !parent) return undefined;
  const { file } = parent;
  const value = isStatic
    ? context.evaluate(node.superClass, undefined)
    : isApart(context, node, file.namesOfSelf(parent.class)) &&
      brought(file.instanceOf(parent.class), {
        context,
        node: node.superClass,
        origin: originAt(context, node.superClass, [INSTANCE]),
        file,
      });
  return value && value.kind === 'object' ? value : undefined;
}

function parentElsewhere(context: Context, { superClass }: ClassNode): ClassElsewhere | undefined {
  return superClass ? classElsewhere(context.evaluate(superClass, undefined)) : undefined;
}

/** Nothing that the class reads from `this` there is declared or written here: its methods do what they do there. */
function isApart(context: Context, node: ClassNode, names: ReadonlySet<string> | undefined): boolean {
  if (!names || writesSome(context, (name) => names.has(name))) return false;
  const family = [node];
  for (const each of family) {
    if (namesOfMembers(each).some((name) => names.has(name))) return false;
    for (const sub of programIndex(context).subclasses.get(each) ?? []) if (!family.includes(sub)) family.push(sub);
  }
  return true;
}

interface NamesOfSelf {
  readonly names: ReadonlySet<string> | undefined;
}

const ANY: NamesOfSelf = { names: undefined };

/** Names of what a class and those that it extends read from `this`. */
export const namesOfSelf = perFile<ClassNode, NamesOfSelf>(
  (context, node) => {
    const names = new Set<string>();
    for (const self of programIndex(context).thisOf.get(node) ?? []) {
      const access = wrapped(self).parent;
      const name = access?.type === AST_NODE_TYPES.MemberExpression ? propertyName(access) : undefined;
      if (name === undefined) return ANY;
      names.add(name);
    }
    const inherited = inheritedNames(context, node);
    return inherited ? { names: new Set([...names, ...inherited]) } : ANY;
  },
  () => ANY,
);

function inheritedNames(context: Context, node: ClassNode): ReadonlySet<string> | undefined {
  const parent = superclassOf(context, node);
  if (parent) return namesOfSelf(context, parent).names;
  const elsewhere = parentElsewhere(context, node);
  return elsewhere ? elsewhere.file.namesOfSelf(elsewhere.class) : new Set();
}
