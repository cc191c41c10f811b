import type { Library } from './types.js';

/**
 * The cookies are written through callbacks with options that the library hands over, which are not known where they are passed on. HttpOnly is off
 * because the page's own client reads them, and a lifetime that is given is ignored.
 */
export default {
  id: 'supabase-ssr',
  title: '@supabase/ssr',
  packages: ['@supabase/ssr'],
  source: '@supabase/ssr: dist/module/cookies.js',
  version: '0.12.7',
  sinks: [
    {
      kind: 'none',
      sample:
        "import { createServerClient } from '@supabase/ssr';\nimport { cookies } from 'next/headers';\nexport async function createClient() { const store = await cookies(); return createServerClient(url, key, { cookies: { getAll: () => store.getAll(), setAll: (all) => all.forEach(({ name, value, options }) => store.set(name, value, options)) } }); }",
    },
  ],
} satisfies Library;
