import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const revived = (code: string): string[] =>
  lint(code, { only: ['no-unsafe-session-deserialization'] }).map(
    ({ line, column }) => `${String(line)}:${String(column)}`,
  );

describe('eval, Function, vm and v8: what is recognised', () => {
  it.each([
    ['eval(cookie);', ['1:1']],
    ['globalThis.eval(cookie);', ['1:12']],
    ['Function(cookie)();', ['1:1']],
    ["import { runInNewContext } from 'vm';\nrunInNewContext(cookie);", ['2:1']],
    ["import { deserialize } from 'node:v8';\ndeserialize(cookie);", ['2:1']],
  ])('%s', (code, expected) => {
    expect(revived(code)).toEqual(expected);
  });
});

describe('eval, Function, vm and v8: what is not', () => {
  it.each([
    'const eval2 = eval;\neval2(script);',
    'page.eval(cookie);',
    "import { deserialize } from './v8.js';\ndeserialize(cookie);",
  ])('%s', (code) => {
    expect(revived(code)).toEqual([]);
  });
});
