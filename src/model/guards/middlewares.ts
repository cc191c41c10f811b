import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../../ast/functions.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { asksForOther, onlyWraps } from '../authentication/words.js';
import { methodName } from '../calls.js';
import type { Handler } from '../handlers.js';
import { nameOf } from '../enclosures.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import type { GuardContext } from './tests.js';
import { isAuthorizationCall } from './calls.js';
import { judgedNames } from './judged-names.js';
import { functionNamed } from './named-function.js';
import { admitsServices, asksForSecret } from './services.js';
import { mayAuthorize } from './unknown-guards.js';
import { isAuthorizationName, isPrivileged, namesIn } from './words.js';

/** Everybody who gets to the handler may do what it does to others, as far as the file shows. */
export function isAuthorized(context: GuardContext, handler: Handler): boolean {
  if (isDecorated(context, handler.function)) return true;
  if (handler.around.some((one) => authorizes(context, one))) return true;
  const routes = handler.routes();
  if (routes.length === 0) return isPrivilegedName(handler.function);
  return routes.every(
    ({ before, behind, parameters, isOpen }) =>
      isOpen ||
      before.some((one) => authorizes(context, one)) ||
      behind.some((one) => namesIn(context.kit, one).some(isAuthorizationName)) ||
      parameters.some((one) => looksAtIdentity(context, one)),
  );
}

/** A handler that is registered elsewhere and says that it is for administrators: `adminLogoutUser`, `class AdminController`. */
function isPrivilegedName(node: FunctionNode): boolean {
  const method = methodName(node);
  const owner = node.parent.parent?.parent;
  const names = [
    nameOf(node)?.name,
    method,
    owner && 'id' in owner && owner.id?.type === AST_NODE_TYPES.Identifier ? owner.id.name : undefined,
  ];
  return names.some((name) => name !== undefined && isPrivileged(name));
}

function authorizes(context: GuardContext, middleware: TSESTree.Node): boolean {
  const inner = unwrap(middleware);
  switch (inner.type) {
    case AST_NODE_TYPES.ArrayExpression:
      return inner.elements.some((one) => one !== null && authorizes(context, one));
    case AST_NODE_TYPES.SpreadElement:
      return authorizes(context, inner.argument);
    case AST_NODE_TYPES.ObjectExpression:
      return namesIn(context.kit, inner).some(isAuthorizationName);
    case AST_NODE_TYPES.CallExpression: {
      const isWrapped = onlyWraps(lastName(inner.callee) ?? '');
      // What is named is somebody's handler, unless the call does nothing but wrap a middleware: `asyncHandler(isAdmin)`.
      const given = inner.arguments.filter(
        (one) => !isFunction(one) && (isWrapped || one.type !== AST_NODE_TYPES.Identifier),
      );
      const names = isAboutOther(context, inner.callee) ? [] : given.flatMap((one) => namesIn(context.kit, one));
      return (
        (isAuthorizationCall(context, inner) && !isWrapper(inner)) ||
        names.some((name) => !/\s/u.test(name) && isAuthorizationName(name)) ||
        isNamed(context, inner.callee)
      );
    }
    default: {
      const name = lastName(inner);
      return (
        (name !== undefined && (isNamedGuard(context, name) || isUnknownGuard(context, inner, name))) ||
        comparesOwner(context, inner)
      );
    }
  }
}

/** What is told `sameSite`, `'self'` or a policy of the browser, and lets everybody through: `session({ … })`, `helmet({ … })`. */
function isAboutOther({ kit }: GuardContext, callee: TSESTree.Node): boolean {
  const name = lastName(callee) ?? '';
  return asksForOther(kit, name) && !onlyWraps(name);
}

/** `asyncHandler(handler)`, `authenticate(handler)` are told nothing but the handler. */
function isWrapper({ arguments: given }: TSESTree.CallExpression): boolean {
  return given.every((one) => isFunction(unwrap(one)) || one.type === AST_NODE_TYPES.Identifier);
}

function isNamed(context: GuardContext, callee: TSESTree.Node): boolean {
  const name = lastName(callee);
  return name !== undefined && isNamedGuard(context, name);
}

function isNamedGuard({ kit }: GuardContext, name: string): boolean {
  return isAuthorizationName(name) || admitsServices(name) || kit.settings.authorization.includes(name);
}

/** What it asks is not known: another file has it. */
function isUnknownGuard({ kit }: GuardContext, middleware: TSESTree.Node, name: string): boolean {
  return !isFunction(middleware) && !functionNamed(kit, middleware) && mayAuthorize(kit, name);
}

/**
 * A middleware of the file that looks at the identity and at whom the request names, or at what the caller may do: what it makes of them is not judged.
 * One that asks for a secret of the application knows no users.
 */
function comparesOwner(context: GuardContext, name: TSESTree.Node): boolean {
  const target = isFunction(name) ? name : functionNamed(context.kit, name);
  if (!target) return false;
  const { inputs, identity } = context.mentionsOf(target.body, EMPTY_ENVIRONMENT);
  if (!identity) return asksForSecret(context, target.body);
  // Headers and cookies say who the caller is.
  const isNaming = [...inputs].some((key) => !/^(?:headers|cookies)\b/u.test(key));
  return isNaming || judgedNames(context.kit, target.body).some(isAuthorizationName);
}

/** `router.param('userId', (req, res, next, id) => …)`. */
function looksAtIdentity(context: GuardContext, check: TSESTree.Node): boolean {
  const target = isFunction(check) ? check : functionNamed(context.kit, check);
  return !target || context.mentionsOf(target.body, EMPTY_ENVIRONMENT).identity;
}

/** `@Roles('admin')` on the method or its class. */
function isDecorated(context: GuardContext, { parent }: FunctionNode): boolean {
  if (parent.type !== AST_NODE_TYPES.MethodDefinition && parent.type !== AST_NODE_TYPES.PropertyDefinition)
    return false;
  // Parsers of plain JavaScript leave them out.
  const places: readonly { readonly decorators?: readonly TSESTree.Decorator[] }[] = [parent, parent.parent.parent];
  const decorators = places.flatMap((place) => place.decorators ?? []);
  return decorators.some(({ expression }) => authorizes(context, expression) || isGivenGuard(context, expression));
}

/** `@UseGuards(JwtAuthGuard, RolesGuard)`. */
function isGivenGuard({ kit }: GuardContext, decorator: TSESTree.Expression): boolean {
  if (decorator.type !== AST_NODE_TYPES.CallExpression) return false;
  return decorator.arguments.some((one) => {
    const name = lastName(one) ?? '';
    return isAuthorizationName(name) || admitsServices(name) || mayAuthorize(kit, name);
  });
}
