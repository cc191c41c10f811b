import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const PACKAGES = ['iron-session', 'iron-session/edge', 'iron-session/next', 'iron-session/express'];

// What is `undefined` in `cookieOptions` replaces the default.
const attributes: Attributes = {
  secure: { key: 'secure', default: true, undefinedDefeatsDefault: true },
  httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
  sameSite: { key: 'sameSite', default: 'lax', ignored: [false], undefinedDefeatsDefault: true },
  // One minute less than `ttl`.
  maxAge: { key: 'maxAge', default: 1209540, unit: 'seconds', undefinedDefeatsDefault: true },
  expires: { key: 'expires', default: null, unit: 'date' },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

const ttl = { key: 'ttl', at: [], default: 1209600, unit: 'seconds', ignored: [0] } as const;

const configuration = {
  kind: 'session',
  attributes,
  onPlainHttp: 'sends',
  state: 'client',
  content: 'encrypted',
  endedBy: ['destroy'],
  name: { keys: ['cookieName'] },
  secret: { keys: ['password'] },
  // Without an end of the cookie's own the seal has none either, whatever `ttl` says.
  expiry: {
    by: 'server',
    bounds: [
      { settings: [ttl] },
      {
        settings: [
          { key: 'maxAge', at: ['cookieOptions'], default: 1209540, unit: 'seconds', undefinedDefeatsDefault: true },
        ],
      },
    ],
  },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'iron-session',
  title: 'iron-session',
  packages: PACKAGES,
  source: 'iron-session: dist/index.js',
  version: '8.0.4',
  sinks: [
    {
      ...configuration,
      callee: { import: ['iron-session', 'iron-session/edge'], name: 'getIronSession' },
      layouts: [
        {
          when: [{ argument: 2, is: 'absent' }],
          configuration: { argument: 1 },
          options: { argument: 1, path: ['cookieOptions'] },
        },
        { configuration: { argument: 2 }, options: { argument: 2, path: ['cookieOptions'] } },
      ],
      stateObject: { resultOf: { import: ['iron-session', 'iron-session/edge'], name: 'getIronSession' } },
      sample:
        "import { getIronSession } from 'iron-session';\nexport const session = (req, res) => getIronSession(req, res, { cookieName: 'sid', password: process.env.S, cookieOptions: $options });",
    },
    {
      ...configuration,
      callee: {
        member: 'updateConfig',
        of: { resultOf: { import: ['iron-session', 'iron-session/edge'], name: 'getIronSession' } },
      },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookieOptions'] } }],
      sample:
        "import { getIronSession as open } from 'iron-session';\nconst session = await open(req, res, options);\nsession.updateConfig({ cookieName: 'sid', password: process.env.S, cookieOptions: $options });",
    },
    {
      ...configuration,
      callee: { import: 'iron-session/next', name: ['withIronSessionApiRoute', 'withIronSessionSsr'] },
      layouts: [{ configuration: { argument: 1 }, options: { argument: 1, path: ['cookieOptions'] } }],
      requestMember: 'session',
      sample:
        "import { withIronSessionApiRoute } from 'iron-session/next';\nexport default withIronSessionApiRoute(login, { cookieName: 'sid', password: process.env.S, cookieOptions: $options });",
    },
    {
      ...configuration,
      callee: { import: 'iron-session/express', name: 'ironSession' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookieOptions'] } }],
      requestMember: 'session',
      sample:
        "import { ironSession } from 'iron-session/express';\napp.use(ironSession({ cookieName: 'sid', password: process.env.S, cookieOptions: $options }));",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: ['SessionOptions', 'IronSessionOptions'], of: { import: PACKAGES } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookieOptions'] } }],
      sample:
        "import type { SessionOptions } from 'iron-session';\nexport const sessionOptions: SessionOptions = { cookieName: 'sid', password: process.env.S, cookieOptions: $options };",
    },
    {
      kind: 'session',
      callee: { import: ['iron-session', 'iron-session/edge'], name: 'sealData' },
      layouts: [{ configuration: { argument: 1 }, options: { argument: 1 } }],
      attributes: {},
      onPlainHttp: 'sends',
      state: 'client',
      content: 'encrypted',
      secret: { keys: ['password'] },
      expiry: { by: 'server', bounds: [{ settings: [ttl] }] },
      sample: "import { sealData } from 'iron-session';\nconst seal = await sealData({ id }, $options);",
    },
  ],
} satisfies Library;
