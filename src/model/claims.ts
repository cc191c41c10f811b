import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { wordsOf } from './cookie-words.js';

/** Claims that say who somebody is or what they may do. */
export const IDENTITY_CLAIMS: ReadonlySet<string> = new Set([
  '_id',
  'account',
  'accountId',
  'admin',
  'email',
  'groups',
  'id',
  'isAdmin',
  'login',
  'permissions',
  'role',
  'roles',
  'sub',
  'uid',
  'user',
  'userId',
  'userID',
  'user_id',
  'username',
]);

/** What one shows of somebody. */
export const PROFILE_CLAIMS: ReadonlySet<string> = new Set([
  'avatar',
  'displayName',
  'firstName',
  'fullName',
  'lastName',
  'name',
  'picture',
]);

export const TIME_CLAIMS: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf']);

/** Keys below which a token's claims stand, in what libraries return or programs put into tokens. */
export const CLAIM_CONTAINERS: ReadonlySet<string> = new Set(['claims', 'data', 'decoded', 'payload']);

/** Keys, of a request for instance, under which what they hold is taken for who somebody is. */
export const IDENTITY_HOLDERS: ReadonlySet<string> = new Set([
  'account',
  'auth',
  'claims',
  'currentUser',
  'decoded',
  'identity',
  'jwt',
  'principal',
  'session',
  'token',
  'tokenData',
  'uid',
  'user',
  'userId',
  'userData',
]);

/** Callbacks that hand an identity on: `done(null, decoded)`. */
export const CONTINUATIONS: ReadonlySet<string> = new Set(['callback', 'cb', 'done', 'resolve']);

const LOGS: ReadonlySet<string> = new Set(['console', 'debug', 'log', 'logger', 'pino', 'winston']);

/** What is handed to the call is only written down: `console.log`, `logger.info`, `req.log.warn`. */
export function isLogging(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return LOGS.has(lastName(callee) ?? '');
  const owner = lastName(callee.object);
  return owner !== undefined && wordsOf(owner).some((word) => LOGS.has(word));
}
