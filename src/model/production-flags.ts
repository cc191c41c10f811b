import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';

/** Of a name without underscores and case. */
const PRODUCTION: ReadonlySet<string> = new Set([
  'inprod',
  'inproduction',
  'isprod',
  'isprodenv',
  'isproduction',
  'isproductionenv',
  'isproductionenvironment',
  'isproductionmode',
]);

const DEVELOPMENT: ReadonlySet<string> = new Set([
  'indev',
  'indevelopment',
  'isdev',
  'isdevelopment',
  'isdevelopmentenv',
  'isdevelopmentenvironment',
  'isdevelopmentmode',
  'isdevenv',
  'isdevmode',
]);

/** Names that bundlers replace, underscores and all. */
const REPLACED: ReadonlyMap<string, boolean> = new Map([
  ['__DEV__', false],
  ['__dev__', false],
  ['__PROD__', true],
  ['__prod__', true],
  ['__PRODUCTION__', true],
  ['__production__', true],
]);

/** What has such a flag; `user.isDev` says something about a person, and `process.env.IS_PROD` is a text. */
const OWNERS =
  /^(?:this|.*(?:app|application|cfg|config|configuration|conf|constants?|env(?:ironment)?|flags|globals?|options|opts|settings|utils?))$/iu;

/**
 * What a flag is worth in production by its name alone: `isProd`, `config.isProduction`, `isDev()`, `__DEV__`. Not where it is compared, since it may be a
 * text then.
 */
export function productionFlag(node: TSESTree.Node): boolean | undefined {
  const called = node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : node;
  if (node.type === AST_NODE_TYPES.CallExpression && node.arguments.length > 0) return undefined;
  if (called.type === AST_NODE_TYPES.MemberExpression && !isOwner(unwrap(called.object))) return undefined;
  const value = valueOf(lastName(called) ?? '');
  return value === undefined || isCompared(node) || isCallee(node) || isWritten(node) ? undefined : value;
}

/** `env.NODE_ENV`, `config.get('NODE_ENV')`: by its name alone it is the environment that Node.js tells of, wherever it is kept. */
export function isNodeEnvironment(node: TSESTree.Node): boolean {
  if (node.type !== AST_NODE_TYPES.CallExpression) return NODE_ENV.test(lastName(node) ?? '') && !isWritten(node);
  const [first] = node.arguments;
  const isAsked = /^(?:get|getOrThrow|env)$/u.test(lastName(node.callee) ?? '');
  return isAsked && first !== undefined && NODE_ENV.test(literalText(first) ?? '');
}

const NODE_ENV = /^(?:NODE_ENV|nodeEnv)$/u;

function valueOf(name: string): boolean | undefined {
  const replaced = REPLACED.get(name);
  if (replaced !== undefined) return replaced;
  const plain = name.replaceAll('_', '').toLowerCase();
  if (PRODUCTION.has(plain)) return true;
  return DEVELOPMENT.has(plain) ? false : undefined;
}

function isOwner(object: TSESTree.Node): boolean {
  if (object.type === AST_NODE_TYPES.ThisExpression) return true;
  // The environment of a process, `import.meta.env` and the like.
  if (object.type === AST_NODE_TYPES.MemberExpression && lastName(object) === 'env') return false;
  return OWNERS.test(lastName(object) ?? '');
}

function isCompared(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === AST_NODE_TYPES.BinaryExpression || parent?.type === AST_NODE_TYPES.SwitchStatement;
}

/** `isProd` in `isProd()`: the call has the answer. */
function isCallee(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  return outer.parent?.type === AST_NODE_TYPES.CallExpression && outer.parent.callee === outer;
}

/** Where the name is declared or taken out of something, its uses are asked one by one. */
function isWritten(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.id === node;
    case AST_NODE_TYPES.AssignmentExpression:
    case AST_NODE_TYPES.AssignmentPattern:
      return parent.left === node;
    case AST_NODE_TYPES.Property:
      return parent.parent.type === AST_NODE_TYPES.ObjectPattern;
    default:
      return parent?.type === AST_NODE_TYPES.ArrayPattern || (isFunction(parent) && parent.body !== node);
  }
}
