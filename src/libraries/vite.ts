import type { Library } from './types/library.js';

export default {
  id: 'vite',
  title: 'Vite',
  packages: ['vite'],
  source: 'vite: docs/guide/env-and-mode.md; nuxt, nitropack: the same members of `import.meta`',
  version: '7',
  sinks: [],
  constants: [
    { of: { member: 'PROD', of: { member: 'env', of: { global: 'import.meta' } } }, value: true },
    { of: { member: 'DEV', of: { member: 'env', of: { global: 'import.meta' } } }, value: false },
    { of: { member: 'MODE', of: { member: 'env', of: { global: 'import.meta' } } }, value: 'production' },
    { of: { member: 'dev', of: { global: 'import.meta' } }, value: false },
    { of: { member: 'prod', of: { global: 'import.meta' } }, value: true },
  ],
} satisfies Library;
