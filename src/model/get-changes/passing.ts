import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { FunctionNode } from '../../ast/functions.js';
import { lastName } from '../../ast/property-name.js';
import { walk } from '../../ast/walk.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import type { Served } from '../served/served.js';

/** Errors are handled, the request goes on to the next handler, or a token against forged requests is looked at. */
export function isNoEnd(kit: Kit, handlers: Handlers, fn: FunctionNode, { methods, path }: Served): boolean {
  if (handlers.of(fn)?.parts.some((part) => part?.role === 'error')) return true;
  let isGuarded = false;
  let goesOn = false;
  walk(fn.body, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.Identifier || node.type === AST_NODE_TYPES.Literal) {
      isGuarded ||= /[cx]srf/iu.test(node.type === AST_NODE_TYPES.Identifier ? node.name : String(node.value));
    }
    goesOn ||=
      node.type === AST_NODE_TYPES.CallExpression && lastName(node.callee) === 'next' && node.arguments.length === 0;
  });
  return isGuarded || (goesOn && (methods === 'every' || path?.includes('*') === true));
}
