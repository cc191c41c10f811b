import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const jar: Origin = {
  anyOf: [
    { import: ['vue-cookies', 'vue-cookie'] },
    { member: 'cookies', of: { resultOf: { import: 'vue3-cookies', name: 'useCookies' } } },
    { resultOf: { import: ['@vueuse/integrations/useCookies', '@vueuse/integrations'], name: 'useCookies' } },
    { resultOf: { import: 'cookie-universal' } },
    // What the packages add to every component, and cookie-universal-nuxt to the application.
    { anything: true, named: ['$cookies', '$cookie'] },
  ],
};

/** The attributes stand one by one, and their defaults may be set elsewhere: only what is kept is looked at. */
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
      kind: 'storage',
      reader: 'get',
      callee: { member: 'set', of: jar },
      layouts: [
        {
          // On the server cookie-universal can set HttpOnly.
          when: [{ argument: 2, path: ['httpOnly'], is: 'not known to be present' }],
          key: { argument: 0 },
          value: { argument: 1 },
        },
      ],
      sample: "import VueCookies from 'vue-cookies';\nVueCookies.set('token', response.token, '7d');",
    },
  ],
} satisfies Library;
