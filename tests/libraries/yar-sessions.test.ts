import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('@hapi/yar: what is recognised', () => {
  it.each([[`request.server.yar.revoke(id);`, `delete  by (key)`]])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('@hapi/yar: what is not', () => {
  it.each([`request.yar.reset();`, `token.revoke(id);`])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
