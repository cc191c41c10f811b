import type { TSESTree } from '@typescript-eslint/utils';

import type { SessionDeletionSink } from '../../libraries/types/deletions.js';
import type { GuardContext } from '../guards/tests.js';
import type { Identities } from '../identity.js';
import type { SinkNode } from '../kit.js';
import type { Query } from './query.js';

/** What the readers of queries and deletions share for one file. */
export interface DeletionContext extends GuardContext {
  readonly identities: Identities;
  /** The tables and models that the file uses elsewhere. */
  readonly tables: () => readonly UsedTable[];
}

export interface UsedTable {
  readonly names: readonly string[];
  readonly columns: readonly string[];
}

/** A call that ends sessions on the server. */
export interface Deletion {
  readonly node: SinkNode;
  /** The name of the method: where a report stands. */
  readonly method: TSESTree.Node;
  readonly act: 'delete' | 'revoke';
  readonly sink: SessionDeletionSink;
  /** Which sessions, as the call says. */
  readonly query: Query;
}
