import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const csurf: Origin = { import: ['csurf', '@dr.pogodin/csurf'] };

/** What the `cookie` package makes of the options: seconds, not the milliseconds of Express. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
  signed: { key: 'signed', default: false },
};

const cookie = {
  name: { argument: 0, path: ['cookie', 'key'] },
  defaultName: '_csrf',
  options: { argument: 0, path: ['cookie'] },
};

export default {
  id: 'csurf',
  title: 'csurf',
  packages: ['csurf', '@dr.pogodin/csurf'],
  source: 'csurf: index.js',
  version: '1.11.0',
  sinks: [
    {
      // Without the option the secret stays in the session.
      kind: 'cookie',
      callee: csurf,
      layouts: [
        { when: [{ argument: 0, path: ['cookie'], is: 'object' }], ...cookie },
        { when: [{ argument: 0, path: ['cookie'], is: 'true' }], ...cookie },
      ],
      attributes,
      onPlainHttp: 'sends',
      deletion: {},
      sample: "import csurf from 'csurf';\napp.use(csurf({ cookie: $options }));",
    },
    {
      kind: 'none',
      sample:
        "import csurf from 'csurf';\napp.use(csurf());\napp.use(csurf({ sessionKey: 'session', cookie: false }));",
    },
  ],
} satisfies Library;
