import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { RouteDecorators } from '../../libraries/types/handlers.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import { isOfProgram } from '../modules.js';
import { asksForOther } from './words.js';

/** The file starts an application, and the handler is a method of a class that is one of its controllers. */
export function isOfStartedClass(kit: Kit, handler: Handler, { starts, around, methods }: RouteDecorators): boolean {
  const [ofMethod, ofClass] = decoratorsAt(handler);
  if (!starts || !ofMethod.some((one) => methods.some(({ is }) => kit.matcher.match(calleeOf(one), is)))) return false;
  if (!ofClass.some((one) => kit.matcher.match(calleeOf(one), around))) return false;
  const isStarted = kit
    .nodes()
    .some((node) => node.type === AST_NODE_TYPES.CallExpression && kit.matcher.match(node.callee, starts));
  return isStarted && !hasOtherGuards(kit);
}

/** A decorator of the method or its class that may refuse: what is not known to do something else. */
export function isGuardedByDecorators(kit: Kit, handler: Handler, { methods, around }: RouteDecorators): boolean {
  const [ofMethod, ofClass] = decoratorsAt(handler);
  return [...ofMethod, ...ofClass].some((one) => {
    const callee = calleeOf(one);
    if ([...methods.map(({ is }) => is), around].some((is) => kit.matcher.match(callee, is))) return false;
    return !PLAIN.test(lastName(callee) ?? '');
  });
}

/** Decorators that describe an answer or document it. */
const PLAIN = /^(?:HttpCode|Header|Redirect|Render|Version|UsePipes|UseFilters|Throttle|SkipThrottle|Api[A-Z]\w*)$/u;

type Decorators = readonly TSESTree.Decorator[];

function decoratorsAt({ function: { parent } }: Handler): readonly [method: Decorators, ofClass: Decorators] {
  if (parent.type !== AST_NODE_TYPES.MethodDefinition) return [[], []];
  // Parsers of plain JavaScript leave them out.
  const of = (node: { readonly decorators?: Decorators }) => node.decorators ?? [];
  return [of(parent), of(parent.parent.parent)];
}

function calleeOf({ expression }: TSESTree.Decorator): TSESTree.Node {
  const inner = unwrap(expression);
  return inner.type === AST_NODE_TYPES.CallExpression ? inner.callee : inner;
}

/** Guards for all, middlewares, and modules of other files that may bring some along. */
function hasOtherGuards(kit: Kit): boolean {
  let isFound = false;
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.Identifier)
      isFound ||= /^(?:APP_GUARD|useGlobalGuards|MiddlewareConsumer)$/u.test(node.name);
    if (node.type === AST_NODE_TYPES.CallExpression && lastName(node.callee) === 'use') {
      isFound ||= !node.arguments.every((one) => isPlainCall(kit, one));
    }
    if (node.type === AST_NODE_TYPES.Property && propertyName(node) === 'imports') {
      const { value } = node;
      const modules = value.type === AST_NODE_TYPES.ArrayExpression ? value.elements : [value];
      isFound ||= modules.some((one) => one !== null && isElsewhere(kit, one));
    }
  });
  return isFound;
}

function isPlainCall(kit: Kit, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  const name = lastName(inner.type === AST_NODE_TYPES.CallExpression ? inner.callee : inner);
  return name !== undefined && asksForOther(kit, name);
}

/** `AuthModule` of another file, also below `forRoot(…)`. */
function isElsewhere(kit: Kit, node: TSESTree.Node): boolean {
  let inner = unwrap(node);
  while (inner.type === AST_NODE_TYPES.CallExpression || inner.type === AST_NODE_TYPES.MemberExpression) {
    inner = unwrap(inner.type === AST_NODE_TYPES.CallExpression ? inner.callee : inner.object);
  }
  const thing = kit.provenanceOf(inner);
  if (thing.kind === 'import') return isOfProgram(thing.source);
  return thing.kind !== 'variable';
}
