import type { Library } from './types/library.js';

const NUXT = ['nuxt/app', '#app', '#imports', '#app/composables/cookie'];

export default {
  id: 'nuxt',
  title: 'Nuxt',
  packages: ['nuxt', ...NUXT],
  source: 'nuxt: dist/app/composables/cookie.js',
  version: '4.4.5',
  // Variables of the environment (`NUXT_JWT_SECRET`) count before it where the server has them.
  settingObjects: [
    {
      callee: {
        anyOf: [{ import: ['nuxt/config', 'nuxt'], name: 'defineNuxtConfig' }, { global: 'defineNuxtConfig' }],
      },
      settings: { argument: 0, path: ['runtimeConfig'] },
      open: ['public', 'app'],
      secrets: { 'session.password': ['session', 'secret'] },
      filledFrom: 'NUXT_',
    },
  ],
  sinks: [
    {
      kind: 'cookie',
      callee: { anyOf: [{ import: NUXT, name: 'useCookie' }, { global: 'useCookie' }] },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      writtenBy: 'value',
      attributes: {
        secure: { key: 'secure', default: false },
        // A page's own script mostly reads and writes what it keeps so.
        httpOnly: { key: 'httpOnly', default: false, onlyFor: 'session', followUp: true },
        sameSite: { key: 'sameSite', default: null, ignored: [false] },
        maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
        expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
        partitioned: { key: 'partitioned', default: false },
        priority: { key: 'priority', default: null },
      },
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { useCookie } from '#app';\nexport const useToken = (id) => { const sid = useCookie('sid', $options);\nsid.value = id; };",
    },
  ],
} satisfies Library;
