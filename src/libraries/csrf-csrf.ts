import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';

/** What Express makes of them. SameSite is `lax` by default in version 3, `strict` in version 4. */
const attributes: Attributes = {
  secure: { key: 'secure', default: true },
  httpOnly: { key: 'httpOnly', default: true },
  sameSite: { key: 'sameSite', default: 'unknown', ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'milliseconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
  partitioned: { key: 'partitioned', default: false },
};

export default {
  id: 'csrf-csrf',
  title: 'csrf-csrf',
  packages: ['csrf-csrf'],
  source: 'csrf-csrf: dist/index.js, lib/esm/index.js',
  version: '3.2.2, 4.0.3',
  sinks: [
    {
      kind: 'cookie',
      callee: { import: 'csrf-csrf', name: 'doubleCsrf' },
      layouts: [
        {
          name: { argument: 0, path: ['cookieName'] },
          defaultName: '__Host-psifi.x-csrf-token',
          options: { argument: 0, path: ['cookieOptions'] },
        },
      ],
      attributes,
      onPlainHttp: 'sends',
      deletion: {},
      secrets: [{ argument: 0, path: ['getSecret', '()'], protects: 'cookie' }],
      sample:
        "import { doubleCsrf } from 'csrf-csrf';\nexport const protection = doubleCsrf({ getSecret, getSessionIdentifier, cookieName: 'sid', cookieOptions: $options });",
    },
  ],
} satisfies Library;
