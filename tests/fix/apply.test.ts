import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import type { EditSite } from '../../src/ast/edit-site.js';
import { nowhere } from '../../src/ast/edit-site.js';
import { editAt } from '../../src/fix/apply.js';
import type { Change } from '../../src/fix/apply.js';
import { edited } from './edited.js';

const SECURE: Change = { kind: 'set', key: 'secure', text: 'true' };
const RENAME: Change = { kind: 'rename', key: 'httpOnly' };
const REMOVE: Change = { kind: 'remove' };

type AnyNode = TSESTree.ObjectExpression & TSESTree.Property & TSESTree.CallExpression;

const sites = {
  object: (node: TSESTree.ObjectExpression): EditSite => ({ kind: 'object', node }),
  property: (node: TSESTree.Property): EditSite => ({ kind: 'property', node }),
  first: (call: TSESTree.CallExpression): EditSite => ({ kind: 'argument', call, index: 0 }),
  text: (node: TSESTree.Node): EditSite => ({ kind: 'text', node, range: [node.range[0] + 1, node.range[1] - 1] }),
  expression: (node: TSESTree.Expression): EditSite => ({ kind: 'string expression', node }),
  none: (): EditSite => nowhere('a parameter'),
};

describe.each([
  ['f({ a })', 'ObjectExpression', sites.object, 'f({ a, secure: true })', undefined, undefined],
  ['f({ a: 1 })', 'Property', sites.property, 'f({ a: true })', 'f({})', 'f({ httpOnly: 1 })'],
  ['f(a)', 'CallExpression', sites.first, 'f({ ...a, secure: true })', 'f()', undefined],
  ["f('a')", 'Literal', sites.text, "f('atrue')", "f('')", "f('httpOnly')"],
  ['f(a)', 'CallExpression > .arguments', sites.expression, "f(a + 'true')", undefined, undefined],
  ['f(a)', 'CallExpression', sites.none, undefined, undefined, undefined],
] as const)('%s', (code, selector, site, set, remove, rename) => {
  it.each([
    ['set', SECURE, set],
    ['remove', REMOVE, remove],
    ['rename', RENAME, rename],
  ] as const)('%s', (_name, change, after) => {
    expect(
      edited<AnyNode>(code, selector, (node, source) =>
        editAt((site as (node: AnyNode) => EditSite)(node), change, source),
      ),
    ).toBe(after);
  });
});
