import { expect, it } from 'vitest';

import { createDataHolder, sinkOf } from '../held-data.js';

const data = createDataHolder('ecosystem');

it('unsign of cookie-signature knows no time', async () => {
  const { isTimeless } = sinkOf({ library: 'cookie-signature', sample: 'unsign(' }, 'token-check');
  const answers = await data.evaluate("import { sign, unsign } from 'cookie-signature';", [
    "unsign(sign('alice', 'a key'), 'a key')",
    "sign('alice', 'a key') === sign('alice', 'a key')",
    "unsign(sign('alice', 'another key'), 'a key')",
  ]);
  expect(answers).toEqual(['alice', true, false]);
  expect(isTimeless).toBe(true);
});
