import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

const client = (options: string): string =>
  `import { createServerClient } from '@supabase/ssr';\nexport const client = createServerClient(url, key, ${options});`;

describe('the options of a client', () => {
  it.each([
    [client('{ cookies, cookieOptions: { secure: false } }'), ['supabase-ssr "sb-auth-token"']],
    [client("{ cookies, cookieOptions: { name: 'session', domain: '.example.com' } }"), ['supabase-ssr "session"']],
    [
      "import { createBrowserClient } from '@supabase/ssr';\ncreateBrowserClient(url, key, { cookieOptions: {} });",
      ['supabase-ssr "sb-auth-token"'],
    ],
    // The library's own ones are passed to the callbacks.
    [client('{ cookies }'), []],
    ["import { createClient } from '@supabase/supabase-js';\ncreateClient(url, key, { cookieOptions: {} });", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});

it('the cookies that the library hands over are those of the call that passes them on', () => {
  expect(
    understood(
      "import { createServerClient } from '@supabase/ssr';\nimport { cookies } from 'next/headers';\nexport async function createClient() { const store = await cookies(); return createServerClient(url, key, { cookies: { getAll: () => store.getAll(), setAll: (all) => all.forEach(({ name, value, options }) => store.set(name, value, options)) } }); }",
    ),
  ).toEqual(['next `name`']);
});
