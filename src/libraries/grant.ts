import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const PATH = ['session', 'cookie'];

const session = {
  kind: 'session',
  callee: { import: 'grant', name: ['vercel', 'aws', 'azure', 'gcloud'] },
  onPlainHttp: 'sends',
  state: { when: { given: [['session', 'store']] }, then: 'server', else: 'client' },
  content: 'clear',
  name: { at: ['session'], keys: ['name'], default: 'grant', tellsProduct: true },
  secret: { at: ['session'], keys: ['secret'] },
  store: { at: ['session'], key: 'store' },
  expiry: { by: 'cookie' },
} as const satisfies Partial<SessionSink>;

const layout = { configuration: { argument: 0 }, options: { argument: 0, path: PATH } } as const;

export default {
  id: 'grant',
  title: 'grant',
  packages: ['grant'],
  source: 'grant: lib/session.js, lib/handler/vercel.js',
  version: '5.4.24',
  sinks: [
    {
      ...session,
      layouts: [
        {
          when: [
            { argument: 0, path: ['session'], is: 'plain object' },
            { argument: 0, path: PATH, is: 'absent' },
          ],
          ...layout,
        },
      ],
      attributes: {
        secure: { key: 'secure', default: false },
        httpOnly: { key: 'httpOnly', default: true },
        sameSite: { key: 'sameSite', default: null, ignored: [false] },
        // Options that are given replace all of the default.
        maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null], followUp: true },
        expires: { key: 'expires', default: null, unit: 'date' },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/' },
      },
      sample:
        "import grant from 'grant';\nexport default grant.vercel({ config: $options, session: { secret: process.env.S, store } });",
    },
    {
      ...session,
      layouts: [{ when: [{ argument: 0, path: PATH, is: 'plain object' }], ...layout }],
      attributes: {
        secure: { key: 'secure', default: false },
        httpOnly: { key: 'httpOnly', default: false },
        sameSite: { key: 'sameSite', default: null, ignored: [false] },
        maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null], followUp: true },
        expires: { key: 'expires', default: null, unit: 'date', ignored: [null] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: null },
      },
      sample:
        "import grant from 'grant';\nexport default grant.vercel({ config, session: { secret: process.env.S, store, cookie: $options } });",
    },
  ],
} satisfies Library;
