import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode } from '../ast/functions.js';
import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { type Calls, type CallSite, createCalls } from './calls.js';
import { wordsOf } from './cookie-words.js';
import { createLookups } from './deletions/lookups.js';
import { isGuardedByDecorators } from './authentication/classes.js';
import { createHandlers, type Handlers } from './handlers.js';
import type { Kit } from './kit.js';
import type { Environment } from './sources/environment.js';
import { createSources, type Sources } from './sources/read.js';
import { inputsOf } from './sources/source.js';

/** Where tokens come from that a program reads. */
export interface TokenOrigins {
  /** The caller of the application sends it, where control came the way that the environment tells. */
  readonly isFromRequest: (token: TSESTree.Expression, environment: Environment) => boolean;
  /** The calls by its name that run a function of the file. */
  readonly callsOf: (fn: FunctionNode) => readonly CallSite[];
  /** Something runs before the handler around the node that may have checked the token. */
  readonly mayBeCheckedBefore: (node: TSESTree.Node) => boolean;
}

export function createTokenOrigins(kit: Kit): TokenOrigins {
  let made: { readonly handlers: Handlers; readonly calls: Calls; readonly sources: Sources } | undefined;

  function readers(): NonNullable<typeof made> {
    if (made) return made;
    const handlers = createHandlers(kit);
    const calls = createCalls(kit);
    const sources = createSources({ kit, handlers, calls, lookupOf: createLookups(kit) });
    return (made = { handlers, calls, sources });
  }

  return {
    isFromRequest: (token, environment) => inputsOf(readers().sources.of(token, environment)).length > 0,
    callsOf: (fn) =>
      readers()
        .calls.sites(fn)
        .filter(({ argument }) => argument === undefined),
    mayBeCheckedBefore(node) {
      for (let around = enclosingFunction(node); around; around = enclosingFunction(around)) {
        const handler = readers().handlers.of(around);
        if (handler?.routes()?.some(({ before }) => before.some(mayCheck))) return true;
        const decorators = handler?.form.decorators;
        if (handler && decorators && isGuardedByDecorators(kit, handler, decorators)) return true;
      }
      return false;
    },
  };
}

/** Words of middlewares and wrappers that do not look at tokens. */
const HARMLESS_WORDS: ReadonlySet<string> = new Set([
  'async',
  'body',
  'catch',
  'compression',
  'cookie',
  'cookies',
  'cors',
  'helmet',
  'json',
  'limit',
  'limiter',
  'log',
  'logger',
  'morgan',
  'parser',
  'static',
  'upload',
  'urlencoded',
  'wrap',
]);

const CHECKING_WORDS: ReadonlySet<string> = new Set([
  'auth',
  'authenticate',
  'guard',
  'jwt',
  'protect',
  'token',
  'verify',
]);

function mayCheck(middleware: TSESTree.Node): boolean {
  const node = unwrap(middleware);
  if (node.type === AST_NODE_TYPES.Literal || node.type === AST_NODE_TYPES.TemplateLiteral) return false;
  const name = lastName(node.type === AST_NODE_TYPES.CallExpression ? node.callee : node);
  const words = name === undefined ? [] : wordsOf(name);
  return !words.some((word) => HARMLESS_WORDS.has(word)) || words.some((word) => CHECKING_WORDS.has(word));
}
