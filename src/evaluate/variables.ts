import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../ast/functions.js';
import { ownerOf } from '../ast/owner.js';
import { oneOf, unknown } from './alternatives.js';
import { assigned, updated } from './assigned.js';
import { contentsOf, createCell } from './cells.js';
import type { Cell } from './cells.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import { classObject } from './classes.js';
import { enumObject, enumMember } from './enums.js';
import type { Frame } from './frame.js';
import { importedValue } from './imports.js';
import { parameterValue } from './parameters.js';
import { projected } from './patterns.js';
import type { Place } from './place.js';
import { valueAt } from './placed.js';
import { programIndex } from './program-index.js';
import { scalar } from './text.js';
import type { Value } from './value.js';
import { usesOf } from './variable-uses.js';
import type { Variable, Write } from './variable-uses.js';

/** What a variable is worth where `node` stands. */
export function variableValue(
  context: Context,
  variable: Variable,
  node: TSESTree.Node,
  frame: Frame | undefined,
  moment?: Place['moment'],
): Value {
  const place: Place = { node, via: variable, ...(moment ? { moment } : {}) };
  if (isOpaque(context, variable)) return unknown('not followed', node);
  const inner = frame && isWithin(variable.scope.block, frame.callee) ? frame : undefined;
  const { writes } = usesOf(context, variable);
  const [only] = writes;
  if (!only) return valueAt(initialValue(context, variable, node, inner), place);
  if (writes.length === 1 && isSettled(variable, only, node)) return valueAt(written(context, only, inner), place);
  if (!inner) warmUp(context, variable);
  const contents = contentsOf(context, variableCell(context, variable), place);
  const values = contents.map((content) => {
    if (content.kind === 'unknown') return unknown(content.why, content.node);
    if (content.kind === 'initial') return initialValue(context, variable, node, inner);
    const write = writeAt(context, variable).get(content.node);
    return write ? written(context, write, inner) : unknown('not followed', node);
  });
  return valueAt(oneOf(values, node), place);
}

/** What a name in a declaration, parameter or left side is given. */
export function definedValue(
  context: Context,
  variable: Variable,
  identifier: TSESTree.Node,
  frame: Frame | undefined,
): Value | undefined {
  const write = usesOf(context, variable).written.get(identifier);
  if (write) return given(context, variable, write, frame);
  const parameter = variable.defs.find((each) => each.type === 'Parameter' && each.name === identifier);
  return parameter && parameterValue(context, variable, parameter.node, identifier, frame);
}

function written(context: Context, write: Write, frame: Frame | undefined): Value {
  const { event } = write;
  if (event.type === AST_NODE_TYPES.VariableDeclarator && event.id === write.identifier && event.init) {
    return context.evaluate(event.init, frame);
  }
  return context.evaluate(write.identifier, frame);
}

const writeAt = perFile<Variable, ReadonlyMap<TSESTree.Node, Write>>(
  (context, variable) => new Map(usesOf(context, variable).writes.map((write) => [write.event, write])),
  () => new Map(),
);

/** Names inside `with`, or that an `eval` can see, may mean anything. */
function isOpaque(context: Context, variable: Variable): boolean {
  const { dynamic, blockFunctions } = programIndex(context);
  if (dynamic.some((each) => isWithin(each, variable.scope.block))) return true;
  return blockFunctions.has(variable.name) && variable.scope.variableScope === variable.scope;
}

/** The only value is given before the variable can be used. */
function isSettled(variable: Variable, write: Write, use: TSESTree.Node): boolean {
  if (write.kind !== 'declare' || variable.defs.length !== 1) return write.kind === 'loop' && !isVar(variable);
  if (!isVar(variable)) return true;
  const owner = ownerOf(write.event);
  const list = write.event.parent?.parent;
  const isDirect = list === owner || (list?.parent === owner && list?.type === AST_NODE_TYPES.BlockStatement);
  const isExported = list?.type === AST_NODE_TYPES.ExportNamedDeclaration && list.parent === owner;
  if (!isDirect && !isExported) return false;
  return ownerOf(use) !== owner || use.range[0] > write.event.range[0];
}

function isVar(variable: Variable): boolean {
  return variable.defs.some((each) => each.type === 'Variable' && each.parent.kind === 'var');
}

const variableCell = perFile<Variable, Cell>(
  (context, variable) =>
    createCell(
      ownerOf(inside(variable)),
      usesOf(context, variable).writes.map((write) => ({ effect: 'set', node: write.event })),
    ),
  (variable) => createCell(ownerOf(inside(variable)), []),
);

function inside(variable: Variable): TSESTree.Node {
  return variable.defs[0]?.name ?? variable.scope.block;
}

/** Many `+=` in a row are evaluated first to last: asked for backwards, each would wait for the one before. */
const warmUp = perFile<Variable, true>(
  (context, variable) => {
    const { writes } = usesOf(context, variable);
    if (writes.length > 16) for (const write of writes) context.evaluate(write.identifier, undefined);
    return true;
  },
  () => true,
);

/** What the variable is before anything is written to it. */
function initialValue(context: Context, variable: Variable, node: TSESTree.Node, frame: Frame | undefined): Value {
  const definition = variable.defs.findLast((each) => each.node.type !== AST_NODE_TYPES.TSDeclareFunction);
  switch (definition?.type) {
    case 'FunctionName':
      return isFunction(definition.node) ? { kind: 'function', node: definition.node } : unknown('not followed', node);
    case 'ClassName':
      return variable.defs.length === 1 ? classObject(context, definition.node) : unknown('not followed', node);
    case 'Parameter':
      return context.evaluate(definition.name, frame);
    case 'Variable':
      return isDeclared(definition.node) ? unknown('global', node) : scalar(undefined, node);
    case 'ImportBinding':
      return importedValue(context, definition.node, node);
    case 'TSEnumName':
      return variable.defs.length === 1 ? enumObject(context, definition.node) : unknown('not followed', node);
    case 'TSEnumMemberName':
      return enumMember(context, definition.node);
    default:
      return unknown('not followed', node);
  }
}

function isDeclared(declarator: TSESTree.VariableDeclarator): boolean {
  return declarator.parent.declare;
}

/** The value that a write gives. */
function given(context: Context, variable: Variable, write: Write, frame: Frame | undefined): Value {
  const { event } = write;
  const before = () => variableValue(context, variable, event, frame, 'entering');
  switch (event.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      if (!event.init) return scalar(undefined, event);
      return projected(context, context.evaluate(event.init, frame), event.id, write.identifier, frame);
    case AST_NODE_TYPES.AssignmentExpression: {
      if (event.operator !== '=') return assigned(event, before, () => context.evaluate(event.right, frame));
      return projected(context, context.evaluate(event.right, frame), event.left, write.identifier, frame);
    }
    case AST_NODE_TYPES.UpdateExpression:
      return updated(event, before());
    default:
      return eachItem(context, write, frame);
  }
}

/** The variable of a `for … of` over a known list. */
function eachItem(context: Context, write: Write, frame: Frame | undefined): Value {
  const loop = write.event.parent;
  if (loop?.type !== AST_NODE_TYPES.ForOfStatement || loop.await) return unknown('loop', write.identifier);
  const items = context.evaluate(loop.right, frame);
  if (items.kind !== 'list' || items.open || items.items.length === 0) return unknown('loop', write.identifier);
  return projected(context, oneOf(items.items, loop.right), write.pattern, write.identifier, frame);
}
