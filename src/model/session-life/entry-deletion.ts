import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { initialValue } from '../../ast/initial-value.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt, variableNamed } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import type { Cookie } from '../cookie.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import { member } from '../request-label.js';
import { isTyped } from '../typescript.js';
import type { RepairContext } from './repair-context.js';

type Context = Pick<RepairContext, 'kit' | 'handlers' | 'places'> & { readonly cookies: readonly Cookie[] };

/**
 * `sessions.delete(req.cookies.sid)`, or `delete sessions[req.cookies.sid]`, where a handler of the file finds the session by the cookie as it is: what
 * was signed is another text than the id.
 */
export function entryDeletion(
  context: Context,
  handler: Handler,
  { variable: store, cookie }: { readonly variable: TSESLint.Scope.Variable; readonly cookie: string },
  at: TSESTree.Node,
): string | undefined {
  const { kit, handlers, cookies } = context;
  const request = handlers.variableOf(handler, 'request');
  const isOwnName =
    request &&
    variableNamed(kit.sourceCode, request.name, at) === request &&
    variableNamed(kit.sourceCode, store.name, at) === store;
  if (!isOwnName || cookies.some((one) => isOtherText(one, cookie))) return undefined;
  const read = readIn(context, store, cookie);
  if (!read) return undefined;
  const id = asRead(kit, read, request.name) ?? whole(kit, ['cookies', cookie].reduce(member, request.name));
  const init = initialValue(store);
  if (init?.type === AST_NODE_TYPES.ObjectExpression) return `delete ${store.name}[${id}]`;
  const isMap =
    init?.type === AST_NODE_TYPES.NewExpression &&
    init.callee.type === AST_NODE_TYPES.Identifier &&
    init.callee.name === 'Map';
  return isMap ? `${store.name}.delete(${id})` : undefined;
}

/** The cookie is, or may be, written signed or encrypted. */
export function isOtherText({ name, isDeletion, readings }: Cookie, cookie: string): boolean {
  if (name.kind !== 'scalar' || String(name.value) !== cookie || isDeletion === 'yes') return false;
  return readings.some((reading) => {
    const signed = reading.presence('signed');
    const isPlain =
      signed.kind === 'absent' || (signed.kind === 'present' && signed.value.kind === 'scalar' && !signed.value.value);
    return reading.isProtected !== 'no' || !isPlain;
  });
}

/** What `sessions.get(…)` is given, also through a constant, where that is the cookie; nothing in the file takes a signature off the cookie. */
function readIn({ kit, places }: Context, store: TSESLint.Scope.Variable, cookie: string): TSESTree.Node | undefined {
  const isCookie = (node: TSESTree.Node): boolean => {
    const path = places.requestAt(node)?.path;
    return path?.length === 2 && path[0] === 'cookies' && path[1] === cookie;
  };
  const isUnsigned = kit
    .nodes()
    .some(
      (node) =>
        node.type === AST_NODE_TYPES.CallExpression &&
        /unsign/iu.test(lastName(node.callee) ?? '') &&
        node.arguments.some((one) => isCookie(one)),
    );
  if (isUnsigned) return undefined;
  return store.references
    .flatMap(({ identifier }) => {
      const key = keyAt(identifier);
      return key ? [key, constantAt(kit, key)] : [];
    })
    .find((key) => key !== undefined && (isCookie(key) || isCookie(beforeDefault(key))));
}

/** `id` of `sessions.get(id)`, `sessions.has(id)` and `sessions[id]`. */
function keyAt(store: TSESTree.Node): TSESTree.Node | undefined {
  const object = wrapped(store);
  const { parent } = object;
  if (parent?.type !== AST_NODE_TYPES.MemberExpression || parent.object !== object) return undefined;
  if (parent.computed && parent.property.type !== AST_NODE_TYPES.Literal) return parent.property;
  const call = parent.parent;
  const isCalled = call.type === AST_NODE_TYPES.CallExpression && call.callee === parent;
  return isCalled && /^(?:get|has)$/u.test(propertyName(parent) ?? '') ? call.arguments[0] : undefined;
}

/** `req.cookies.sid` of `req.cookies.sid ?? ''`. */
function beforeDefault(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.LogicalExpression && inner.operator !== '&&' ? unwrap(inner.left) : inner;
}

function constantAt(kit: Kit, key: TSESTree.Node): TSESTree.Expression | undefined {
  const name = unwrap(key);
  const variable = name.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, name) : undefined;
  const node = variable?.defs[0]?.node;
  const isConstant =
    node?.type === AST_NODE_TYPES.VariableDeclarator &&
    node.id.type === AST_NODE_TYPES.Identifier &&
    node.parent.kind === 'const';
  return (isConstant && node.init) || undefined;
}

/** The read as it is written, of the request with this name: `request.cookies.sid!`. */
function asRead(kit: Kit, read: TSESTree.Node, request: string): string | undefined {
  const inner = unwrap(read);
  const isDefaulted = inner.type === AST_NODE_TYPES.LogicalExpression;
  if (isDefaulted && inner.right.type !== AST_NODE_TYPES.Literal) return undefined;
  const cookie = beforeDefault(read);
  const cookies = cookie.type === AST_NODE_TYPES.MemberExpression ? unwrap(cookie.object) : undefined;
  const root = cookies?.type === AST_NODE_TYPES.MemberExpression ? cookies.object : undefined;
  if (root?.type !== AST_NODE_TYPES.Identifier) return undefined;
  const text = kit.sourceCode.getText(read);
  const [from, to] = root.range.map((at) => at - read.range[0]);
  const named = `${text.slice(0, from)}${request}${text.slice(to)}`;
  const isBare = read.type === AST_NODE_TYPES.MemberExpression || read.type === AST_NODE_TYPES.ChainExpression;
  return isBare ? whole(kit, named) : named;
}

/** A cookie may be missing, for which TypeScript asks where nothing has ruled it out. */
function whole(kit: Kit, id: string): string {
  return isTyped(kit) ? `${id} ?? ''` : id;
}
