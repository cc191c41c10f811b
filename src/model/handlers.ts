import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { variableAt } from '../ast/scope.js';
import type { HandlerForm, HandlerRole, Origin } from '../libraries/types.js';
import type { Kit } from './kit.js';
import { aroundOf, type Route, routesOf } from './routes.js';

/** A function to which a framework hands requests. */
export interface Handler {
  readonly function: FunctionNode;
  readonly form: HandlerForm;
  /** What each parameter is handed. */
  readonly roles: readonly HandlerRole[];
  /** What runs before or around it where it is written: `adminOnly(handler)`, `[auth, handler]`. */
  readonly around: readonly TSESTree.Node[];
  /** Where the file registers it; empty when it does so elsewhere. */
  readonly routes: () => readonly Route[];
}

export interface Handlers {
  of(node: FunctionNode): Handler | undefined;
  /** The variable of the request or response, where the handler gives it a name. */
  variableOf(handler: Handler, role: HandlerRole): TSESLint.Scope.Variable | undefined;
}

export function createHandlers(kit: Kit): Handlers {
  const known = new Map<FunctionNode, Handler | undefined>();
  const forms = kit.libraries.flatMap((library) => library.handlers ?? []);

  function of(node: FunctionNode): Handler | undefined {
    if (known.has(node)) return known.get(node);
    const handler = recognise(node);
    known.set(node, handler);
    return handler;
  }

  function recognise(node: FunctionNode): Handler | undefined {
    for (const form of forms) {
      const roles = rolesOf(node, form);
      if (!roles) continue;
      let routes: readonly Route[] | undefined;
      return {
        function: node,
        form,
        roles,
        around: aroundOf(kit, node, form),
        routes: () => (routes ??= routesOf(kit, node, form)),
      };
    }
    return undefined;
  }

  /** One parameter that is recognised tells the roles of the others by the order that the form has. */
  function rolesOf({ params }: FunctionNode, form: HandlerForm): readonly HandlerRole[] | undefined {
    for (const role of ['request', 'response'] as const) {
      const origin = form[role];
      const index = origin ? params.findIndex((parameter) => isHandedTo(parameter, origin, params.length)) : -1;
      const first = form.order.indexOf(role) - index;
      if (index !== -1 && first >= 0) return form.order.slice(first, first + params.length);
    }
    return undefined;
  }

  function isHandedTo(parameter: TSESTree.Parameter, origin: Origin, count: number): boolean {
    const name = plain(parameter);
    if (name.type !== AST_NODE_TYPES.Identifier) return isTyped(name, origin);
    const evidence = kit.matcher.match(name, origin);
    // A lone `req` may as well be the parameter of a helper.
    return evidence === 'proven' || (evidence !== undefined && count > 1);
  }

  /** `({ body }: Request, res)`. */
  function isTyped(pattern: TSESTree.Node, origin: Origin): boolean {
    if ('anyOf' in origin) return origin.anyOf.some((one) => isTyped(pattern, one));
    if (!('typedAs' in origin) || pattern.type !== AST_NODE_TYPES.ObjectPattern) return false;
    const type = pattern.typeAnnotation?.typeAnnotation;
    if (type?.type !== AST_NODE_TYPES.TSTypeReference) return false;
    return kit.matcher.match(type.typeName, origin.typedAs) !== undefined;
  }

  function variableOf(handler: Handler, role: HandlerRole): TSESLint.Scope.Variable | undefined {
    const parameter = handler.function.params[handler.roles.indexOf(role)];
    const name = parameter && plain(parameter);
    return name?.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, name) : undefined;
  }

  return { of, variableOf };
}

function plain(parameter: TSESTree.Parameter): TSESTree.Node {
  const inner = parameter.type === AST_NODE_TYPES.TSParameterProperty ? parameter.parameter : parameter;
  return inner.type === AST_NODE_TYPES.AssignmentPattern ? inner.left : inner;
}
