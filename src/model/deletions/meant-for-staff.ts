import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isOwnershipName, isPrivileged } from '../guards/words.js';
import { namesOfHandler } from '../handler-names.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';

/** `/admin/end-sessions`, `AdminController`, `admin/sessions.ts`: it is there to end the sessions of others, and lacks a guard. */
export function isMeantForStaff(kit: Kit, handler: Handler): boolean {
  const paths = handler.routes().flatMap(({ path, pathName }) => path ?? pathName ?? []);
  const names = [...namesOfHandler(kit, handler), ...paths, ...classesAround(handler.function), ...lastOfFile(kit)];
  return names.some((name) => isPrivileged(name) && !isOwnershipName(name));
}

function classesAround(fn: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  for (let node: TSESTree.Node | undefined = fn; node; node = node.parent) {
    if (node.type !== AST_NODE_TYPES.ClassDeclaration && node.type !== AST_NODE_TYPES.ClassExpression) continue;
    if (node.id) names.push(node.id.name);
  }
  return names;
}

/** The file and its folder: what stands above them may be anybody's. */
function lastOfFile({ filename }: Kit): readonly string[] {
  return filename.split(/[/\\]/u).slice(-2);
}
