import type { TSESTree } from '@typescript-eslint/utils';

import { methodNode } from '../method-node.js';
import { calleeOf } from '../recognise.js';
import type { Deletion, DeletionContext } from './context.js';

const LONGEST = 40;

/** What is called, as a reader would say it: `Session.deleteMany`, `DELETE FROM sessions`, the function of the file that does it. */
export function callText(
  { kit }: DeletionContext,
  { node, method, query }: Deletion,
  handing: TSESTree.CallExpression | undefined,
): string {
  const { sql, names } = query;
  if (sql && !handing) return `${sql.statement.verb === 'delete' ? 'DELETE FROM' : 'UPDATE'} ${sql.statement.table}`;
  const text = kit.sourceCode.getText(handing ? handing.callee : calleeOf(node));
  if (text.length <= LONGEST && !text.includes('\n')) return text;
  return [...names.slice(0, 1), kit.sourceCode.getText(handing ? methodNode(handing) : method)].join('.');
}
