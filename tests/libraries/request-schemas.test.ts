import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const reported = (middleware: string): number =>
  lint(
    `import { Router } from 'express';
const router = Router();
router.post('/', ${middleware}, async (req, res) => { await Session.deleteOne({ token: req.body.token }); });`,
    { only: ['require-validated-session-identifier'] },
  ).length;

describe('schemas of requests: what is recognised', () => {
  it.each(['celebrate({ body })', 'zodMiddleware(body)', 'withJoi(body)', 'yupBody(body)', 'useAjv', 'valibot(body)'])(
    '%s',
    (middleware) => {
      expect(reported(middleware)).toBe(0);
    },
  );
});

describe('schemas of requests: what is not', () => {
  it.each(['join(body)', 'celebration', 'authenticate', 'express.json()'])('%s', (middleware) => {
    expect(reported(middleware)).toBe(1);
  });
});
