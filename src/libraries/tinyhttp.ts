import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'all', 'use', 'head', 'options'];

const application: Origin = {
  anyOf: [
    { instanceOf: { import: '@tinyhttp/app', name: 'App' } },
    { typedAs: { import: '@tinyhttp/app', name: 'App' } },
    { called: ['app', 'router', 'api'], importing: '@tinyhttp/app' },
  ],
};

const response: Origin = {
  fluent: {
    anyOf: [
      { parameter: 1, ofCallbackTo: { member: ROUTING, of: application }, arity: [2, 3] },
      { typedAs: { import: '@tinyhttp/app', name: 'Response' } },
    ],
  },
  methods: ['append', 'clearCookie', 'cookie', 'header', 'links', 'location', 'set', 'status', 'type', 'vary'],
};

export default {
  id: 'tinyhttp',
  title: 'tinyhttp',
  packages: ['@tinyhttp/app'],
  source: '@tinyhttp/res: dist/cookie.js',
  version: '3.0.11',
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'cookie', of: response },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes: {
        secure: { key: 'secure', default: false },
        httpOnly: { key: 'httpOnly', default: false },
        sameSite: { key: 'sameSite', default: null, ignored: [false] },
        maxAge: { key: 'maxAge', default: null, unit: 'milliseconds', ignored: [null] },
        expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/' },
        signed: { key: 'signed', default: false },
      },
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { App } from '@tinyhttp/app';\nnew App().get('/', (req, res) => { res.cookie('sid', req.url, $options); });",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'clearCookie', of: response },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      lifetimeKeepsAlive: true,
      sample:
        "import { App } from '@tinyhttp/app';\nnew App().get('/', (req, res) => { res.clearCookie('sid', $options); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: ['append', 'set', 'header'], of: response },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample:
        "import { App } from '@tinyhttp/app';\nnew App().get('/', (req, res) => { res.append('Set-Cookie', $text); });",
    },
  ],
} satisfies Library;
