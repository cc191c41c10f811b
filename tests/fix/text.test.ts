import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { appendPiece } from '../../src/fix/append-piece.js';
import { appendText } from '../../src/fix/append-text.js';
import { insertTextAtEnd, insertTextAtStart, replaceTextAt } from '../../src/fix/text.js';
import type { TextSite } from '../../src/fix/text.js';
import { edited } from './edited.js';
import type { Options } from './edited.js';

function inside(node: TSESTree.Node): TextSite {
  return { kind: 'text', node, range: [node.range[0] + 1, node.range[1] - 1] };
}

const TEXT = ':matches(Literal, TemplateLiteral)';

describe('inside a literal', () => {
  const S = String.raw;
  it.each([
    [`f('a')`, '; b', `f('a; b')`],
    [`f("a")`, '; b', `f("a; b")`],
    ['f(`a`)', '; b', 'f(`a; b`)'],
    [`f('')`, `it's "b" \`c\``, S`f('it\'s "b" ${'`c`'}')`],
    [`f("")`, `it's "b"`, S`f("it's \"b\"")`],
    ['f(``)', 'a`b${c} "d" \'e\'', 'f(`a\\`b\\${c} "d" \'e\'`)'],
    [`f('a')`, 'b\\c\nd\re\u2028f\u2029', S`f('ab\\c\nd\re\u2028f\u2029')`],
    [S`f('a\0')`, '1', S`f('a\0\x31')`],
    [S`f('a\\0')`, '1', S`f('a\\01')`],
    [S`f('a\0')`, 'b', S`f('a\0b')`],
    ['f(`a$`)', '{b', S`f(${'`'}a$\{b${'`'})`],
    ['f(`a`)', '$', 'f(`a$`)'],
  ])('%s', (before, text, after) => {
    expect(edited(before, TEXT, (node, source) => insertTextAtEnd(inside(node), text, source))).toBe(after);
  });

  it.each([
    [`f('a')`, 'b', `f('ba')`],
    ['f(`{a`)', '$', 'f(`\\${a`)'],
  ])('at the start of %s', (before, text, after) => {
    expect(edited(before, TEXT, (node, source) => insertTextAtStart(inside(node), text, source))).toBe(after);
  });

  it('replaces and removes a part', () => {
    const part = (node: TSESTree.Node): TextSite => ({
      kind: 'text',
      node,
      range: [node.range[0] + 2, node.range[0] + 3],
    });
    expect(edited(`f('abc')`, TEXT, (node, source) => replaceTextAt(part(node), '"x\'', source))).toBe(`f('a"x\\'c')`);
    expect(edited(`f('abc')`, TEXT, (node, source) => replaceTextAt(part(node), '', source))).toBe(`f('ac')`);
    expect(edited('f(`$a{`)', TEXT, (node, source) => replaceTextAt(part(node), '', source))).toBeUndefined();
    expect(edited('f(`$a{`)', TEXT, (node, source) => replaceTextAt(part(node), '$', source))).toBe('f(`$\\${`)');
  });

  it('never joins a null character with a digit', () => {
    const third = (node: TSESTree.Node): TextSite => ({
      kind: 'text',
      node,
      range: [node.range[0] + 3, node.range[0] + 4],
    });
    expect(
      edited(String.raw`f('\0a1')`, TEXT, (node, source) => replaceTextAt(third(node), '', source)),
    ).toBeUndefined();
  });

  it('works on a quasi', () => {
    expect(
      edited<TSESTree.TemplateElement>('f(`a${b}c`)', 'TemplateElement:last-child, TemplateElement', (node, source) => {
        const start = source.text.indexOf(node.value.raw);
        return insertTextAtEnd({ kind: 'text', node, range: [start, start + 1] }, '`', source);
      }),
    ).toBe('f(`a\\`${b}c`)');
  });

  it('leaves what a tag may read raw, unless the text is the same there', () => {
    expect(edited('f(x`a`)', TEXT, (node, source) => insertTextAtEnd(inside(node), '`', source))).toBeUndefined();
    expect(edited('f(x`a`)', TEXT, (node, source) => insertTextAtEnd(inside(node), 'b', source))).toBe('f(x`ab`)');
  });

  it('leaves what has no quotes', () => {
    expect(edited('f(1)', TEXT, (node, source) => insertTextAtEnd(inside(node), 'a', source))).toBeUndefined();
    expect(edited('f(a)', 'Identifier', (node, source) => insertTextAtEnd(inside(node), 'a', source))).toBeUndefined();
  });
});

