import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import type { Context } from './context.js';

/** `Object.freeze` for a member of an unshadowed global, `parseInt` for the global itself. */
export function globalName(context: Context, expression: TSESTree.Node): string | undefined {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.Identifier) {
    return variableAt(context.sourceCode, node) ? undefined : node.name;
  }
  if (node.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const object = unwrap(node.object);
  if (object.type !== AST_NODE_TYPES.Identifier || variableAt(context.sourceCode, object)) return undefined;
  const name = propertyName(node);
  if (name === undefined) return undefined;
  return GLOBAL_OBJECTS.has(object.name) ? name : `${object.name}.${name}`;
}

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['globalThis', 'window', 'global', 'self']);

/** Calls that only read what they are handed, at any depth. */
export function onlyReads(name: string): boolean {
  return READERS.has(name) || name.startsWith('console.') || name.startsWith('Math.');
}

const READERS: ReadonlySet<string> = new Set([
  'Array.isArray',
  'BigInt',
  'Boolean',
  'JSON.stringify',
  'Number',
  'Object.hasOwn',
  'Object.is',
  'Object.isExtensible',
  'Object.isFrozen',
  'Object.isSealed',
  'Object.keys',
  'Object.getOwnPropertyNames',
  'Object.getPrototypeOf',
  'Reflect.has',
  'Reflect.ownKeys',
  'String',
  'Symbol',
  'encodeURIComponent',
  'isNaN',
  'parseFloat',
  'parseInt',
  'structuredClone',
]);

/** Calls that read an object and hand out what is in it. */
export const COPIERS: ReadonlySet<string> = new Set([
  'Object.entries',
  'Object.values',
  'Object.fromEntries',
  'Array.from',
]);

/** Calls that give back their first argument. */
export const SAME: ReadonlySet<string> = new Set(['Object.freeze', 'Object.preventExtensions', 'Object.seal']);
