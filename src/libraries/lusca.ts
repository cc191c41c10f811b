import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';

/** What Express makes of them. The page's script has to read the token, so that HttpOnly is not asked for. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false, unavailable: true },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'milliseconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
};

export default {
  id: 'lusca',
  title: 'lusca',
  packages: ['lusca'],
  source: 'lusca: index.js, lib/csrf.js',
  version: '1.7.0',
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'csrf', of: { import: 'lusca' } },
      layouts: [
        {
          when: [{ argument: 0, path: ['angular'], is: 'true' }],
          defaultName: 'XSRF-TOKEN',
          options: { argument: 0, path: ['cookie', 'options'] },
        },
        {
          when: [{ argument: 0, path: ['cookie'], is: 'text' }],
          name: { argument: 0, path: ['cookie'] },
          nameKey: 'name',
          options: { argument: 0, path: ['cookie', 'options'] },
        },
        {
          when: [{ argument: 0, path: ['cookie'], is: 'object' }],
          name: { argument: 0, path: ['cookie', 'name'] },
          options: { argument: 0, path: ['cookie', 'options'] },
        },
      ],
      attributes,
      onPlainHttp: 'sends',
      deletion: {},
      sample: "import lusca from 'lusca';\napp.use(lusca.csrf({ cookie: { name: 'sid', options: $options } }));",
    },
    {
      kind: 'cookie',
      callee: { import: 'lusca' },
      layouts: [
        {
          when: [{ argument: 0, path: ['csrf', 'angular'], is: 'true' }],
          defaultName: 'XSRF-TOKEN',
          options: { argument: 0, path: ['csrf', 'cookie', 'options'] },
        },
        {
          when: [{ argument: 0, path: ['csrf', 'cookie'], is: 'text' }],
          name: { argument: 0, path: ['csrf', 'cookie'] },
          nameKey: 'name',
          options: { argument: 0, path: ['csrf', 'cookie', 'options'] },
        },
        {
          when: [{ argument: 0, path: ['csrf', 'cookie'], is: 'object' }],
          name: { argument: 0, path: ['csrf', 'cookie', 'name'] },
          options: { argument: 0, path: ['csrf', 'cookie', 'options'] },
        },
      ],
      attributes,
      onPlainHttp: 'sends',
      deletion: {},
      sample: "import lusca from 'lusca';\napp.use(lusca({ csrf: { cookie: { name: 'sid', options: $options } } }));",
    },
    { kind: 'none', sample: "import lusca from 'lusca';\napp.use(lusca.csrf());\napp.use(lusca({ csrf: true }));" },
  ],
} satisfies Library;