describe('behind an expression', () => {
  const appended = (code: string, options?: Options) =>
    edited<TSESTree.Expression>(
      code,
      'CallExpression[callee.name="f"] > .arguments, VariableDeclarator[id.name="v"] > .init, Property > .value',
      (node, source) => appendText(node, '; b', source),
      options,
    );

  it.each([
    [`f('a')`, `f('a; b')`],
    ['f(`a`)', 'f(`a; b`)'],
    ['f(`a${c}`)', 'f(`a${c}; b`)'],
    [`f(a + 'c')`, `f(a + 'c; b')`],
    [`f(a + ('c'))`, `f(a + ('c; b'))`],
    [`f('c' + a)`, `f('c' + a + '; b')`],
    ['f(a)', `f(a + '; b')`],
    ['f(a, "c")', 'f(a + "; b", "c")'],
    ['f(a.c)', `f(a.c + '; b')`],
    ['f(a())', `f(a() + '; b')`],
    ['f(a?.b)', `f(a?.b + '; b')`],
    ['f(a || c)', `f((a || c) + '; b')`],
    ['f((a || c))', `f((a || c) + '; b')`],
    ['f(((a || c)))', `f(((a || c)) + '; b')`],
    ['f(a ? b : c)', `f((a ? b : c) + '; b')`],
    ['f(a - c)', `f(a - c + '; b')`],
    ['f(a == c)', `f((a == c) + '; b')`],
    ['f(() => a)', `f((() => a) + '; b')`],
    ['f(a // c\n)', `f(a + '; b' // c\n)`],
    ['const v = a', `const v = a + '; b'`],
    ['const v = a?.c.d', `const v = a?.c.d + '; b'`],
    ['g({ a: c })', `g({ a: c + '; b' })`],
    ['async () => { const v = await a }', `async () => { const v = await a + '; b' }`],
    ['f(1)', `f(1 + '; b')`],
    ['f(x`a`)', `f(x\`a\` + '; b')`],
  ])('%s', (before, after) => {
    expect(appended(before)).toBe(after);
  });

  it.each([
    ['f(a as string)', `f((a as string) + '; b')`],
    ['f(a!)', `f(a! + '; b')`],
    ['f(<string>a)', `f((<string>a) + '; b')`],
  ])('%s', (before, after) => {
    expect(appended(before, { parser: 'typescript' })).toBe(after);
  });

  it.each([
    ['x.y', 'MemberExpression > .object', undefined],
    ['!x', 'UnaryExpression > .argument', undefined],
    ['x === y', 'BinaryExpression > .right', undefined],
    ['x + y', 'BinaryExpression > .left', `x + '; b' + y`],
    ['`${x}`', 'TemplateLiteral > .expressions', `\`\${x + '; b'}\``],
  ])('in %s', (before, selector, after) => {
    expect(edited<TSESTree.Expression>(before, selector, (node, source) => appendText(node, '; b', source))).toBe(
      after,
    );
  });
});

describe('a piece of a list', () => {
  it.each([
    ["f(['a', 'b'].join('; '))", "f(['a', 'b', 'c'].join('; '))"],
    ["f(['a', `b`].join('; '))", "f(['a', `b`, 'c'].join('; '))"],
    ['f(["a", ...x, "b"].join("; "))', 'f(["a", ...x, "b", "c"].join("; "))'],
    ["f(['a', , 'b',].join('; '))", "f(['a', , 'b', 'c',].join('; '))"],
    ["f(['a', 'b'].filter(Boolean).join('; '))", "f(['a', 'b', 'c'].filter(Boolean).join('; '))"],
    ["f([\n  'a',\n  'b', // b\n].join(';'))", "f([\n  'a',\n  'b', // b\n  'c',\n].join(';'))"],
    ["f(['a', 'b', x].join('; '))", undefined],
    ["f(['a', 'b'].join(', '))", undefined],
    ["f(['a', 'b'].join(''))", undefined],
    ["f(['a', 'b'].join(x))", undefined],
    ["f(['a', 'b'].map(x).join('; '))", undefined],
    ["f(['a', 'b'][join]('; '))", undefined],
    ["f(['a', 'b'])", undefined],
    ["f('a' + 'b')", undefined],
  ])('%s', (before, after) => {
    const last = `:matches(Literal[value='b'], TemplateElement[value.raw='b'])`;
    expect(edited(before, last, (node, source) => appendPiece(inside(node), '; c', source))).toBe(after);
  });
});
