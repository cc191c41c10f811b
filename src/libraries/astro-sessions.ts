import type { Library } from './types/library.js';

export default {
  id: 'astro-sessions',
  title: 'Astro sessions',
  packages: ['astro/config'],
  source: 'astro: dist/core/session/runtime.js',
  version: '5.18.2, 6.0.5',
  sinks: [
    {
      kind: 'session',
      callee: { import: 'astro/config', name: 'defineConfig' },
      layouts: [
        {
          when: [{ argument: 0, path: ['session', 'cookie'], is: 'plain object' }],
          configuration: { argument: 0, path: ['session'] },
          options: { argument: 0, path: ['session', 'cookie'] },
        },
      ],
      // Off outside of production.
      attributes: {
        secure: { key: 'secure', default: true, undefinedDefeatsDefault: true },
        httpOnly: { key: 'httpOnly', default: true, unavailable: true },
        sameSite: { key: 'sameSite', default: 'lax', undefinedDefeatsDefault: true },
        maxAge: { key: 'maxAge', default: null, unit: 'seconds' },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
      },
      onPlainHttp: 'sends',
      state: 'server',
      name: { at: ['cookie'], keys: ['name'], default: 'astro-session', tellsProduct: true },
      store: { key: 'driver' },
      sample:
        "import { defineConfig } from 'astro/config';\nexport default defineConfig({ session: { driver: 'redis', cookie: $options } });",
    },
  ],
} satisfies Library;
