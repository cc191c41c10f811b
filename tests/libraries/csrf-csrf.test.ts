import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('doubleCsrf', () => {
  it.each([
    [
      "import { doubleCsrf } from 'csrf-csrf';\nconst { generateCsrfToken } = doubleCsrf({ getSecret });",
      ['csrf-csrf "__Host-psifi.x-csrf-token"'],
    ],
    [
      "const { doubleCsrf } = require('csrf-csrf');\nmodule.exports = doubleCsrf({ cookieName: 'csrf', cookieOptions: { secure: false } });",
      ['csrf-csrf "csrf"'],
    ],
    [
      "import * as csrf from 'csrf-csrf';\nconst options = { cookieName: 'a' };\nexport const { generateToken } = csrf.doubleCsrf(options);",
      ['csrf-csrf "a"'],
    ],
    ["import { doubleCsrf } from './csrf.js';\ndoubleCsrf({ getSecret });", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
