import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const revived = (code: string): string[] =>
  lint(code, { only: ['no-unsafe-session-deserialization'] }).map(
    ({ line, column }) => `${String(line)}:${String(column)}`,
  );

describe('funcster: what is recognised', () => {
  it.each([["import funcster from 'funcster';\nfuncster.deepDeserialize(cookie);", ['2:10']]])(
    '%s',
    (code, expected) => {
      expect(revived(code)).toEqual(expected);
    },
  );
});

describe('funcster: what is not', () => {
  it.each([
    "import funcster from 'funcster';\nfuncster.deepSerialize(cookie);",
    "import { deepDeserialize } from './f.js';\ndeepDeserialize(cookie);",
  ])('%s', (code) => {
    expect(revived(code)).toEqual([]);
  });
});
