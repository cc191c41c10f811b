import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const store: Origin = {
  anyOf: [
    { global: 'cookieStore' },
    { member: 'cookieStore', of: { anyOf: [{ global: 'window' }, { global: 'self' }, { global: 'globalThis' }] } },
    { typedAs: { global: 'CookieStore' } },
  ],
};

/** Always Secure, never HttpOnly; a lifetime only as a moment. */
const attributes: Attributes = {
  secure: { key: 'secure', default: true, unavailable: true },
  httpOnly: { key: 'httpOnly', default: false, unavailable: true },
  sameSite: { key: 'sameSite', default: 'strict' },
  maxAge: { key: 'expires', default: null, unit: 'epoch milliseconds', ignored: [null] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
  partitioned: { key: 'partitioned', default: false },
};

export default {
  id: 'cookie-store',
  title: 'Cookie Store API',
  packages: [],
  source: 'Cookie Store API Standard, sections 3.3 and 7.2',
  version: '2026-11',
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'set', of: store },
      layouts: [
        {
          when: [{ argument: 0, is: 'object' }],
          name: { argument: 0, path: ['name'] },
          value: { argument: 0, path: ['value'] },
          options: { argument: 0 },
        },
        { name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 }, gathered: ['name', 'value'] },
      ],
      attributes,
      byScript: true,
      onPlainHttp: 'sends',
      deletion: { expires: true },
      sample: "await cookieStore.set({ name: 'sid', value: id, ...$options });",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'delete', of: store },
      layouts: [
        { when: [{ argument: 0, is: 'object' }], name: { argument: 0, path: ['name'] }, options: { argument: 0 } },
        { name: { argument: 0 } },
      ],
      sample: "await cookieStore.delete({ name: 'sid', ...$options });",
    },
  ],
} satisfies Library;
