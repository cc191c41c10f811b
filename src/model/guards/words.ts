import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { childrenOf } from '../../ast/walk.js';
import { meaningOfName } from '../deletions/meaning.js';
import { englishWordsOf } from '../foreign-words.js';
import type { Kit } from '../kit.js';
import { withoutOtherPolicies } from './other-policies.js';

/** Words by which a function, middleware or property says that it is about what somebody may do. */
const AUTHORIZATION: ReadonlySet<string> = new Set([
  'abilities',
  'ability',
  'acl',
  'admin',
  'admins',
  'can',
  'owner',
  'owners',
  'ownership',
  'own',
  'owns',
  'permission',
  'permissions',
  'permit',
  'policies',
  'policy',
  'privilege',
  'privileges',
  'rbac',
  'role',
  'roles',
  'same',
  'scope',
  'scopes',
  'self',
  'staff',
  'superadmin',
  'superuser',
]);

const OWNERSHIP: ReadonlySet<string> = new Set(['own', 'owner', 'owners', 'ownership', 'owns', 'same', 'self']);

/** It is about somebody's own things: which ones its arguments say. */
export function isOwnershipName(name: string): boolean {
  return englishWordsOf(name).some((word) => OWNERSHIP.has(word));
}

/** Values of a role that stand above the ordinary ones. */
const PRIVILEGED: ReadonlySet<string> = new Set([
  'admin',
  'admins',
  'owner',
  'staff',
  'superadmin',
  'superuser',
  'root',
  'moderator',
]);

export function isAuthorizationName(name: string): boolean {
  return withoutOtherPolicies(englishWordsOf(name)).some((word) => AUTHORIZATION.has(word));
}

export function isPrivileged(name: string): boolean {
  return englishWordsOf(name).some((word) => PRIVILEGED.has(word));
}

const JUDGING: ReadonlySet<string> = new Set([
  'allow',
  'assert',
  'authorise',
  'authorize',
  'check',
  'enforce',
  'ensure',
  'guard',
  'may',
  'protect',
  'require',
  'verify',
]);

/** That somebody is logged in says nothing about what they may do. */
const AUTHENTICATING: ReadonlySet<string> = new Set([
  'auth',
  'authenticated',
  'authentication',
  'id',
  'in',
  'jwt',
  'logged',
  'login',
  'session',
  'signed',
  'token',
  'user',
]);

/** It asks what somebody may do, by a verb or by what it is about. */
export function judges(name: string): boolean {
  const [verb = '', ...rest] = englishWordsOf(name);
  const isAboutMore = rest.length === 0 || rest.some((word) => !AUTHENTICATING.has(word));
  return isAuthorizationName(name) || (JUDGING.has(verb) && isAboutMore);
}

const NEGATIVE: ReadonlySet<string> = new Set([
  'cannot',
  'cant',
  'denied',
  'forbidden',
  'lacks',
  'missing',
  'no',
  'not',
  'without',
]);

/** `isNotAdmin`, `ability.cannot`: true says that somebody may not. */
export function isNegative(name: string): boolean {
  return englishWordsOf(name).some((word) => NEGATIVE.has(word));
}

/** Functions that authorise when they are told what: `authorize('admin')`, `auth('manageUsers')`. */
const AUTHORIZING: ReadonlySet<string> = new Set([
  'allow',
  'auth',
  'authorise',
  'authorize',
  'grant',
  'protect',
  'require',
  'restrict',
]);

export function authorizesWithArgument(name: string): boolean {
  return AUTHORIZING.has(englishWordsOf(name)[0] ?? '');
}

const PASSWORDS: ReadonlySet<string> = new Set([
  'credential',
  'credentials',
  'otp',
  'passcode',
  'password',
  'passwd',
  'pin',
  'totp',
  'mfa',
]);
const COMPARING: ReadonlySet<string> = new Set([
  'authenticate',
  'check',
  'compare',
  'confirm',
  'correct',
  'equal',
  'has',
  'is',
  'match',
  'matches',
  'safe',
  'test',
  'valid',
  'validate',
  'verify',
]);
/** What a check of a password's form is about. */
const FORMS: ReadonlySet<string> = new Set([
  'complexity',
  'format',
  'length',
  'policy',
  'strength',
  'strong',
  'weak',
  'change',
  'reset',
  'new',
]);

/** `user.comparePassword`, `verifyOtp`. */
export function comparesPassword(name: string): boolean {
  const words = englishWordsOf(name);
  const is = (set: ReadonlySet<string>) => words.some((word) => set.has(word.replace(/sync$/u, '')));
  return is(PASSWORDS) && is(COMPARING) && !is(FORMS);
}

/** `bcrypt.compare(…)`, `argon2.verify(…)`: whether it is about a password its arguments say. */
export function compares(name: string): boolean {
  const [first = ''] = englishWordsOf(name);
  return COMPARING.has(first.replace(/sync$/u, '')) && first !== 'is' && first !== 'has';
}

export function isSecretName(name: string): boolean {
  return meaningOfName(name) === 'token';
}

const NOTING: ReadonlySet<string> = new Set([
  'activity',
  'analytics',
  'assign',
  'audit',
  'breadcrumb',
  'capture',
  'console',
  'create',
  'debug',
  'dispatch',
  'emit',
  'enqueue',
  'flash',
  'history',
  'i18n',
  'incr',
  'increment',
  'info',
  'insert',
  'json',
  'log',
  'logger',
  'logging',
  'mail',
  'metric',
  'metrics',
  'next',
  'notify',
  'publish',
  'push',
  'queue',
  'record',
  'render',
  'save',
  'send',
  'sentry',
  'set',
  'sms',
  'statsd',
  'telemetry',
  'toast',
  'trace',
  'track',
  'translate',
  'warn',
  'write',
]);

/** It writes down or tells somebody; it does not judge. */
export function onlyNotes(name: string): boolean {
  return englishWordsOf(name).some((word) => NOTING.has(word));
}

const MAX_NODES = 60;

/** The names and texts in an expression, those in functions of their own left out. */
export function namesIn(kit: Kit, root: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  const stack: TSESTree.Node[] = [root];
  for (let node = stack.pop(), count = 0; node && count < MAX_NODES; node = stack.pop(), count++) {
    if (node.type === AST_NODE_TYPES.Identifier) names.push(node.name);
    else if (node.type === AST_NODE_TYPES.Literal && typeof node.value === 'string') names.push(node.value);
    else if (node.type !== AST_NODE_TYPES.ArrowFunctionExpression && node.type !== AST_NODE_TYPES.FunctionExpression) {
      stack.push(...childrenOf(node, kit.sourceCode.visitorKeys));
    }
  }
  return names;
}
