import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { unwrap } from '../ast/unwrap.js';
import type { TextPart, Value } from '../evaluate/value.js';
import { credentialNamed, namesSomethingElse } from './credential-words.js';
import { isTokenWord, PERSON_WORDS, PREFERENCE_WORDS, SESSION_WORDS, wordsOf } from './cookie-words.js';
import { claimOfName } from './identity-words.js';
import type { Kit } from './kit.js';
import { isIssuing, isStrongToken } from './login-words.js';

/** What a cookie is there for: it carries or unlocks a session, it remembers a preference, or that is not known. */
export type Carries = 'session' | 'preference' | 'unknown';

/** Judged by where the value comes from first, then by the cookie's name. */
export function carriedBy(kit: Kit, name: Value, value: Value | undefined, given?: TSESTree.Node): Carries {
  if (value && sourcesOf(value).some((node) => isSecretSource(kit, node))) return 'session';
  if (given && isNamedAsSession(given)) return 'session';
  const names = namesIn(name);
  const words = names.flatMap(wordsOf);
  const isBeside = names.some(leadsElsewhere);
  const isSession = !isBeside && words.some((word) => UNMISTAKABLE.has(word) || isTokenWord(word));
  if (!isSession && words.some((word) => PREFERENCE_WORDS.has(word))) return 'preference';
  if (isBeside) return 'unknown';
  const isAsking = names.some((one) => ASKING.has(wordsOf(one)[0] ?? ''));
  const isClaim = names.some((one) => claimOfName(one) !== undefined);
  const isTold = isSession && !words.some((word) => TELLING.has(word));
  const isOther = names.some(namesSomethingElse) && !words.every((word) => TELLS_NOTHING.has(word));
  const isToken = given !== undefined && !isOther && isNamedAsToken(kit, given);
  const isAnswer = isAsking && !isToken && !(given && SESSION_ID.test(kit.sourceCode.getText(given)));
  if (!isClaim && !isTold && value && (isAnswer || isFlag(value))) return 'unknown';
  const isLogin = isSession || words.some((word) => SESSION_WORDS.has(word)) || identifiesPerson(words);
  return isLogin || isClaim || isToken ? 'session' : 'unknown';
}

/** `req.session.id`, `req.sessionID`, whatever the cookie is called. */
const SESSION_ID = /\bsession_?(?:\.id|id)$/iu;

function identifiesPerson(words: readonly string[]): boolean {
  return words.includes('id') && (words.length === 1 || words.some((word) => PERSON_WORDS.has(word)));
}

/** With one of these in its name a cookie holds a session, whatever else the name says. */
const UNMISTAKABLE: ReadonlySet<string> = new Set(['session', 'sid']);

/** Last words of names of what goes with a login and is none: `login_dest`, `loginInfo`, `auth_redirect`, `tokenExpiry`. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'dest',
  'destination',
  'exp',
  'expiration',
  'expires',
  'expiry',
  'info',
  'redirect',
  'referer',
  'referrer',
  'uri',
  'url',
]);

/** What a constant is called for naming a cookie says nothing of what is in it: `TOKEN_EXPIRATION_NAME`. */
function leadsElsewhere(name: string): boolean {
  return ELSEWHERE.has(wordsOf(name).findLast((word) => !TELLS_NOTHING.has(word)) ?? '');
}

/** With one of these, a yes or no is said about the session: `has_session`, `SESSION_HINT_COOKIE`. */
const TELLING: ReadonlySet<string> = new Set([
  'active',
  'authenticated',
  'ended',
  'exists',
  'expired',
  'flag',
  'has',
  'hint',
  'is',
  'logged',
  'present',
  'timeout',
  'valid',
]);

/** Words with which a name asks a question that is answered by yes or no: `has_session`, `isLoggedIn`. */
const ASKING: ReadonlySet<string> = new Set(['has', 'is']);

interface Written {
  readonly name: Value;
  readonly value: Value | undefined;
  readonly carries: Carries;
}

/** There is nothing in it but yes or no, and it is no session by its name. */
export function holdsFlag({ value, carries }: Written): boolean {
  return carries !== 'session' && value !== undefined && isFlag(value);
}

