import type { QueryParser } from './types/handlers.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'del', 'all', 'use', 'options', 'head'];

const application: Origin = {
  anyOf: [
    { resultOf: { import: 'express' } },
    { resultOf: { import: 'express', name: 'Router' } },
    { instanceOf: { import: 'express', name: 'Router' } },
    {
      typedAs: {
        import: ['express', 'express-serve-static-core'],
        name: ['Application', 'Express', 'Router', 'IRouter'],
      },
    },
    { called: ['app', 'router', 'api', 'server', 'route', 'routes'], importing: 'express' },
  ],
};

const registration: Origin = {
  member: ROUTING,
  of: { anyOf: [application, { fluent: { resultOf: { member: 'route', of: application } }, methods: ROUTING }] },
};

/** `?a[b]=c` is an object by the parser `extended`, and a text of that name by the `simple` one. */
const queryParser: QueryParser = {
  nestedIn: { of: 'express', below: '5' },
  setting: 'query parser',
  nestedBy: ['extended', true],
};

const ERROR_NAMES = ['err', 'error', 'e', '_err', '_error'];
const REQUEST_NAMES = ['req', 'request', '_req', '_request', '_', '__'];
const RESPONSE_NAMES = ['res', 'response', 'resp', '_res', '_response'];
const NEXT_NAMES = ['next', '_next'];

const response: Origin = {
  anyOf: [
    { parameter: 1, ofCallbackTo: registration, arity: [2, 3] },
    { parameter: 2, ofCallbackTo: registration, arity: [4] },
    { typedAs: { import: ['express', 'express-serve-static-core'], name: 'Response' } },
    { parameter: 1, named: [REQUEST_NAMES, RESPONSE_NAMES, NEXT_NAMES] },
    { parameter: 2, named: [ERROR_NAMES, REQUEST_NAMES, RESPONSE_NAMES, NEXT_NAMES] },
  ],
};

/** Methods that give the response back. */
const CHAINING = [
  'append',
  'attachment',
  'clearCookie',
  'contentType',
  'cookie',
  'format',
  'header',
  'links',
  'location',
  'set',
  'status',
  'type',
  'vary',
];

export default {
  id: 'express-handlers',
  title: 'Express handlers',
  packages: ['express'],
  impliedBy: ['@types/express'],
  source:
    'express: lib/request.js, lib/response.js, lib/router/layer.js; cookie-parser: index.js; passport: lib/http/request.js',
  version: '4.22.3, 5.3.0',
  sinks: [],
  settingWrites: [{ callee: { member: 'set', of: application }, name: { argument: 0 }, value: { argument: 1 } }],
  answers: [
    {
      callee: { member: ['send', 'json', 'jsonp'], of: { fluent: response, methods: CHAINING } },
      values: [{ argument: 0 }],
      status: { methods: ['status'], members: ['statusCode'] },
    },
    {
      callee: { member: ['end', 'write'], of: { fluent: response, methods: CHAINING } },
      values: [{ argument: 0 }],
      status: { methods: ['status'], members: ['statusCode'] },
      whole: '{text}',
    },
  ],
  handlers: [
    {
      order: ['error', 'request', 'response', 'next'],
      registration: {
        callee: registration,
        application: { made: { resultOf: { import: 'express' } } },
        // Most files of routes are handed the application or router, and other packages call theirs so as well.
        routes: { every: ['all', 'use'], alike: ['app', 'application', 'router', 'routes', 'server'] },
        middlewares: ['use', 'all'],
        parameter: 'param',
      },
      request: {
        anyOf: [
          { parameter: 0, ofCallbackTo: registration, arity: [1, 2, 3] },
          { parameter: 1, ofCallbackTo: registration, arity: [4] },
          { parameter: 0, ofCallbackTo: { member: 'param', of: application } },
          { typedAs: { import: ['express', 'express-serve-static-core'], name: 'Request' } },
          { parameter: 0, named: [REQUEST_NAMES, RESPONSE_NAMES, NEXT_NAMES] },
          { parameter: 1, named: [ERROR_NAMES, REQUEST_NAMES, RESPONSE_NAMES, NEXT_NAMES] },
        ],
      },
      response,
      inputs: [
        { path: ['query'], source: 'query', holds: queryParser },
        { path: ['params'], source: 'params' },
        { path: ['body'], source: 'body' },
        { path: ['headers'], source: 'headers' },
        // cookie-parser reads what begins with `j:` as JSON.
        { path: ['cookies'], source: 'cookies', holds: 'anything' },
        { path: ['get'], source: 'headers', call: 'value' },
        { path: ['header'], source: 'headers', call: 'value' },
        // Express 4: looks in params, body and query.
        { path: ['param'], source: 'params', call: 'value', holds: 'anything' },
      ],
      signedReads: { member: 'signedCookies' },
      identity: [
        { path: ['user'] },
        { path: ['session', 'userId'] },
        { path: ['session', 'user'] },
        { path: ['auth'] },
        { path: ['userId'] },
        { path: ['currentUser'] },
        { path: ['locals', 'user'], on: 'response' },
        { path: ['locals', 'userId'], on: 'response' },
        { path: ['locals', 'currentUser'], on: 'response' },
        { path: ['session', 'user_id'] },
        { path: ['session', 'uid'] },
        { path: ['session', 'accountId'] },
        { path: ['session', 'account'] },
        { path: ['session', 'currentUser'] },
        { path: ['session', 'passport', 'user'] },
        { path: ['uid'] },
        { path: ['user_id'] },
        { path: ['accountId'] },
        { path: ['account'] },
        { path: ['authUser'] },
        { path: ['authenticatedUser'] },
        { path: ['decodedToken'] },
        { path: ['decoded'] },
        { path: ['jwt'] },
        { path: ['principal'] },
        { path: ['usuario'] },
        { path: ['utilisateur'] },
        { path: ['benutzer'] },
        { path: ['utente'] },
      ],
      own: [['session'], ['sessionID'], ['signedCookies']],
      sessionId: ['sessionID'],
      failure: '{response}.sendStatus(500)',
      guarding: { refusal: { code: '{response}.sendStatus(401)', is: 'expression' }, place: { kind: 'argument' } },
      assumedSession: 'express-session',
      accounts: {
        title: 'Passport',
        login: ['login', 'logIn'],
        logout: ['logout', 'logOut'],
        middleware: { member: 'authenticate', of: { import: 'passport' } },
        renewing: { of: 'passport', from: '0.6' },
        keeping: 'keepSessionInfo',
      },
      formChecks: ['validationResult', 'matchedData'],
    },
  ],
} satisfies Library;
