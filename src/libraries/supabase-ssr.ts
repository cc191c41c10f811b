import type { Library } from './types/library.js';

/**
 * The cookies are written through callbacks with options that the library hands over, which are not known where they are passed on. HttpOnly is off
 * because the page's own client reads them, and a lifetime that is given is ignored.
 */
export default {
  id: 'supabase-ssr',
  title: '@supabase/ssr',
  packages: ['@supabase/ssr'],
  source: '@supabase/ssr: dist/module/cookies.js, dist/module/utils/constants.js',
  version: '0.12.7',
  sinks: [
    {
      kind: 'cookie',
      callee: { import: '@supabase/ssr', name: ['createServerClient', 'createBrowserClient'] },
      layouts: [
        {
          when: [{ argument: 2, path: ['cookieOptions'], is: 'object' }],
          name: { argument: 2, path: ['cookieOptions', 'name'] },
          defaultName: 'sb-auth-token',
          options: { argument: 2, path: ['cookieOptions'] },
        },
      ],
      attributes: {
        // What is not given may be added where the cookies are written.
        secure: { key: 'secure', default: 'unknown' },
        httpOnly: { key: 'httpOnly', default: false, unavailable: true },
        sameSite: { key: 'sameSite', default: 'lax', ignored: [false], undefinedDefeatsDefault: true },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
      },
      onPlainHttp: 'sends',
      deletion: {},
      sample:
        "import { createServerClient } from '@supabase/ssr';\nexport const client = createServerClient(url, key, { cookies, cookieOptions: $options });",
    },
    {
      kind: 'none',
      sample:
        "import { createServerClient } from '@supabase/ssr';\nimport { cookies } from 'next/headers';\nexport async function createClient() { const store = await cookies(); return createServerClient(url, key, { cookies: { getAll: () => store.getAll(), setAll: (all) => all.forEach(({ name, value, options }) => store.set(name, value, options)) } }); }",
    },
  ],
} satisfies Library;
