import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('grant: what is recognised', () => {
  it.each([
    [
      "import grant from 'grant';\nexport default grant.vercel({ config, session: { secret } });",
      'grant "grant" client for ever',
    ],
    [
      "var grant = require('grant').aws({ config, session: { secret, cookie: { maxAge: 600 } } });",
      'grant "grant" client',
    ],
    [
      "const grant = require('grant');\nexports.handler = grant.aws({ config, session: { name: 'sid', secret, store } });",
      'grant "sid" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('grant: what is not', () => {
  it.each([
    "import grant from 'grant';\napp.use(grant.express(config));",
    "import grant from 'grant';\nexport default grant.vercel({ config, session });",
    'export default grant.vercel({ session: { secret } });',
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
