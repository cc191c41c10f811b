import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const revived = (code: string): string[] =>
  lint(code, { only: ['no-unsafe-session-deserialization'] }).map(
    ({ line, column }) => `${String(line)}:${String(column)}`,
  );

describe('Cryo: what is recognised', () => {
  it.each([
    ["import Cryo from 'cryo';\nCryo.parse(cookie);", ['2:6']],
    ["import { parse } from 'cryo';\nparse(cookie);", ['2:1']],
  ])('%s', (code, expected) => {
    expect(revived(code)).toEqual(expected);
  });
});

describe('Cryo: what is not', () => {
  it.each([
    "import Cryo from 'cryo';\nCryo.stringify(cookie);",
    "import cookie from 'cookie';\ncookie.parse(req.headers.cookie);",
  ])('%s', (code) => {
    expect(revived(code)).toEqual([]);
  });
});
