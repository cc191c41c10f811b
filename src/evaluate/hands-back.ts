import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { FunctionNode } from '../ast/functions.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import { followObject } from './flow.js';
import { originAt } from './origin.js';
import type { Origin } from './origin.js';
import { programIndex } from './program-index.js';
import { hasThis } from './track-calls.js';
import type { Path } from './path.js';
import type { Reach } from './tracker.js';

/** Where in what the function gives back an object lies that comes in an argument; `undefined` where more is done with it than to read it. */
export function handsBack(
  context: Context,
  fn: FunctionNode,
  index: number,
  path: readonly string[],
  reach: 'itself' | 'copies' = 'itself',
): readonly Path[] | undefined {
  if (fn.generator || programIndex(context).withArguments.has(fn)) return undefined;
  const parameter = fn.params[index + (hasThis(fn) ? 1 : 0)];
  if (!parameter) return fn.params.at(-1)?.type === AST_NODE_TYPES.RestElement ? undefined : [];
  if (parameter.type === AST_NODE_TYPES.RestElement) return undefined;
  return (reach === 'itself' ? itself : copies)(context, originAt(context, parameter, path)).paths;
}

interface Back {
  readonly paths: readonly Path[] | undefined;
}

const LOST: Back = { paths: undefined };

const itself = perFile<Origin, Back>(
  (context, origin) => whereBack(context, origin, 'itself'),
  () => LOST,
);

const copies = perFile<Origin, Back>(
  (context, origin) => whereBack(context, origin, 'copies'),
  () => LOST,
);

function whereBack(context: Context, origin: Origin, reach: Reach): Back {
  const { events, complete, exported, returned } = followObject(context, origin, reach);
  const isOnlyRead =
    complete && exported.length === 0 && events.every(({ kind }) => kind === 'bind' || kind === 'freeze');
  const isOfItself = returned.every(({ from }) => from === origin.node.parent);
  return isOnlyRead && isOfItself ? { paths: returned.map(({ path }) => path) } : LOST;
}
