import { wordsOf } from '../cookie-words.js';
import { withoutOtherPolicies } from '../guards/other-policies.js';
import { isCheckWord } from '../identifiers/check-words.js';
import type { Kit } from '../kit.js';

/** Words of functions that let only some callers through, or find out who the caller is. */
const ASKING: ReadonlySet<string> = new Set([
  'acl',
  'admin',
  'allow',
  'apikey',
  'auth',
  'authed',
  'authenticate',
  'authenticated',
  'authenticator',
  'authentication',
  'authorise',
  'authorised',
  'authorize',
  'authorized',
  'authorization',
  'basicauth',
  'bearer',
  'caller',
  'can',
  'clerk',
  'credential',
  'credentials',
  'ensure',
  'guard',
  'guarded',
  'guards',
  'identity',
  'iron',
  'is',
  'jwt',
  'jwts',
  'key',
  'keycloak',
  'kinde',
  'logged',
  'loggedin',
  'login',
  'member',
  'members',
  'must',
  'oauth',
  'oidc',
  'only',
  'owner',
  'passport',
  'permission',
  'permissions',
  'permit',
  'policy',
  'principal',
  'private',
  'protect',
  'protected',
  'require',
  'required',
  'requires',
  'restrict',
  'restricted',
  'role',
  'roles',
  'scope',
  'scopes',
  'secured',
  'signed',
  'signature',
  'signin',
  'sso',
  'token',
  'tokens',
  'user',
  'users',
  'whoami',
]);

/** Words of middlewares that look at something else: the form of a request, its rate, its body. Libraries that check it bring words of their own. */
const OTHERS: ReadonlySet<string> = new Set([
  'async',
  'bodies',
  'body',
  'bodyparser',
  'cache',
  'catch',
  'clickjacking',
  'compress',
  'compression',
  'conditional',
  'cookie',
  'cookieparser',
  'cookies',
  'cors',
  'csrf',
  'csp',
  'csurf',
  'error',
  'errors',
  'etag',
  'favicon',
  'files',
  'flash',
  'form',
  'formidable',
  'headers',
  'helmet',
  'history',
  'hpp',
  'html',
  'http',
  'i18n',
  'initialize',
  'json',
  'jsx',
  'limit',
  'limiter',
  'limits',
  'language',
  'layouts',
  'locale',
  'locals',
  'log',
  'logger',
  'logging',
  'lusca',
  'metrics',
  'morgan',
  'multer',
  'nocache',
  'openapi',
  'override',
  'param',
  'params',
  'parse',
  'parser',
  'pino',
  'poweredby',
  'pretty',
  'prometheus',
  'powered',
  'query',
  'rate',
  'ratelimit',
  'raw',
  'renderer',
  'responsetime',
  'sanitize',
  'sanitizer',
  'schema',
  'sentry',
  'serve',
  'slowdown',
  'static',
  'swagger',
  'telemetry',
  'text',
  'throttle',
  'timeout',
  'timing',
  'trace',
  'tracer',
  'tracing',
  'trim',
  'upload',
  'urlencoded',
  'valid',
  'validate',
  'validation',
  'validator',
  'view',
  'views',
  'winston',
  'wrap',
  'wrapper',
  'xsrf',
]);

/** What sets a session up, and does not ask whose it is. */
const SETTING_UP: ReadonlySet<string> = new Set([
  'config',
  'configured',
  'cookie',
  'express',
  'generic',
  'handler',
  'koa',
  'middleware',
  'options',
  'parser',
  'session',
  'sessions',
  'setup',
  'store',
]);

/** By its name it lets everybody through, as far as it matters who they are: `cors`, `validateBody`, `express.json`. */
export function asksForOther(kit: Pick<Kit, 'libraries'>, name: string): boolean {
  const words = wordsOf(name);
  if (words.length > 0 && words.every((word) => SETTING_UP.has(word))) return true;
  // It gives the request a name of its own.
  if (/^(?:correlation|request|trace) ids?\b/u.test(words.join(' '))) return true;
  const rest = withoutOtherPolicies(words);
  if (rest.some((word) => ASKING.has(word) || word === 'session')) return false;
  return rest.length < words.length || rest.some((word) => looksAtOther(kit, word));
}

