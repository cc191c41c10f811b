import type { Attributes } from './types/attributes.js';
import type { CookieLayout } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const jar: Origin = {
  anyOf: [
    { import: 'vue-cookies' },
    { member: 'cookies', of: { resultOf: { import: 'vue3-cookies', name: 'useCookies' } } },
    // What the package adds to every component, and cookie-universal-nuxt to the application.
    { anything: true, named: ['$cookies'] },
  ],
};

const other: Origin = {
  anyOf: [
    { import: 'vue-cookie' },
    { resultOf: { import: ['@vueuse/integrations/useCookies', '@vueuse/integrations'], name: 'useCookies' } },
    { resultOf: { import: 'cookie-universal' } },
    { anything: true, named: ['$cookie'] },
  ],
};

const ARGUMENTS: Pick<CookieLayout, 'name' | 'value' | 'options'> = {
  name: { argument: 0 },
  value: { argument: 1 },
  options: { argument: 2 },
};

const ONE_BY_ONE: CookieLayout = {
  ...ARGUMENTS,
  positions: { maxAge: 2, path: 3, domain: 4, secure: 5, sameSite: 6 },
};

/** Of an object of options it is not known whose it is, and what is in force without any may be set elsewhere. */
const NOT_ASKED: Attributes = {
  secure: { key: 'secure', default: 'unknown', unavailable: true },
  httpOnly: { key: 'httpOnly', default: false, unavailable: true },
  sameSite: { key: 'sameSite', default: 'unknown', unavailable: true },
  maxAge: { key: 'expires', default: 'unknown', unavailable: true },
};

/**
 * The attributes stand one by one. Their defaults may be set elsewhere: what is not given is not known, but for the lifetime, which is a day unless
 * another one is set. Of libraries that take an object only what is kept is looked at.
 */
export default {
  id: 'vue-cookies',
  title: 'vue-cookies',
  packages: [
    'vue-cookies',
    'vue-cookie',
    'vue3-cookies',
    '@vueuse/integrations',
    'cookie-universal',
    'cookie-universal-nuxt',
  ],
  source: 'vue-cookies: vue-cookies.js; vue3-cookies: dist/index.js; cookie-universal: dist/cookie-universal.js',
  version: '1.8.6, 1.0.6, 2.2.2',
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'set', of: jar },
      layouts: [
        { when: [{ argument: 3, is: 'present' }], ...ONE_BY_ONE },
        { when: [{ argument: 2, is: 'time' }], ...ONE_BY_ONE },
        { when: [{ argument: 2, is: 'text' }], ...ONE_BY_ONE },
        {
          // On the server cookie-universal can set HttpOnly.
          when: [{ argument: 2, path: ['httpOnly'], is: 'not known to be present' }],
          ...ARGUMENTS,
          attributes: NOT_ASKED,
        },
      ],
      attributes: {
        secure: { key: 'secure', default: 'unknown' },
        httpOnly: { key: 'httpOnly', default: false, unavailable: true },
        sameSite: { key: 'sameSite', default: 'unknown', ignored: [null, false, ''] },
        // A number counts seconds, -1 means for ever; `'7d'` and `'1m'`, which is a month, are lengths as well.
        maxAge: {
          key: 'expires',
          default: '1d',
          unit: 'seconds',
          takesDates: true,
          ignored: [null, 0, '', '0'],
        },
        domain: { key: 'domain', default: 'unknown' },
        path: { key: 'path', default: '/' },
      },
      acceptsOtherKeys: true,
      byScript: true,
      onPlainHttp: 'sends',
      deletion: {},
      sample: "import VueCookies from 'vue-cookies';\nVueCookies.set('sid', id, '7d', '/', '', true);",
    },
    {
      kind: 'storage',
      reader: 'get',
      callee: { member: 'set', of: other },
      layouts: [
        {
          when: [{ argument: 2, path: ['httpOnly'], is: 'not known to be present' }],
          key: { argument: 0 },
          value: { argument: 1 },
        },
      ],
      sample: "import VueCookie from 'vue-cookie';\nVueCookie.set('token', response.token, 7);",
    },
  ],
} satisfies Library;
