import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('Astro sessions: what is recognised', () => {
  it.each([
    [
      "import { defineConfig } from 'astro/config';\nexport default defineConfig({ session: { cookie: { name: 'sid', secure: false } } });",
      'astro-sessions "sid" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('Astro sessions: what is not', () => {
  it.each([
    "import { defineConfig } from 'astro/config';\nexport default defineConfig({ output: 'server' });",
    "import { defineConfig } from 'astro/config';\nexport default defineConfig({ session: { driver: 'redis' } });",
    "import { defineConfig } from 'vite';\nexport default defineConfig({ session: { cookie: { secure: false } } });",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
