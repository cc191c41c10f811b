import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { chainStart } from '../ast/chain-start.js';
import { isFunction, isWithin } from '../ast/functions.js';
import { lastName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Registration } from '../libraries/types/handlers.js';
import { namedIn, usesOf } from './enclosures.js';
import type { Kit } from './kit.js';
import { chainUpTo, earlierInChain } from './registration-chain.js';
import { isOnRouter } from './registrations.js';
import { pathText } from './route-paths.js';

const MAX_MOUNTS = 4;

/** What `router.use(…)` has put before the registration, and what stands before the router where it is mounted. */
export function routerMiddlewares(
  kit: Kit,
  receiver: TSESTree.Identifier,
  registered: TSESTree.CallExpression,
  path: string | undefined,
  registration: Registration,
  depth = 0,
): readonly TSESTree.Node[] {
  if (depth > MAX_MOUNTS) return [];
  const { middlewares, hooks = [] } = registration;
  const uses = usesOfRouter(kit, receiver, [...middlewares, ...hooks], registration).flatMap(({ call, mounted }) => {
    if (!isOnRouter(kit, call, registration)) return [];
    if (mounted) {
      const outer = routerOf(call);
      const others = call.arguments.filter((one) => !isWithin(mounted, one));
      const [first] = call.arguments;
      const whole = joined(first && pathText(kit, first), path);
      return [...others, ...(outer ? routerMiddlewares(kit, outer, call, whole, registration, depth + 1) : [])];
    }
    if (hooks.includes(lastName(call.callee) ?? '')) return call.arguments;
    return call.range[0] < registered.range[0] && covers(kit, call, path) ? call.arguments : [];
  });
  return [...uses, ...madeWith(kit, receiver, registration), ...aroundPlugin(kit, receiver, path, registration, depth)];
}

/** `const app = new Hono().use(isAdmin)`. */
function madeWith(kit: Kit, receiver: TSESTree.Identifier, registration: Registration): readonly TSESTree.Node[] {
  const node = variableAt(kit.sourceCode, receiver)?.defs[0]?.node;
  const made = node?.type === AST_NODE_TYPES.VariableDeclarator && node.init ? unwrap(node.init) : undefined;
  return made?.type === AST_NODE_TYPES.CallExpression ? chainUpTo(made, registration) : [];
}

/** The application is the parameter of a plugin: what runs before all where that is registered. */
function aroundPlugin(
  kit: Kit,
  receiver: TSESTree.Identifier,
  path: string | undefined,
  registration: Registration,
  depth: number,
): readonly TSESTree.Node[] {
  const { plugins = [] } = registration;
  const plugin = variableAt(kit.sourceCode, receiver)?.defs[0]?.node;
  if (!isFunction(plugin)) return [];
  return usesOf(kit, plugin).flatMap((use) => {
    const call = wrapped(use).parent;
    const isCall = call?.type === AST_NODE_TYPES.CallExpression && plugins.includes(lastName(call.callee) ?? '');
    const outer = isCall ? routerOf(call) : undefined;
    if (!isCall) return [];
    const others = call.arguments.flatMap((one) => {
      if (isWithin(use, one)) return [];
      return one.type === AST_NODE_TYPES.ObjectExpression ? namedIn(one, registration) : [one];
    });
    return [
      ...others,
      ...earlierInChain(call, registration),
      ...(outer ? routerMiddlewares(kit, outer, call, path, registration, depth + 1) : []),
    ];
  });
}

/** `/admin` and `/sessions/:id`. */
function joined(prefix: string | undefined, path: string | undefined): string | undefined {
  if (prefix === undefined || prefix === '/') return path;
  return `${prefix}${path === '/' ? '' : (path ?? '')}`;
}

interface RouterUse {
  readonly call: TSESTree.CallExpression;
  /** The router, where it is handed to another one. */
  readonly mounted: TSESTree.Node | undefined;
}

export function usesOfRouter(
  kit: Kit,
  receiver: TSESTree.Identifier,
  methods: readonly (string | undefined)[],
  { mounted: handing = [] }: Registration,
): readonly RouterUse[] {
  const references = variableAt(kit.sourceCode, receiver)?.references ?? [];
  return references.flatMap(({ identifier }) => {
    const parent = identifier.parent as TSESTree.Node | undefined;
    const direct = parent?.type === AST_NODE_TYPES.MemberExpression ? parent.parent : parent;
    if (direct?.type !== AST_NODE_TYPES.CallExpression) return [];
    // `api.addHook('onRequest', app.authenticate)` is a use of `api`.
    if (parent !== direct && unwrap(direct.callee) !== parent) return [];
    const isHanding = parent !== direct && handing.includes(lastName(direct.callee) ?? '');
    const call = isHanding ? direct.parent : direct;
    if (call.type !== AST_NODE_TYPES.CallExpression || !methods.includes(lastName(call.callee))) return [];
    return [{ call, mounted: parent === call || isHanding ? identifier : undefined }];
  });
}

/** `router.use('/admin', …)` runs before what lies below that path. */
function covers(kit: Kit, { arguments: [first] }: TSESTree.CallExpression, path: string | undefined): boolean {
  const prefix = first && pathText(kit, first);
  if (prefix === undefined) return true;
  const start = prefix.replace(/\/?\*.*$/su, '');
  return start === '' || (path?.startsWith(start) ?? start === '/');
}

/** The name of the router or application on which a chain of calls is made. */
export function routerOf(call: TSESTree.CallExpression): TSESTree.Identifier | undefined {
  const start = chainStart(call);
  return start?.type === AST_NODE_TYPES.Identifier ? start : undefined;
}
