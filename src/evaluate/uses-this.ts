import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import type { FunctionNode } from '../ast/functions.js';
import { memberOf } from '../ast/member-of.js';
import { propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import { isTarget } from './program-index.js';
import { isCalled } from './variable-uses.js';

/** The function, or one inside of it, depends on what it is called on. */
export const usesThis = perFile<FunctionNode, boolean>(
  ({ sourceCode }, fn) => {
    let uses = false;
    walk(fn, sourceCode.visitorKeys, ({ type }) => {
      uses ||= type === AST_NODE_TYPES.ThisExpression || type === AST_NODE_TYPES.Super;
    });
    return uses;
  },
  () => true,
);

/** The function may change what it is called on, or hand it on. What it only reads of it, it leaves alone. */
export function changesThis(context: Context, fn: FunctionNode): boolean {
  return usesThis(context, fn) && !onlyReadsThis(context, fn);
}

const onlyReadsThis = perFile<FunctionNode, boolean>(
  (context, fn) => {
    const { visitorKeys } = context.sourceCode;
    let onlyReads = true;
    walk(fn, visitorKeys, (node) => {
      if (node.type === AST_NODE_TYPES.Super) onlyReads = false;
      if (node.type === AST_NODE_TYPES.ThisExpression) onlyReads &&= isRead(context, fn, node);
    });
    return onlyReads;
  },
  () => true,
);

function isRead(context: Context, fn: FunctionNode, self: TSESTree.ThisExpression): boolean {
  let member = memberOf(self);
  if (!member) return false;
  const first = member;
  for (let next = memberOf(member); next; next = memberOf(next)) member = next;
  const whole = wrapped(member);
  if (isTarget(whole)) return false;
  if (!isCalled(member)) return READERS.has(whole.parent?.type ?? '');
  const method = member === first ? methodBeside(fn, propertyName(first)) : undefined;
  return method !== undefined && !changesThis(context, method);
}

/** Where an object cannot be changed, or is given back to the caller. */
const READERS: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ArrowFunctionExpression,
  AST_NODE_TYPES.BinaryExpression,
  AST_NODE_TYPES.ConditionalExpression,
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.IfStatement,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.Property,
  AST_NODE_TYPES.ReturnStatement,
  AST_NODE_TYPES.SpreadElement,
  AST_NODE_TYPES.TemplateLiteral,
  AST_NODE_TYPES.UnaryExpression,
]);

/** The method of this name of the class or literal whose method the function is. */
function methodBeside(fn: FunctionNode, name: string | undefined): FunctionNode | undefined {
  const holder = fn.parent;
  if (name === undefined || holder.type !== AST_NODE_TYPES.MethodDefinition) return undefined;
  for (const member of holder.parent.body) {
    const isMeant = member.type === AST_NODE_TYPES.MethodDefinition && member.static === holder.static;
    if (isMeant && propertyName(member) === name && isFunction(member.value)) return member.value;
  }
  return undefined;
}