/** It only says whether there is a session. */
export function saysWhether(cookie: Written): boolean {
  if (cookie.carries === 'session') return false;
  const names = namesIn(cookie.name).map(wordsOf);
  const isAbout = names.flat().some((word) => SESSION_WORDS.has(word) || isTokenWord(word) || TELLING.has(word));
  return (isAbout && holdsFlag(cookie)) || names.some(([first = '']) => ASKING.has(first));
}

const FLAGS: ReadonlySet<string> = new Set(['true', 'false', '1', '0', 'yes', 'no', 'on', 'off']);

/** It says yes or no, which is nobody's secret: `res.cookie('remember', 1)`. */
function isFlag(value: Value): boolean {
  return value.kind === 'scalar' ? FLAGS.has(String(value.value)) : isQuestion(unwrap(value.node));
}

/** `!user`, `Boolean(user)`, `user !== null` */
function isQuestion(node: TSESTree.Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return node.operator === '!';
    case AST_NODE_TYPES.BinaryExpression:
      return /[=<>]/u.test(node.operator) && !/^(?:<<|>>)/u.test(node.operator);
    case AST_NODE_TYPES.CallExpression:
      return node.callee.type === AST_NODE_TYPES.Identifier && node.callee.name === 'Boolean';
    default:
      return false;
  }
}

/** The expressions that a value is made of. */
function sourcesOf(value: Value): readonly TSESTree.Node[] {
  const parts: readonly TextPart[] = value.kind === 'text' ? value.parts : [];
  return [value.node, ...parts.map((part) => part.node)];
}

const SECRET_MEMBERS: ReadonlySet<string> = new Set([
  'accessToken',
  'access_token',
  'idToken',
  'id_token',
  'refreshToken',
  'refresh_token',
  'sessionID',
  'sessionId',
  'session_id',
  'sessionToken',
]);

/** `sessionId`, `session_jwt`: what a variable is called whose value is not followed. */
function isNamedAsSession(given: TSESTree.Node): boolean {
  const name = lastName(unwrap(given));
  return name !== undefined && (credentialNamed(name) === 'session id' || isStrongToken(name));
}

/** Words of a constant's name that say no more than that it names a cookie: `COOKIE_NAME`, `config.cookie.name`. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['cookie', 'key', 'name']);

/** `token`, `user.token`, `await user.generateAuthToken()`, where the cookie's name does not say what it is for. */
function isNamedAsToken(kit: Kit, given: TSESTree.Node): boolean {
  const node = unwrap(given);
  if (node.type === AST_NODE_TYPES.AwaitExpression) return isNamedAsToken(kit, node.argument);
  const isCall = node.type === AST_NODE_TYPES.CallExpression;
  const name = lastName(isCall ? node.callee : node) ?? '';
  if (namesSomethingElse(name)) return false;
  if (isCall) return isIssuing(name) !== undefined;
  return credentialNamed(name) === 'token' && !isOfSomethingElse(kit, node);
}

/** `const token = csrf.create(secret)` */
function isOfSomethingElse({ provenanceOf, sourceCode }: Kit, token: TSESTree.Node): boolean {
  const provenance = provenanceOf(token);
  return provenance.kind === 'result' && namesSomethingElse(sourceCode.getText(provenance.call.callee));
}

function isSecretSource(kit: Kit, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  const name = lastName(inner);
  if (name !== undefined && SECRET_MEMBERS.has(name)) return true;
  return isIssued(kit, kit.provenanceOf(inner));
}

/** The result of a token issued by a known library, or of random bytes: `randomBytes(32).toString('hex')`. */
function isIssued(kit: Kit, provenance: Provenance): boolean {
  if (provenance.kind === 'typed') return isIssued(kit, provenance.of);
  if (provenance.kind !== 'result') return false;
  const { call, of } = provenance;
  if (call.callee.type !== AST_NODE_TYPES.Super && lastName(call.callee) === 'randomBytes') return true;
  if (kit.recognise(call)?.readings.some(({ sink }) => sink.kind === 'token-issue')) return true;
  return of.kind === 'member' && isIssued(kit, of.of);
}

/** The name, known parts of one, and the names of constants that are not followed: `COOKIE_NAMES.session`. */
function namesIn(name: Value): readonly string[] {
  if (name.kind === 'scalar') return [String(name.value)];
  if (name.kind === 'text') return name.parts.flatMap((part) => (part.known ? part.text : (lastName(part.node) ?? [])));
  return [lastName(name.node) ?? []].flat();
}