/** A word for something else about a request than who sends it: `body`, `json`, `rate`. */
export function looksAtOther(kit: Pick<Kit, 'libraries'>, word: string): boolean {
  return OTHERS.has(word) || isCheckWord(kit, word);
}

/** `asyncHandler`, `wrap`, `tryCatch`: it only hands errors on. */
export function onlyWraps(name: string): boolean {
  const words = wordsOf(name);
  const isWrapping = words.some((word) =>
    /^(?:a|async|catch|wrap|wrapper|try|handle|handler|errors?|safe|promise)$/u.test(word),
  );
  return isWrapping && !words.some((word) => ASKING.has(word) || word === 'with' || word === 'session');
}

const VERBS =
  /^(?:allow|assert|authenticate|authorise|authorize|check|decode|demand|ensure|expect|force|guard|must|need|only|protect|require|restrict|validate|verify)/u;

/** What it asks of the caller. */
const SIGNED_IN =
  / (?:auth|authed|authenticate|authenticated|authentication|authorization|authorized|bearer|caller|identity|jwt|jwts|logged|loggedin|login|member|principal|session|signed|token|user) /u;

/** By its name it refuses callers who are not signed in: `requireLogin`, `isAuthenticated`, `authenticate`, `jwtAuth`. */
export function requiresSignIn(name: string): boolean {
  const words = wordsOf(name);
  const joined = ` ${words.join(' ')} `;
  if (
    / (?:log ?out|register|sign ?up|create|delete|destroy|local|google|github|facebook|callback|optional|maybe|guest|not|no) /u.test(
      joined,
    )
  )
    return false;
  if (/^(?:authenticate|authenticated|authentication|protect|protected|guarded)$/u.test(words.join(''))) return true;
  if (/ (?:is|ensure|require|required|requires|must|only|check|verify|validate) /u.test(joined))
    return SIGNED_IN.test(joined);
  return (
    / (?:auth|authenticate|jwt|bearer) (?:guard|middleware|required|only|check)? ?$/u.test(joined) ||
    / members only | login required /u.test(joined)
  );
}

/** It finds out who the caller is, or throws: `await requireUser()`, `getSession()`, `currentUser()`. */
export function asksWhoCalls(name: string): boolean {
  const words = wordsOf(name);
  const joined = ` ${words.join(' ')} `;
  if (VERBS.test(words[0] ?? '') && SIGNED_IN.test(joined)) return true;
  return / (?:auth|authenticate|protect|who ?am ?i|(?:current|server|signed ?in|logged ?in|my|is) (?:auth|authenticated|logged|session|user|member)|get (?:auth|session|caller|identity)) /u.test(
    joined,
  );
}

/** True says that somebody may not: `isGuest`, `unauthorized`, `error`. */
export function saysRefusal(name: string): boolean {
  return wordsOf(name).some((word) =>
    /^(?:anonymous|denied|denial|err|error|errors|failed|failure|forbidden|guest|invalid|missing|no|not|refused|rejected|unauthenticated|unauthorised|unauthorized)$/u.test(
      word,
    ),
  );
}

/** Functions that are handed the request for something else than its sender: `parseBody(req)`, `getIp(req)`, `logActivity(req)`. */
export function readsOther(kit: Pick<Kit, 'libraries'>, name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => ASKING.has(word) || word === 'session')) return false;
  return words.some((word) => looksAtOther(kit, word) || REQUEST_WORDS.has(word));
}

const REQUEST_WORDS: ReadonlySet<string> = new Set([
  'accepts',
  'address',
  'agent',
  'client',
  'data',
  'fields',
  'host',
  'input',
  'ip',
  'language',
  'method',
  'origin',
  'page',
  'pagination',
  'path',
  'payload',
  'pathname',
  'protocol',
  'raw',
  'read',
  'route',
  'search',
  'text',
  'url',
]);
