import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import type { Source } from '../../src/fix/edit.js';
import { replaceRange } from '../../src/fix/edit.js';
import { endBefore, endLike, statementEnd } from '../../src/fix/semicolons.js';
import { edited } from './edited.js';

/** What is told of the source and the node, which takes the place of the whole text. */
function told(
  code: string,
  selector: string,
  tell: (node: TSESTree.Node, source: Source) => string,
): string | undefined {
  return edited<TSESTree.Node>(code, selector, (node, source) =>
    replaceRange(0, source.text.length, `told('${tell(node, source)}')`),
  );
}

describe('what ends the statements of a file', () => {
  it.each([
    ['f();', ';'],
    ['f()', ''],
    // Nothing tells.
    ['function f() {}', ';'],
    ['function f() { if (a) {} }', ';'],
    // One at odds with the others.
    ['f()\ng()\nh();', ''],
    ['f();\ng();\nh()', ';'],
    // What keeps two statements apart at the start of a line ends none.
    ['f()\n;[1].map(g)\n;(h)()', ''],
    // On a line of its own it does.
    ["var a = require('a')\n  , b\n  ;\nf()\nvar c = 1\n  ;", ';'],
    // The head of a loop is no statement.
    ['for (let i = 0; i < 3; i++) {}\nf()', ''],
    ['for (const a of b) {}\nexport const c = 1\nf()', ''],
    ["import a from 'a'\nexport function f() {\n  return a;\n}\nf()", ''],
  ])('%s', (code, end) => {
    expect(told(code, 'Program > *:first-child', (_, source) => statementEnd(source))).toBe(`told('${end}')`);
  });
});

describe('what ends a statement like another one', () => {
  it.each([
    ['f()\ng()\na();', 'ExpressionStatement:last-child', ';'],
    ['f();\ng();\na()', 'ExpressionStatement:last-child', ''],
    ['f()\ng()\nif (a) {}', 'IfStatement', ''],
    ['f();\ng();\nif (a) {}', 'IfStatement', ';'],
    ['f()\n;[1].map(g)', 'ExpressionStatement:first-child', ''],
  ])('%s', (code, selector, end) => {
    expect(told(code, selector, (node, source) => endLike(node, source))).toBe(`told('${end}')`);
  });

  it('is a semicolon before what would go on with it', () => {
    expect(told('[1].map(f)', 'ExpressionStatement', (node, source) => endBefore(source.getFirstToken(node), ''))).toBe(
      "told(';')",
    );
    expect(told('a.map(f)', 'ExpressionStatement', (node, source) => endBefore(source.getFirstToken(node), ''))).toBe(
      "told('')",
    );
    expect(endBefore(null, '')).toBe('');
  });
});
