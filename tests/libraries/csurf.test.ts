import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('the cookie of the secret', () => {
  it.each([
    ["import csurf from 'csurf';\napp.use(csurf({ cookie: true }));", ['csurf "_csrf"']],
    ["const csrf = require('csurf');\nconst protect = csrf({ cookie: { httpOnly: true } });", ['csurf "_csrf"']],
    ["const protect = require('csurf')({ cookie: { key: 'secret', signed: true } });", ['csurf "secret"']],
    [
      "import csurf from 'csurf';\napp.use(csurf());\napp.use(csurf({ sessionKey: 's' }));\napp.use(csurf({ cookie: false }));",
      [],
    ],
    [
      "import csurf from 'csurf';\nimport { options } from './config.js';\napp.use(csurf(options));\napp.use(csurf({ cookie: options.cookie }));",
      [],
    ],
    ["import csurf from './csurf.js';\napp.use(csurf({ cookie: true }));", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
