import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const revived = (code: string): string[] =>
  lint(code, { only: ['no-unsafe-session-deserialization'] }).map(
    ({ line, column }) => `${String(line)}:${String(column)}`,
  );

describe('node-serialize: what is recognised', () => {
  it.each([
    ["import serialize from 'node-serialize';\nserialize.unserialize(cookie);", ['2:11']],
    ["const s = require('node-serialize');\ns.unserialize(cookie);", ['2:3']],
  ])('%s', (code, expected) => {
    expect(revived(code)).toEqual(expected);
  });
});

describe('node-serialize: what is not', () => {
  it.each([
    "import serialize from 'node-serialize';\nserialize.serialize(cookie);",
    "import serialize from './serialize.js';\nserialize.unserialize(cookie);",
  ])('%s', (code) => {
    expect(revived(code)).toEqual([]);
  });
});
