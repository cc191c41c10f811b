import type { CookieSink } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const HTTP = ['@adonisjs/core/http', '@adonisjs/http-server', '@ioc:Adonis/Core/HttpContext'];

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'any', 'route'];

const router: Origin = { import: ['@adonisjs/core/services/router', '@ioc:Adonis/Core/Route'] };

const context: Origin = {
  anyOf: [
    { typedAs: { import: HTTP, name: ['HttpContext', 'HttpContextContract'] } },
    { parameter: 0, ofCallbackTo: { member: ROUTING, of: router } },
    {
      parameter: 0,
      ofCallbackTo: {
        member: ROUTING,
        of: { import: '@ioc:Adonis/Core/Route', name: 'default' },
      },
    },
  ],
};

const response: Origin = {
  fluent: {
    anyOf: [{ member: 'response', of: context }, { typedAs: { import: HTTP, name: ['Response', 'HttpResponse'] } }],
  },
  methods: [
    'append',
    'clearCookie',
    'cookie',
    'encryptedCookie',
    'header',
    'plainCookie',
    'status',
    'safeStatus',
    'type',
    'vary',
  ],
};

/** The defaults of `defineConfig`; the application's own stand in its configuration. */
const written = {
  kind: 'cookie',
  layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
  attributes: {
    secure: { key: 'secure', default: true, undefinedDefeatsDefault: true },
    httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
    sameSite: { key: 'sameSite', default: 'lax', undefinedDefeatsDefault: true, ignored: [false] },
    maxAge: { key: 'maxAge', default: 7200, undefinedDefeatsDefault: true, unit: 'seconds', ignored: [null, 0] },
    expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
    partitioned: { key: 'partitioned', default: false },
    priority: { key: 'priority', default: null },
  },
  onPlainHttp: 'sends',
  // The lifetime that there is by default keeps alive what has expired.
  deletion: {},
} as const satisfies Partial<CookieSink>;

export default {
  id: 'adonis',
  title: 'AdonisJS',
  packages: ['@adonisjs/core', ...HTTP],
  source: '@adonisjs/http-server: build/src/response.js, build/src/define_config.js',
  version: '7.8.1',
  addresses: [
    {
      callee: {
        anyOf: [
          { member: 'redirect', of: response },
          { member: 'toPath', of: { resultOf: { member: 'redirect', of: response } } },
        ],
      },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
      cookie: {
        as: 'statement before',
        code: "{object}.cookie('{name}', {value}, { httpOnly: true, secure: {secure}, sameSite: 'lax', maxAge: {seconds} })",
      },
    },
  ],
  sinks: [
    {
      ...written,
      callee: { member: 'plainCookie', of: response },
      sample:
        "import router from '@adonisjs/core/services/router';\nrouter.post('/', ({ request, response }) => { response.plainCookie('sid', request.id(), $options); });",
    },
    {
      ...written,
      callee: { member: 'cookie', of: response },
      protection: 'always',
      sample:
        "import router from '@adonisjs/core/services/router';\nrouter.post('/', ({ request, response }) => { response.cookie('sid', request.id(), $options); });",
    },
    {
      ...written,
      callee: { member: 'encryptedCookie', of: response },
      content: 'encrypted',
      sample:
        "import router from '@adonisjs/core/services/router';\nrouter.post('/', ({ request, response }) => { response.encryptedCookie('sid', request.id(), $options); });",
    },
    {
      ...written,
      // `config/app.ts`.
      callee: { import: '@adonisjs/core/http', name: 'defineConfig' },
      layouts: [
        {
          when: [{ argument: 0, path: ['cookie'], is: 'plain object' }],
          ofEveryCookie: true,
          options: { argument: 0, path: ['cookie'] },
        },
      ],
      protection: 'unknown',
      sample:
        "import { defineConfig } from '@adonisjs/core/http';\nexport const http = defineConfig({ generateRequestId: true, cookie: $options });",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'clearCookie', of: response },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample:
        "import router from '@adonisjs/core/services/router';\nrouter.post('/', ({ response }) => { response.clearCookie('sid', $options); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: ['append', 'header'], of: response },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample:
        "import router from '@adonisjs/core/services/router';\nrouter.post('/', ({ response }) => { response.append('Set-Cookie', $text); });",
    },
  ],
} satisfies Library;
