import type { Library } from './types/library.js';

export default {
  id: 'cookie-parser',
  title: 'cookie-parser',
  packages: ['cookie-parser'],
  source: 'cookie-parser: index.js',
  version: '1.4.7',
  sinks: [
    {
      kind: 'secret',
      callee: { import: 'cookie-parser' },
      secrets: [{ argument: 0, protects: 'cookie', isNeededToSign: true }],
      sample:
        "import express from 'express';\nimport cookieParser from 'cookie-parser';\nexpress().use(cookieParser(process.env.COOKIE_SECRET));",
    },
  ],
} satisfies Library;
