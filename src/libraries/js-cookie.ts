import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const api: Origin = {
  fluent: { anyOf: [{ import: 'js-cookie' }, { typedAs: { import: 'js-cookie', name: 'CookiesStatic' } }] },
  methods: ['withAttributes', 'withConverter'],
};

export default {
  id: 'js-cookie',
  title: 'js-cookie',
  packages: ['js-cookie'],
  impliedBy: ['@types/js-cookie'],
  source: 'js-cookie: dist/js.cookie.mjs',
  version: '3.0.8',
  storageReads: [{ callee: { member: 'get', of: api }, key: { argument: 0 } }],
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'set', of: api },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes: {
        // Whatever the case: every key goes into the text as it is, and browsers do not mind.
        secure: { key: 'secure', aliases: ['Secure'], default: false },
        httpOnly: { key: 'httpOnly', default: false, unavailable: true },
        sameSite: {
          key: 'sameSite',
          default: null,
          aliases: ['samesite', 'SameSite'],
          ignored: [null, false],
          invalid: { allBut: ['strict', 'lax', 'none'] },
        },
        // The lifetime is a date or a number of days; `max-age` goes through as text.
        maxAge: {
          key: 'expires',
          aliases: ['max-age', 'Max-Age'],
          aliasUnits: { 'max-age': 'seconds', 'Max-Age': 'seconds' },
          default: null,
          unit: 'days',
          takesDates: true,
          ignored: [null, false],
        },
        domain: { key: 'domain', aliases: ['Domain'], default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
        partitioned: { key: 'partitioned', default: false },
        priority: { key: 'priority', default: null },
      },
      defaultsFrom: { calls: 'receiver' },
      byScript: true,
      writesOtherKeys: true,
      onPlainHttp: 'sends',
      deletion: { maxAge: true },
      sample: "import Cookies from 'js-cookie';\nCookies.set('sid', id, $options);",
    },
    {
      kind: 'cookie-defaults',
      callee: { member: 'withAttributes', of: api },
      layouts: [{ options: { argument: 0 } }],
      sample: "import Cookies from 'js-cookie';\nCookies.withAttributes($options).set('sid', id);",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'remove', of: api },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample: "import Cookies from 'js-cookie';\nCookies.remove('sid', $options);",
    },
  ],
} satisfies Library;
