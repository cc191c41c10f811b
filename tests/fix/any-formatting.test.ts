import { runInNewContext } from 'node:vm';

import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { propertyName } from '../../src/ast/property-name.js';
import { addArgument } from '../../src/fix/add-argument.js';
import { addProperty } from '../../src/fix/add-property.js';
import type { Edit, Source } from '../../src/fix/edit.js';
import { insertArgument } from '../../src/fix/insert-argument.js';
import { overrideArgument } from '../../src/fix/override-argument.js';
import { removeArgument } from '../../src/fix/remove-argument.js';
import { removeProperty } from '../../src/fix/remove-property.js';
import { renameProperty } from '../../src/fix/rename-property.js';
import { replaceValue } from '../../src/fix/replace-value.js';
import { setProperty } from '../../src/fix/set-property.js';
import { times } from '../conformance/sampling.js';
import { commentsOf, edited, fixed } from './edited.js';
import { formattedList } from './formatting.js';

const PARSERS = ['espree', 'typescript'] as const;
/** `SOAK=5000` looks longer. */
const RUNS = { numRuns: Number(process.env['SOAK'] ?? times(20)) };

const PROPERTIES = [
  'a',
  'b: 1',
  '...{ s: 1 }',
  '...t',
  '\'q-q\': "x"',
  'm() { return [1, 2] }',
  '[`k`]: (2)',
  'get g() { return 3 }',
  'async *h() {}',
  'n: { x: 1, }',
  'f: (y) => { y }',
  'r: /[,}]/',
  'u: `,}`',
  'v: t\n  .w',
  'z: ((1, 2))',
];

const object = formattedList('{', fc.uniqueArray(fc.constantFrom(...PROPERTIES), { maxLength: 4 }), '}');
const programs = object.chain(({ code, items }) =>
  fc
    .constantFrom(
      'f($)',
      'const o = $',
      '  f(a, $, b);\n',
      'if (a) {\n\tf($);\n}',
      'const p = { o: $ }.o\nlater()',
      'f($)()',
    )
    .map((frame) => ({ code: `/* first */ ${frame.replace('$', () => code)}`, items })),
);

const OBJECT = 'ObjectExpression';

/** `count` is 1 for the first object found: the outermost comes first, so frames with another one around are skipped. */
function target(code: string): string {
  return code.includes('{ o:') ? 'ObjectExpression ObjectExpression' : OBJECT;
}

describe('an addition to an object', () => {
  it('parses, keeps all comments and all that was there, and is the last property', () => {
    fc.assert(
      fc.property(programs, ({ code, items }) => {
        const output = edited<TSESTree.ObjectExpression>(code, target(code), (node, source) =>
          addProperty(node, { key: 'secure', text: 'true' }, source),
        )!;
        edited<TSESTree.ObjectExpression>(output, target(code), (node, source) => {
          expect(node.properties).toHaveLength(items.length + 1);
          expect(node.properties.slice(0, -1).map((property) => source.getText(property))).toEqual(items);
          const last = node.properties.at(-1)!;
          expect(source.getText(last)).toMatch(/^'?secure'?: true$/);
          return undefined;
        });
      }),
      RUNS,
    );
  });

  it.each(PARSERS)('meets two others and settles (%s)', (parser) => {
    fc.assert(
      fc.property(programs, ({ code }) => {
        const add = (key: string) => (source: Source, report: (node: TSESTree.Node, edit: Edit) => void) => ({
          [target(code)](node: TSESTree.ObjectExpression) {
            if (
              node.parent.type === AST_NODE_TYPES.Property &&
              node.parent.key.type === AST_NODE_TYPES.Identifier &&
              node.parent.key.name === 'n'
            )
              return;
            if (!keys(node).includes(key)) report(node, addProperty(node, { key, text: '1' }, source));
          },
        });
        const { output, messages } = fixed(code, { x: add('x'), y: add('y'), w: add('w') }, parser);
        expect(messages, output).toEqual([]);
        expect(commentsOf(output).toSorted()).toEqual(commentsOf(code).toSorted());
        edited<TSESTree.ObjectExpression>(output, target(code), (node) => {
          expect(keys(node).slice(-3).toSorted()).toEqual(['w', 'x', 'y']);
          return undefined;
        });
      }),
      RUNS,
    );
  });
});

function keys(node: TSESTree.ObjectExpression): (string | undefined)[] {
  return node.properties.map((property) =>
    property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined,
  );
}

