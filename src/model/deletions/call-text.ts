import type { TSESTree } from '@typescript-eslint/utils';

import type { Kit, SinkNode } from '../kit.js';
import { methodNode } from '../method-node.js';
import { calleeOf } from '../recognise.js';
import type { Query } from './query.js';

const LONGEST = 40;

const VERBS = { delete: 'DELETE FROM', insert: 'INSERT INTO', select: 'SELECT FROM', update: 'UPDATE' } as const;

interface Asked {
  readonly node: SinkNode;
  readonly query: Query;
  /** The call that hands the values over, where that is another one. */
  readonly handing?: TSESTree.CallExpression | undefined;
}

/** What is called, as messages name it: `Session.deleteMany`, `DELETE FROM sessions`. */
export function callText({ sourceCode }: Kit, { node, query: { sql, names }, handing }: Asked): string {
  if (sql && !handing) return `${VERBS[sql.statement.verb]} ${sql.statement.table}`;
  const text = sourceCode.getText(handing ? handing.callee : calleeOf(node));
  if (text.length <= LONGEST && !text.includes('\n')) return text;
  return [...names.slice(0, 1), sourceCode.getText(methodNode(handing ?? node))].join('.');
}
