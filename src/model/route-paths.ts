import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { chainStart } from '../ast/chain-start.js';
import { isFunction } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Kit } from './kit.js';

/** Registering methods that serve one method of HTTP. */
export const VERBS: ReadonlyMap<string, string> = new Map([
  ...['get', 'post', 'put', 'patch', 'delete'].map((verb) => [verb, verb.toUpperCase()] as const),
  ['del', 'DELETE'],
]);

/** A text, a list of texts, a pattern, or what may name one where a handler follows. */
export function isPath(kit: Kit, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case AST_NODE_TYPES.Literal:
    case AST_NODE_TYPES.TemplateLiteral:
      return true;
    case AST_NODE_TYPES.ArrayExpression:
      return inner.elements.every((element) => element && literalText(element) !== undefined);
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression: {
      const call = node.parent;
      const isFirstOfSeveral = call?.type === AST_NODE_TYPES.CallExpression && call.arguments.length > 1;
      const value = kit.evaluator.value(inner);
      return value.kind === 'scalar' || value.kind === 'text' || (isFirstOfSeveral && isConstantName(inner));
    }
    default:
      return false;
  }
}

/** `ROUTES.LOGOUT`, `paths.logout`, `LOGOUT_PATH`. */
function isConstantName(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  const holder = node.type === AST_NODE_TYPES.MemberExpression ? lastName(node.object) : undefined;
  const name = node.type === AST_NODE_TYPES.MemberExpression ? propertyName(node) : node.name;
  return (
    /^[A-Z][A-Z\d_]+$/u.test(name ?? '') ||
    /(?:path|route|url|endpoint)s?(?:\s|$)/iu.test(`${holder ?? ''} ${name ?? ''}`)
  );
}

/** What is not known of it becomes a parameter. */
export function pathIn(kit: Kit, node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.ArrayExpression) {
    const [first] = inner.elements;
    return (first && pathIn(kit, first)) ?? undefined;
  }
  const value = kit.evaluator.value(inner);
  if (value.kind === 'scalar' && typeof value.value === 'string') return value.value;
  if (inner.type === AST_NODE_TYPES.TemplateLiteral) {
    const [start = '', ...others] = inner.quasis.map(({ value: { raw } }) => raw);
    const names = inner.expressions.map((part) => lastName(part) ?? '');
    return others.reduce((text, part, index) => `${text}:${names[index] ?? ''}${part}`, start);
  }
  if (inner.type === AST_NODE_TYPES.Literal) return inner.raw;
  return nameOfPath(inner);
}

/** `'/sessions'`, `${API}/sessions`, `PATHS.sessions`. */
export function pathText(kit: Kit, node: TSESTree.Node): string | undefined {
  const text = literalText(node);
  if (text !== undefined || isFunction(unwrap(node))) return text;
  const value = kit.evaluator.value(node);
  return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** `LOGOUT` of `LOGOUT_PATH`, `logout` of `config.logout.path`. */
function nameOfPath(node: TSESTree.Node): string | undefined {
  const name = lastName(node)?.replace(/[_-]?(?:path|route|url|endpoint)$/iu, '');
  return name === '' && node.type === AST_NODE_TYPES.MemberExpression ? nameOfPath(unwrap(node.object)) : name;
}

/** `authRouter` for `router`. */
export function isNamedLike(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(wanted.charAt(0).toUpperCase() + wanted.slice(1));
}

/** The last name of what a chain starts with: `router` of `this.router.get(…)`, `createRouter` of `createRouter().get(…)`. */
export function receiverOfChain(call: TSESTree.CallExpression): string {
  const start = chainStart(call) ?? unwrap(call.callee);
  return start.type === AST_NODE_TYPES.CallExpression ? receiverOfChain(start) : (lastName(start) ?? '');
}
