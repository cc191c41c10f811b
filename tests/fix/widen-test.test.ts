import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { widenTest } from '../../src/fix/widen-test.js';
import { edited } from './edited.js';

function widened(code: string, operator: '||' | '&&'): string | undefined {
  return edited<TSESTree.IfStatement>(code, 'IfStatement', ({ test }) => widenTest(test, operator, 'z'));
}

describe('or', () => {
  it.each([
    ['if (!a) b();', 'if (!a || z) b();'],
    ['if (!a || a.b === c) d();', 'if (!a || a.b === c || z) d();'],
    ['if (a && b) c();', 'if ((a && b) || z) c();'],
    ['if (a ?? b) c();', 'if ((a ?? b) || z) c();'],
    ['if (a ? b : c) d();', 'if ((a ? b : c) || z) d();'],
    ['if ((a = b)) c();', 'if (((a = b) || z)) c();'],
    ['if ((a, b)) c();', 'if (((a, b) || z)) c();'],
    ['if (!a /* why */) b();', 'if (!a || z /* why */) b();'],
    ['if (\n  !a // why\n) b();', 'if (\n  !a || z // why\n) b();'],
  ])('%s', (before, after) => {
    expect(widened(before, '||')).toBe(after);
  });
});

describe('and', () => {
  it.each([
    ['if (a) b();', 'if (a && z) b();'],
    ['if (a && b) c();', 'if (a && b && z) c();'],
    ['if (a || b) c();', 'if ((a || b) && z) c();'],
  ])('%s', (before, after) => {
    expect(widened(before, '&&')).toBe(after);
  });
});
