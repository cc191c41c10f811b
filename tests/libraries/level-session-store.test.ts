import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('level-session-store: what is recognised', () => {
  it.each([
    `const LevelStore = require('level-session-store')(session);
new LevelStore('./sessions');`,
    `import level from 'level-session-store';
const LevelStore = level(session);
new LevelStore(db);`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['level-session-store']);
  });
});

describe('level-session-store: what is not', () => {
  it.each([
    `import { Level } from 'level';
new Level('./sessions');`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
