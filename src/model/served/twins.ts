import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { callBefore } from '../../ast/chain-start.js';
import type { FunctionNode } from '../../ast/functions.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Kit } from '../kit.js';
import type { MethodSpelling, Served } from './served.js';

/** The file serves POST on the same path as well. */
export function isTwin({ spelling }: Served, other: Served): boolean {
  if (other.methods === 'every' || !other.methods.includes('POST')) return false;
  if (spelling.kind === 'export') return other.exportedAs === spelling.forPost;
  if (spelling.kind !== 'member' && spelling.kind !== 'decorator') return false;
  return other.spelling.kind === spelling.kind && other.spelling.place === spelling.place;
}

/** Both run the same. */
export function isSame({ sourceCode }: Kit, served: Served, twin: Served): boolean {
  const [one, other] = [served.given.at(-1), twin.given.at(-1)];
  return one !== undefined && other !== undefined && sourceCode.getText(one) === sourceCode.getText(other);
}

/** Where the twin does the same, the statement for GET can go. */
export function withoutGet(kit: Kit, served: Served, twin: Served): MethodSpelling {
  const node =
    served.spelling.kind === 'export' ? forwarding(served, twin.exportedAs) : registration(kit, served, twin);
  return node ? { kind: 'statement', node } : { kind: 'none' };
}

/** `router.get('/x', handler);`, and nothing else in the statement. */
function registration(kit: Kit, served: Served, twin: Served): TSESTree.ExpressionStatement | undefined {
  const call = served.at.parent?.parent;
  const statement = call?.parent;
  const isAlone =
    call?.type === AST_NODE_TYPES.CallExpression &&
    statement?.type === AST_NODE_TYPES.ExpressionStatement &&
    unwrap(call.callee) === served.at.parent &&
    !callBefore(call);
  return isAlone && isSame(kit, served, twin) ? statement : undefined;
}

/** `export async function GET() { return POST(); }`. */
function forwarding(
  { functions: [fn] }: Served,
  twin: string | undefined,
): TSESTree.ExportNamedDeclaration | undefined {
  const statement = fn && exportAround(fn);
  const returned = fn && onlyResult(fn);
  const call = returned?.type === AST_NODE_TYPES.AwaitExpression ? unwrap(returned.argument) : returned;
  const isForwarding = call?.type === AST_NODE_TYPES.CallExpression && lastName(call.callee) === twin;
  return isForwarding ? statement : undefined;
}

function exportAround(fn: FunctionNode): TSESTree.ExportNamedDeclaration | undefined {
  const { parent } = fn;
  if (parent.type === AST_NODE_TYPES.ExportNamedDeclaration) return parent;
  const declaration = parent.type === AST_NODE_TYPES.VariableDeclarator ? parent.parent : undefined;
  const isOnly = declaration?.declarations.length === 1;
  return isOnly && declaration.parent.type === AST_NODE_TYPES.ExportNamedDeclaration ? declaration.parent : undefined;
}

function onlyResult({ body }: FunctionNode): TSESTree.Node | undefined {
  if (body.type !== AST_NODE_TYPES.BlockStatement) return unwrap(body);
  const [only, ...others] = body.body;
  const returned = only?.type === AST_NODE_TYPES.ReturnStatement && others.length === 0 ? only.argument : undefined;
  return returned ? unwrap(returned) : undefined;
}
