import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('csrf', () => {
  it.each([
    ["import lusca from 'lusca';\napp.use(lusca.csrf({ cookie: { name: 'XSRF-TOKEN' } }));", ['lusca "XSRF-TOKEN"']],
    [
      "const lusca = require('lusca');\napp.use(lusca({ csrf: { cookie: { name: '_csrf', options: { secure: true } } }, xframe: 'DENY' }));",
      ['lusca "_csrf"'],
    ],
    ["const { csrf } = require('lusca');\napp.use(csrf({ cookie: { name: 'a' } }));", ['lusca "a"']],
    [
      "import lusca from 'lusca';\napp.use(lusca.csrf());\napp.use(lusca({ csrf: true }));\napp.use(lusca.hsts({ maxAge: 1 }));",
      [],
    ],
    [
      "import lusca from 'lusca';\napp.use(lusca.csrf({ cookie: 'token' }));\napp.use(lusca.csrf({ angular: true }));",
      ['lusca "token"', 'lusca "XSRF-TOKEN"'],
    ],
    [
      "import lusca from 'lusca';\napp.use(lusca({ csrf: { angular: true }, xssProtection: true }));",
      ['lusca "XSRF-TOKEN"'],
    ],
    ["import lusca from 'lusca';\napp.use(lusca({ csrf: { cookie: 'token' } }));", ['lusca "token"']],
    ["import lusca from 'lusca';\napp.use(lusca.csrf({ angular: false, header: 'x-token' }));", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
