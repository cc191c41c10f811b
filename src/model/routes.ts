import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { HandlerForm } from '../libraries/types.js';
import type { Kit } from './kit.js';

/** A place at which a handler is registered. */
export interface Route {
  /** Name of the registering method: `post`, `all`. */
  readonly method: string;
  /** As far as it is written at the registration. */
  readonly path: string | undefined;
  /** What runs before the handler, or around it: expressions that name middlewares. */
  readonly before: readonly TSESTree.Node[];
  /** Functions that run for a parameter of the path. */
  readonly parameters: readonly TSESTree.Node[];
}

type Registration = NonNullable<HandlerForm['registration']>;

const MAX_WRAPPERS = 4;

export function routesOf(kit: Kit, node: FunctionNode, { registration }: HandlerForm): readonly Route[] {
  if (!registration) return [];
  return usesOf(kit, node).flatMap((use) => routeAt(kit, use, registration) ?? []);
}

/** The expressions that are the function: itself, and every mention of the name it has. */
export function usesOf(kit: Kit, node: FunctionNode): readonly TSESTree.Node[] {
  const name = nameOf(node);
  const variable = name && variableAt(kit.sourceCode, name);
  const mentions = variable
    ? variable.references.filter((one) => one.isRead()).map((one) => one.identifier as TSESTree.Node)
    : [];
  return node.type === AST_NODE_TYPES.FunctionDeclaration ? mentions : [node, ...mentions];
}

/** `const remove = asyncHandler(async (req, res) => …)` has the name as well. */
export function nameOf(node: FunctionNode): TSESTree.Identifier | undefined {
  if (node.type === AST_NODE_TYPES.FunctionDeclaration) return node.id ?? undefined;
  let outer: TSESTree.Node = wrapped(node);
  for (let depth = 0; depth < MAX_WRAPPERS && outer.parent?.type === AST_NODE_TYPES.CallExpression; depth++)
    outer = wrapped(outer.parent);
  const { parent } = outer;
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.init !== outer) return undefined;
  return parent.id.type === AST_NODE_TYPES.Identifier ? parent.id : undefined;
}

function routeAt(kit: Kit, use: TSESTree.Node, registration: Registration): Route | undefined {
  const around: TSESTree.Node[] = [];
  let argument = wrapped(use);
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const { parent } = argument;
    if (parent?.type === AST_NODE_TYPES.ArrayExpression) {
      around.push(
        ...parent.elements
          .slice(0, parent.elements.indexOf(argument as TSESTree.Expression))
          .filter((one) => one !== null),
      );
    } else if (parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) !== argument) {
      if (kit.matcher.match(parent.callee, registration.callee))
        return registered(kit, parent, argument, around, registration);
      around.push(parent);
    } else return undefined;
    argument = wrapped(parent);
  }
  return undefined;
}

function registered(
  kit: Kit,
  call: TSESTree.CallExpression,
  handler: TSESTree.Node,
  around: readonly TSESTree.Node[],
  registration: Registration,
): Route {
  const position = call.arguments.indexOf(handler as TSESTree.CallExpressionArgument);
  const earlier = call.arguments.slice(0, position).filter((one) => literalText(one) === undefined);
  const receiver = receiverOf(call);
  const path = pathOf(call);
  return {
    method: lastName(call.callee) ?? '',
    path,
    parameters: receiver
      ? usesOfRouter(kit, receiver, registration.parameter).flatMap(
          ({
            call: {
              arguments: [, check],
            },
          }) => check ?? [],
        )
      : [],
    before: [...around, ...earlier, ...(receiver ? middlewaresOf(kit, receiver, call, path, registration) : [])],
  };
}

function pathOf(call: TSESTree.CallExpression): string | undefined {
  const [first] = call.arguments;
  const inner = chained(call);
  return (first && literalText(first)) ?? (inner && pathOf(inner));
}

/** The call before it in a chain: `app.route('/x')` of `app.route('/x').delete(…)`. */
function chained(call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  const callee = unwrap(call.callee);
  const inner = callee.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : undefined;
  return inner?.type === AST_NODE_TYPES.CallExpression ? inner : undefined;
}

function receiverOf(call: TSESTree.CallExpression): TSESTree.Identifier | undefined {
  const inner = chained(call);
  if (inner) return receiverOf(inner);
  const callee = unwrap(call.callee);
  const object = callee.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : undefined;
  return object?.type === AST_NODE_TYPES.Identifier ? object : undefined;
}

/** What `router.use(…)` has put before the registration, and what stands before the router where it is mounted. */
function middlewaresOf(
  kit: Kit,
  receiver: TSESTree.Identifier,
  registered: TSESTree.CallExpression,
  path: string | undefined,
  { callee, middleware }: Registration,
): readonly TSESTree.Node[] {
  return usesOfRouter(kit, receiver, middleware).flatMap(({ call, mounted }) => {
    if (!kit.matcher.match(call.callee, callee)) return [];
    if (mounted) return call.arguments.filter((one) => one !== mounted);
    return call.range[0] < registered.range[0] && covers(call, path) ? call.arguments : [];
  });
}

interface RouterUse {
  readonly call: TSESTree.CallExpression;
  /** The router, where it is handed to another one. */
  readonly mounted: TSESTree.Node | undefined;
}

function usesOfRouter(kit: Kit, receiver: TSESTree.Identifier, method: string | undefined): readonly RouterUse[] {
  const references = variableAt(kit.sourceCode, receiver)?.references ?? [];
  return references.flatMap(({ identifier }) => {
    const parent = identifier.parent as TSESTree.Node | undefined;
    const call = parent?.type === AST_NODE_TYPES.MemberExpression ? parent.parent : parent;
    if (call?.type !== AST_NODE_TYPES.CallExpression || lastName(call.callee) !== method) return [];
    return [{ call, mounted: parent === call ? identifier : undefined }];
  });
}

/** `router.use('/admin', …)` runs before what lies below that path. */
function covers({ arguments: [first] }: TSESTree.CallExpression, path: string | undefined): boolean {
  const prefix = first && literalText(first);
  return prefix === undefined || (path?.startsWith(prefix) ?? prefix === '/');
}
