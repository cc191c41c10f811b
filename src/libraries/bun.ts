import type { Attributes } from './types/attributes.js';
import type { CookieLayout } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const serve: Origin = {
  anyOf: [
    { member: 'serve', of: { global: 'Bun' } },
    { import: 'bun', name: 'serve' },
  ],
};

const mapClass: Origin = {
  anyOf: [
    { member: 'CookieMap', of: { global: 'Bun' } },
    { import: 'bun', name: 'CookieMap' },
  ],
};

const requestType: Origin = {
  anyOf: [
    { member: 'BunRequest', of: { global: 'Bun' } },
    { import: 'bun', name: 'BunRequest' },
  ],
};

const cookieClass: Origin = {
  anyOf: [
    { member: 'Cookie', of: { global: 'Bun' } },
    { import: 'bun', name: 'Cookie' },
  ],
};

/** The cookies of a request to one of the routes, which are sent with its response. */
const map: Origin = {
  anyOf: [
    {
      member: 'cookies',
      of: { anyOf: [{ parameter: 0, ofCallbackTo: serve, below: ['*'] }, { typedAs: requestType }] },
    },
    { instanceOf: mapClass },
    { typedAs: mapClass },
  ],
};

const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: 'lax', invalid: [true] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds' },
  expires: { key: 'expires', default: null, unit: 'epoch seconds' },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
  partitioned: { key: 'partitioned', default: false },
};

const layouts: readonly CookieLayout[] = [
  {
    when: [{ argument: 0, is: 'object' }],
    name: { argument: 0, path: ['name'] },
    value: { argument: 0, path: ['value'] },
    options: { argument: 0 },
  },
  {
    when: [{ argument: 1, is: 'present' }],
    name: { argument: 0 },
    value: { argument: 1 },
    options: { argument: 2 },
  },
];

export default {
  id: 'bun',
  title: 'Bun',
  packages: ['bun'],
  impliedBy: ['@types/bun', 'bun-types'],
  source: 'bun-types: bun.d.ts; the program itself',
  version: '1.4.5',
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'set', of: map },
      layouts,
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { serve } from 'bun';\nserve({ routes: { '/login': (request) => { request.cookies.set('sid', request.url, $options); return new Response(); } } });",
    },
    {
      kind: 'cookie',
      form: 'new',
      callee: cookieClass,
      layouts,
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { Cookie } from 'bun';\nexport const issue = (id) => { return new Cookie('sid', id, $options); };",
    },
    {
      kind: 'cookie',
      callee: { member: 'from', of: cookieClass },
      layouts,
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { Cookie } from 'bun';\nexport const issue = (id) => { return Cookie.from('sid', id, $options); };",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'delete', of: map },
      layouts: [
        { when: [{ argument: 0, is: 'object' }], name: { argument: 0, path: ['name'] }, options: { argument: 0 } },
        { name: { argument: 0 }, options: { argument: 1 } },
      ],
      sample: "import { CookieMap } from 'bun';\nnew CookieMap().delete('sid', $options);",
    },
  ],
} satisfies Library;
