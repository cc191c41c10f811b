import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import type { Calls, CallSite } from '../calls.js';
import type { Condition } from '../deletions/condition.js';
import type { LookupOf } from '../deletions/lookups.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { requestPart, type RequestPart } from '../request-input.js';
import { type Environment, withEntry } from './environment.js';
import { several, type Source, unknown, type Where } from './source.js';

export interface ReaderContext {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly calls: Calls;
  readonly lookupOf: LookupOf;
}

/** Where reading has got to, and how much more may be read. */
export interface Position {
  readonly environment: Environment;
  readonly depth: number;
  /** Conditions of rows around it. */
  readonly rows: number;
  readonly budget: { left: number };
}

/** What the parts of an expression need to know. */
export interface Reader extends ReaderContext, Position {
  readonly read: (node: TSESTree.Node, path: readonly string[], environment?: Environment) => Source;
  readonly where: (condition: Condition) => Where;
}

/** Something at a path of what is known already. */
export function extend(self: Reader, source: Source, path: readonly string[]): Source {
  if (path.length === 0) return source;
  switch (source.kind) {
    case 'input':
    case 'identity':
    case 'found':
      return { ...source, path: [...source.path, ...path] };
    case 'whole':
      return partOf(requestPart(source.handler, source.role, [...source.path, ...path], self.kit.settings));
    case 'several':
    case 'composed':
      return several(
        source.of.map((one) => extend(self, one, path)),
        source.kind,
      );
    default:
      return source;
  }
}

export function partOf(part: RequestPart): Source {
  return part.kind === 'unknown' ? unknown(undefined, part.nearIdentity) : part;
}

/** The moment inside a function that a call runs; `undefined` when control is in it already. */
export function entered(self: Reader, node: FunctionNode, site: CallSite): Environment | undefined {
  return self.environment.entries.has(node) ? undefined : withEntry(self.environment, node, site);
}
