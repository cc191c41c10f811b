import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../../ast/functions.js';
import { isMemberName } from '../../ast/member-name.js';
import { propertyName } from '../../ast/property-name.js';
import { variableAt, variableNamed } from '../../ast/scope.js';
import { walk } from '../../ast/walk.js';
import type { Cookie } from '../cookie.js';
import type { StoredValue } from '../database-writes.js';
import { isOtherText } from './entry-deletion.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import { member } from '../request-label.js';
import type { StoredSession } from './own-stores.js';
import type { RepairContext } from './repair-context.js';

type Context = Pick<RepairContext, 'kit' | 'handlers' | 'places'> & { readonly cookies: readonly Cookie[] };

/**
 * `await redis.del(…)` or `await prisma.session.deleteMany(…)` of what was written for the caller's cookie, which the file reads elsewhere; `undefined` where
 * the handler cannot wait, or a name means something else there.
 */
export function rowDeletion(
  context: Context,
  handler: Handler,
  { stored, id, cookie }: StoredSession,
  at: TSESTree.Node,
): string | undefined {
  const { kit, handlers } = context;
  const request = handlers.variableOf(handler, 'request');
  const isRequest = request && variableNamed(kit.sourceCode, request.name, at) === request;
  if (!isRequest || !handler.function.async || !isReadInFile(context, cookie)) return undefined;
  if (context.cookies.some((one) => isOtherText(one, cookie))) return undefined;
  const call = stored.node.type === AST_NODE_TYPES.CallExpression ? stored.node : undefined;
  const { callee, arguments: [key] = [] } = call ?? {};
  // Of a key the id is but a part.
  const value = stored.column === undefined ? key : stored.value;
  if (callee?.type !== AST_NODE_TYPES.MemberExpression || !value || !isWithin(id, value)) return undefined;
  if (![callee.object, value].every((part) => maySayTheSame(kit, part, { id, at }))) return undefined;
  // A filter without a value is none: it would delete the sessions of everybody.
  const sent = `String(${['cookies', cookie].reduce(member, request.name)})`;
  const receiver = kit.sourceCode.getText(callee.object);
  const deletion = deletionBy(propertyName(callee) ?? '', stored, textWith(kit, value, id, sent));
  return deletion && `await ${receiver}.${deletion}`;
}

function deletionBy(method: string, { column, holder }: StoredValue, text: string): string | undefined {
  if (column === undefined) return /^set(?:ex)?$/iu.test(method) ? `del(${text})` : undefined;
  const key = /^[\w$]+$/u.test(column) ? column : `'${column}'`;
  const row = holder?.parent;
  const isData = row?.parent?.type === AST_NODE_TYPES.Property && propertyName(row.parent) === 'data';
  if (method === 'create' && isData) return `deleteMany({ where: { ${key}: ${text} } })`;
  return method === 'insertOne' ? `deleteOne({ ${key}: ${text} })` : undefined;
}

/** `req.cookies.sid`, wherever it stands: something parses cookies. */
function isReadInFile({ kit, places }: Context, cookie: string): boolean {
  let isRead = false;
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (isRead || node.type !== AST_NODE_TYPES.MemberExpression || propertyName(node) !== cookie) return;
    const path = places.requestAt(node)?.path;
    isRead = path?.length === 2 && path[0] === 'cookies';
  });
  return isRead;
}

/** Its names, but for the id, mean the same at the other place, and no `this` stands in it. */
function maySayTheSame(
  { sourceCode }: Kit,
  part: TSESTree.Node,
  { id, at }: { readonly id: TSESTree.Node; readonly at: TSESTree.Node },
): boolean {
  let isSame = true;
  walk(part, sourceCode.visitorKeys, (node) => {
    isSame &&= node.type !== AST_NODE_TYPES.ThisExpression && node.type !== AST_NODE_TYPES.Super && !isFunction(node);
    if (node.type !== AST_NODE_TYPES.Identifier || node === id || isMemberName(node)) return;
    isSame &&= variableNamed(sourceCode, node.name, at) === variableAt(sourceCode, node);
  });
  return isSame;
}

function textWith({ sourceCode }: Kit, value: TSESTree.Node, id: TSESTree.Node, instead: string): string {
  const text = sourceCode.getText(value);
  const [from, to] = id.range.map((place) => place - value.range[0]);
  return `${text.slice(0, from)}${instead}${text.slice(to)}`;
}
