import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';

import { withParentheses } from '../../src/fix/parentheses.js';

describe('the parentheses of an expression', () => {
  it.each([
    ['x;', 0],
    ['(x);', 1],
    ['((x));', 2],
    ['f(x);', 0],
    ['f((x));', 1],
    ['f(x, y);', 0],
    ['f((x), y);', 1],
    ['new F(x);', 0],
    ['new (x)();', 1],
    ['(x)();', 1],
    ['f?.(x);', 0],
    ['if (x) y();', 0],
    ['if ((x)) y();', 1],
    ['while (x) y();', 0],
    ['do y(); while (x);', 0],
    ['switch (x) {}', 0],
    ['import(x);', 0],
    ['import((x));', 1],
    ['const f = () => (x);', 1],
    ['(x) + (y);', 1],
    ['(y, x);', 0],
    ['class A extends (x) {}', 1],
    ['x', 0],
  ])('%s', (program, depth) => {
    expect(depthIn(program)).toBe(depth);
  });
});

/** Of the `x` in the program. */
function depthIn(program: string): number | undefined {
  let depth: number | undefined;
  const probe: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      'Identifier[name="x"]'(node: Rule.Node) {
        depth = withParentheses(node as never, sourceCode as never).depth;
      },
    }),
  };
  new Linter().verify(program, [{ plugins: { probe: { rules: { probe } } }, rules: { 'probe/probe': 'error' } }]);
  return depth;
}
