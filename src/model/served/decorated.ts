import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import { propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { RouteDecorators } from '../../libraries/types/handlers.js';
import type { Kit } from '../kit.js';
import { pathIn } from '../route-paths.js';
import type { MethodSpelling, Served } from './served.js';
import { perLibraries } from '../per-libraries.js';

const routeDecorators = perLibraries((libraries) =>
  libraries.flatMap(({ handlers = [] }) => handlers.flatMap(({ decorators }) => decorators ?? [])),
);

/** Methods of classes with a decorator: `@Get('x')`. */
export function servedByDecorators(kit: Kit, functions: readonly FunctionNode[]): readonly Served[] {
  const forms = routeDecorators(kit.libraries);
  return functions.flatMap((fn) => {
    const method = fn.parent;
    if (method.type !== AST_NODE_TYPES.MethodDefinition) return [];
    return decoratorsOf(method).flatMap((decorator) => {
      const form = forms.flatMap((one) => servedBy(kit, fn, method, decorator, one) ?? []);
      return form.slice(0, 1);
    });
  });
}

function servedBy(
  kit: Kit,
  fn: FunctionNode,
  method: TSESTree.MethodDefinition,
  decorator: TSESTree.Decorator,
  { methods, around, forPost }: RouteDecorators,
): Served | undefined {
  const { callee, given } = calledBy(decorator);
  const found = methods.find(({ is }) => kit.matcher.match(callee, is));
  const name = unwrap(callee);
  if (!found) return undefined;
  const prefix = decoratorsOf(method.parent.parent)
    .map(calledBy)
    .find((one) => kit.matcher.match(one.callee, around));
  const parts = [prefix && pathGiven(kit, prefix.given), pathGiven(kit, given)].flatMap((part) => part ?? []);
  const path = `/${parts.join('/')}`.replaceAll(/\/+/gu, '/');
  return {
    methods: found.serves,
    path,
    given: [],
    functions: [fn],
    at: name,
    spelling: spellingOf(kit, name, forPost, path),
  };
}

function spellingOf(kit: Kit, name: TSESTree.Node, named: string, place: string): MethodSpelling {
  const thing = kit.provenanceOf(name);
  if (name.type !== AST_NODE_TYPES.Identifier || thing.kind !== 'import') return { kind: 'none' };
  return { kind: 'decorator', name, forPost: { from: thing.source, named }, place };
}

function decoratorsOf(node: TSESTree.MethodDefinition | TSESTree.ClassBody['parent']): readonly TSESTree.Decorator[] {
  // Parsers of plain JavaScript leave them out.
  return (node as { readonly decorators?: readonly TSESTree.Decorator[] }).decorators ?? [];
}

interface Called {
  readonly callee: TSESTree.Node;
  readonly given: TSESTree.Node | undefined;
}

function calledBy({ expression }: TSESTree.Decorator): Called {
  const call = unwrap(expression);
  return call.type === AST_NODE_TYPES.CallExpression
    ? { callee: call.callee, given: call.arguments[0] }
    : { callee: call, given: undefined };
}

/** Of `'logout'`, `['logout', 'sign-out']`, `{ path: 'logout' }`. */
function pathGiven(kit: Kit, node: TSESTree.Node | undefined): string | undefined {
  const inner = node && unwrap(node);
  if (inner?.type !== AST_NODE_TYPES.ObjectExpression) return inner && pathIn(kit, inner);
  const path = inner.properties.find(
    (one): one is TSESTree.Property => one.type === AST_NODE_TYPES.Property && propertyName(one) === 'path',
  );
  return path && pathGiven(kit, path.value);
}
