import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('@hapi/iron: what is recognised', () => {
  it.each([
    ["import Iron from '@hapi/iron';\nawait Iron.seal(object, password, Iron.defaults);", ['seal 2:12']],
    ["const Iron = require('@hapi/iron');\nIron.seal(object, password, options);", ['seal 2:6']],
    ["import { seal } from '@hapi/iron';\nseal(object, password, options);", ['seal 2:1']],
    ["import * as Iron from 'iron-webcrypto';\nIron.seal(crypto, object, password, Iron.defaults);", ['seal 2:6']],
    ["import { seal, defaults } from 'iron-webcrypto';\nseal(object, password, defaults);", ['seal 2:1']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('@hapi/iron: what is not', () => {
  it.each([
    "import Iron from '@hapi/iron';\nIron.unseal(sealed, password, Iron.defaults);",
    "import { seal } from './seal.js';\nseal(object, password, options);",
    "import { seal } from 'sealing';\nseal(object, password, options);",
    "import Iron from '@hapi/iron';\nObject.seal(object);",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
