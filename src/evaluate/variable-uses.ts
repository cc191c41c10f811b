import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { perFile } from './context.js';

export type Variable = TSESLint.Scope.Variable;

/** What gives a variable its value. */
export interface Write {
  /** The name in the declaration or on the left side. */
  readonly identifier: TSESTree.Node;
  /** What happens when the value is given: the order of events knows it by this node. */
  readonly event: TSESTree.Node;
  /** The left side as a whole; the identifier itself or a pattern around it. */
  readonly pattern: TSESTree.Node;
  readonly kind: 'declare' | 'assign' | 'update' | 'loop';
}

/** Where a variable is used. */
export interface VariableUses {
  readonly writes: readonly Write[];
  /** The same by the name that is written. */
  readonly written: ReadonlyMap<TSESTree.Node, Write>;
  /** Reads of the variable itself, not of a member. */
  readonly whole: readonly TSESTree.Node[];
  /** Its members, read or written, by name; computed ones apart. */
  readonly members: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  readonly computed: readonly TSESTree.MemberExpression[];
  /** Those of its members that are called. */
  readonly methods: readonly TSESTree.MemberExpression[];
  /** The declaration itself stands behind `export`. */
  readonly exported: boolean;
}

export const usesOf = perFile<Variable, VariableUses>(
  (context, variable) => {
    const writes = new Map<TSESTree.Node, Write>();
    const whole: TSESTree.Node[] = [];
    const members = new Map<string, TSESTree.MemberExpression[]>();
    const computed: TSESTree.MemberExpression[] = [];
    const methods: TSESTree.MemberExpression[] = [];
    for (const declaration of variable.defs) {
      const write = declared(declaration.node);
      if (write) writes.set(write.identifier, write);
    }
    for (const reference of variable.references) {
      context.step();
      const node = reference.identifier;
      if (reference.isWrite()) {
        const write = writeAt(node);
        if (write) writes.set(write.identifier, write);
      }
      if (!reference.isRead() || isOnlyType(reference)) continue;
      const outer = wrapped(node);
      const parent = outer.parent;
      if (parent?.type !== AST_NODE_TYPES.MemberExpression || parent.object !== outer) {
        whole.push(node);
        continue;
      }
      if (isCalled(parent)) methods.push(parent);
      const name = propertyName(parent);
      if (name === undefined) computed.push(parent);
      else if (members.has(name)) members.get(name)?.push(parent);
      else members.set(name, [parent]);
    }
    const exported = variable.defs.some(({ type, node }) => type !== 'Parameter' && isExported(node));
    return { writes: [...writes.values()], written: writes, whole, members, computed, methods, exported };
  },
  () => ({ writes: [], written: new Map(), whole: [], members: new Map(), computed: [], methods: [], exported: true }),
);

/** `(service: SessionService)` says nothing of the class as a value. */
function isOnlyType({ isTypeReference, isValueReference }: Readonly<Partial<TSESLint.Scope.Reference>>): boolean {
  return isTypeReference === true && isValueReference !== true;
}

export function isCalled(access: TSESTree.MemberExpression): boolean {
  const outer = wrapped(access);
  return outer.parent?.type === AST_NODE_TYPES.CallExpression && outer.parent.callee === outer;
}

/** `let x;` makes `x` undefined again each time it is passed. */
function declared(node: TSESTree.Node): Write | undefined {
  if (node.type !== AST_NODE_TYPES.VariableDeclarator || node.init || node.parent.kind === 'var') return undefined;
  if (node.parent.declare || isLoopHead(node.parent)) return undefined;
  return { identifier: node.id, event: node, pattern: node.id, kind: 'declare' };
}

function isLoopHead(declaration: TSESTree.VariableDeclaration): boolean {
  const loop = declaration.parent;
  return (
    (loop.type === AST_NODE_TYPES.ForInStatement || loop.type === AST_NODE_TYPES.ForOfStatement) &&
    loop.left === declaration
  );
}

/** `undefined` for the default of a parameter: that is no write of its own. */
export function writeAt(identifier: TSESTree.Node): Write | undefined {
  let pattern = identifier;
  for (let outer = identifier.parent; outer; pattern = outer, outer = outer.parent) {
    switch (outer.type) {
      case AST_NODE_TYPES.VariableDeclarator:
        if (isLoopHead(outer.parent)) return { identifier, event: outer.parent, pattern, kind: 'loop' };
        return { identifier, event: outer, pattern, kind: 'declare' };
      case AST_NODE_TYPES.AssignmentExpression:
        return { identifier, event: outer, pattern, kind: 'assign' };
      case AST_NODE_TYPES.UpdateExpression:
        return { identifier, event: outer, pattern, kind: 'update' };
      case AST_NODE_TYPES.ForInStatement:
      case AST_NODE_TYPES.ForOfStatement:
        return { identifier, event: outer.left, pattern, kind: 'loop' };
      case AST_NODE_TYPES.Property:
      case AST_NODE_TYPES.ObjectPattern:
      case AST_NODE_TYPES.ArrayPattern:
      case AST_NODE_TYPES.RestElement:
      case AST_NODE_TYPES.AssignmentPattern:
      case AST_NODE_TYPES.TSAsExpression:
      case AST_NODE_TYPES.TSNonNullExpression:
      case AST_NODE_TYPES.TSSatisfiesExpression:
      case AST_NODE_TYPES.TSTypeAssertion:
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

function isExported(node: TSESTree.Node): boolean {
  const statement = node.type === AST_NODE_TYPES.VariableDeclarator ? node.parent : node;
  const parent = statement.parent?.type;
  return parent === AST_NODE_TYPES.ExportNamedDeclaration || parent === AST_NODE_TYPES.ExportDefaultDeclaration;
}
