import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('@adonisjs/session: what is recognised', () => {
  it.each([
    [
      "import { defineConfig, stores } from '@adonisjs/session';\nexport default defineConfig({ store: env.get('SESSION_DRIVER'), stores: { cookie: stores.cookie() } });",
      'adonis-session "adonis-session" unknown',
    ],
    [
      "import { defineConfig, stores } from '@adonisjs/session';\nexport default defineConfig({ cookieName: 'sid', store: 'cookie', stores: { cookie: stores.cookie() } });",
      'adonis-session "sid" client for ever',
    ],
    [
      "import { defineConfig, stores } from '@adonisjs/session';\nconst sessionConfig = defineConfig({ store: 'redis', stores: { redis: stores.redis({ connection: 'main' }) } });\nexport default sessionConfig;",
      'adonis-session "adonis-session" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('@adonisjs/session: what is not', () => {
  it.each([
    "export default defineConfig({ store: 'cookie' });",
    "import { defineConfig } from '@adonisjs/core/http';\nexport default defineConfig({ cookie: { secure: false } });",
    "import { defineConfig } from 'vite';\nexport default defineConfig({ store: 'cookie' });",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
