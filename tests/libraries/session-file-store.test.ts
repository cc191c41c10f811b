import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('session-file-store: what is recognised', () => {
  it.each([
    `const FileStore = require('session-file-store')(session);
new FileStore({});`,
    `import sessionFileStore from 'session-file-store';
const FileStore = sessionFileStore(session);
new FileStore({ path: './sessions' });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['session-file-store']);
  });
});

describe('session-file-store: what is not', () => {
  it.each([
    `import { FileStore } from './file-store.js';
new FileStore({});`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
