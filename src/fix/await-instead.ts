import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { wrapped } from '../ast/unwrap.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { joinEdits } from './join-edits.js';

/**
 * `f().key` becomes `await f()`, and `const { key } = f()` becomes `const key = await f()`, where the function around it may wait and nothing else is
 * read from the result.
 */
export function awaitInstead(call: TSESTree.CallExpression, key: string, source: Source): Edit | undefined {
  const around = enclosingFunction(call);
  if (around && !around.async) return undefined;
  const outer = wrapped(call);
  const { parent } = outer;
  const [start, end] = outer.range;
  if (isKeyOf(outer, key)) {
    const isInner = isOperand(outer.parent);
    const opening = replaceRange(start, start, isInner ? '(await ' : 'await ');
    return joinEdits([opening, replaceRange(end, outer.parent.range[1], isInner ? ')' : '')]);
  }
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.init !== outer) return undefined;
  const bound = boundWithout(parent, key, source);
  return bound && joinEdits([replaceRange(start, start, 'await '), bound]);
}

function isKeyOf(
  object: TSESTree.Node,
  key: string,
): object is TSESTree.Node & { readonly parent: TSESTree.MemberExpression } {
  const { parent } = object;
  return parent?.type === AST_NODE_TYPES.MemberExpression && parent.object === object && propertyName(parent) === key;
}

/** Something is read from it or called. */
function isOperand(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  return (
    outer.parent?.type === AST_NODE_TYPES.MemberExpression ||
    (outer.parent?.type === AST_NODE_TYPES.CallExpression && outer.parent.callee === outer)
  );
}

/** The names that are given the result stand for what was below the key. */
function boundWithout({ id }: TSESTree.VariableDeclarator, key: string, source: Source): Edit | undefined {
  if (id.type === AST_NODE_TYPES.ObjectPattern) {
    const [only, ...others] = id.properties;
    if (only?.type !== AST_NODE_TYPES.Property || others.length > 0 || propertyName(only) !== key) return undefined;
    if (only.value.type === AST_NODE_TYPES.AssignmentPattern || id.typeAnnotation) return undefined;
    return replaceRange(...id.range, source.getText(only.value));
  }
  if (id.type !== AST_NODE_TYPES.Identifier || id.typeAnnotation) return undefined;
  const readers = (variableAt(source, id)?.references ?? []).filter(({ init }) => init !== true);
  const reads = readers.map(({ identifier }) => identifier as TSESTree.Node);
  if (reads.length === 0 || !reads.every((read) => isKeyOf(read, key))) return undefined;
  return joinEdits(reads.map((read) => replaceRange(read.range[1], (read.parent as TSESTree.Node).range[1], '')));
}
