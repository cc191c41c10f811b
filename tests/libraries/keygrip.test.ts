import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('keygrip: what is not', () => {
  it.each([
    "import Keygrip from 'keygrip';\nconst keys = new Keygrip([key]);\nkeys.sign(text);",
    "const Keygrip = require('keygrip');\nKeygrip([key], 'sha256').verify(text, digest);",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
