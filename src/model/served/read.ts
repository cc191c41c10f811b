import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import type { Calls } from '../calls.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { servedByCalls } from './calls.js';
import { servedByDecorators } from './decorated.js';
import { servedByExports } from './exported.js';
import { servedByObjects } from './objects.js';
import type { Served } from './served.js';

export interface ServedContext {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly calls: Calls;
  readonly functions: readonly FunctionNode[];
  readonly routes: readonly TSESTree.ObjectExpression[];
}

/** Every place of the file that says by which methods of HTTP something can be reached. */
export function readServed({ kit, handlers, calls, functions, routes }: ServedContext): readonly Served[] {
  return [
    ...servedByCalls(kit, handlers, calls),
    ...servedByObjects(kit, calls, routes),
    ...servedByDecorators(kit, functions),
    ...servedByExports(kit, handlers, calls),
  ];
}