describe('edits of all kinds in one object', () => {
  const START = [
    'domain: 1',
    "'domain': (1)",
    'httponly: 2',
    'httponly',
    '["httponly"]: 2',
    'secure: false',
    'secure',
    'get secure() { return false }',
    'path: 3',
    "'a-b': 4",
    '...spread',
  ];
  const unlike = (item: string) => /\w[\w-]*/.exec(item.replace('get ', ''))?.[0];
  const objects = formattedList(
    '({',
    fc.uniqueArray(fc.constantFrom(...START), { maxLength: 6, selector: unlike }),
    '})',
  );

  it.each(PARSERS)('settle on what each of them wants (%s)', (parser) => {
    fc.assert(
      fc.property(objects, ({ code }) => {
        const rules = {
          remove: onProperty('domain', removeProperty),
          rename: onProperty('httponly', (node, source) => renameProperty(node, 'httpOnly', source)),
          replace: onProperty('secure', (node, source) =>
            source.getText(node.value) === 'true' ? undefined : replaceValue(node, 'true', source),
          ),
          sameSite: onObject('sameSite', "'lax'"),
          maxAge: onObject('maxAge', '60'),
        };
        const { output, messages } = fixed(code, rules, parser);
        expect(messages, output).toEqual([]);
        const { domain, httponly, ...rest } = evaluated(code);
        expect(domain).toBe(code.includes('domain') ? 1 : undefined);
        const expected = {
          ...rest,
          ...(httponly !== undefined && { httpOnly: httponly }),
          ...('secure' in rest && { secure: true }),
          sameSite: 'lax',
          maxAge: 60,
        };
        expect(evaluated(output), output).toEqual(expected);
        expectKept(code, output);
      }),
      RUNS,
    );
  });

  function onProperty(key: string, make: (node: TSESTree.Property, source: Source) => Edit | undefined) {
    return (source: Source, report: (node: TSESTree.Node, edit: Edit) => void) => ({
      Property(node: TSESTree.Property) {
        const edit = propertyName(node) === key ? make(node, source) : undefined;
        if (edit) report(node, edit);
      },
    });
  }

  function onObject(key: string, text: string) {
    return (source: Source, report: (node: TSESTree.Node, edit: Edit) => void) => ({
      ObjectExpression(node: TSESTree.ObjectExpression) {
        if (!keys(node).includes(key)) report(node, setProperty(node, { key, text }, source)!);
      },
    });
  }

  function evaluated(code: string): Record<string, unknown> {
    return { ...(runInNewContext(code, { secure: 5, httponly: 6, spread: { spread: 7 } }) as object) };
  }

  /** Only what stands in or behind `domain`, on its line, may be gone. */
  function expectKept(before: string, after: string): void {
    const gone = commentsOf(before).filter((comment) => !commentsOf(after).includes(comment));
    for (const comment of gone) expect(before).toMatch(new RegExp(`domain[^\\n]*${comment.slice(0, 2)}`));
  }
});

describe('edits of the arguments of a call', () => {
  const ARGUMENTS = [
    'a',
    '(b, c)',
    '((d))',
    '{ e: 1 }',
    '() => {}',
    'x ? y : z',
    "'s'",
    '[1, 2]',
    'u = v',
    'w(1, 2)',
    '`,)`',
  ];
  const calls = formattedList('f(', fc.uniqueArray(fc.constantFrom(...ARGUMENTS), { minLength: 0, maxLength: 4 }), ')');
  const CALL = 'CallExpression[callee.name="f"]';
  const WRAPPED: unknown = expect.stringMatching(/^\{ (?:\.\.\.[\s\S]+|e: 1), added: 1 \}$/);
  const HAS_EFFECTS = ['u = v', 'w(1, 2)'];
  const NO_OPTIONS = ['() => {}', "'s'", '[1, 2]', '`,)`'];

  function texts(code: string): string[] {
    let found: string[] = [];
    edited<TSESTree.CallExpression>(code, CALL, (node, source) => {
      found = node.arguments.map((argument) => source.getText(argument));
      return undefined;
    });
    return found;
  }

  it('add the last one', () => {
    fc.assert(
      fc.property(calls, ({ code, items }) => {
        const output = edited<TSESTree.CallExpression>(code, CALL, (node, source) =>
          addArgument(node, items.length, '{ added: 1 }', source),
        )!;
        expect(texts(output)).toEqual([...texts(code), '{ added: 1 }']);
      }),
      RUNS,
    );
  });

  it('insert, remove and override any', () => {
    fc.assert(
      fc.property(calls, fc.nat(3), ({ code, items }, index) => {
        fc.pre(index < items.length);
        const before = texts(code);
        const inserted = edited<TSESTree.CallExpression>(code, CALL, (node, source) =>
          insertArgument(node, index, 'added', source),
        )!;
        expect(texts(inserted)).toEqual(before.toSpliced(index, 0, 'added'));
        const removed = edited<TSESTree.CallExpression>(code, CALL, (node, source) =>
          removeArgument(node, index, source),
        );
        expect(removed === undefined ? HAS_EFFECTS : texts(removed)).toEqual(
          HAS_EFFECTS.includes(items[index]!) ? HAS_EFFECTS : before.toSpliced(index, 1),
        );
        const overridden = edited<TSESTree.CallExpression>(code, CALL, (node, source) =>
          overrideArgument(node, index, { key: 'added', text: '1' }, source),
        );
        expect(overridden === undefined ? NO_OPTIONS : texts(overridden)[index]).toEqual(
          NO_OPTIONS.includes(items[index]!) ? NO_OPTIONS : WRAPPED,
        );
      }),
      RUNS,
    );
  });
});
