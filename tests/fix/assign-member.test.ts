import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { assignMember } from '../../src/fix/assign-member.js';
import { edited } from './edited.js';
import type { Options } from './edited.js';

function assigned(code: string, key = 'secure', options?: Options): string | undefined {
  return edited<TSESTree.ExpressionStatement>(
    code,
    'ExpressionStatement[expression.left.type="MemberExpression"]',
    (node, source) => {
      const { left } = node.expression as TSESTree.AssignmentExpression;
      const { object } = left as TSESTree.MemberExpression;
      return assignMember({ node, object }, { key, text: "'on'" }, source);
    },
    options,
  );
}

it.each([
  ['sid.value = id;', "sid.value = id;\nsid.secure = 'on';"],
  ['sid.value = id', "sid.value = id\nsid.secure = 'on'"],
  ['sid.value = id // a\nf()', "sid.value = id // a\nsid.secure = 'on'\nf()"],
  ['sid.value = id; /* a */ // b\nf();', "sid.value = id; /* a */ // b\nsid.secure = 'on';\nf();"],
  ['sid.value = id;\r\nf();', "sid.value = id;\r\nsid.secure = 'on';\r\nf();"],
  ['{\n  cookie.sid.value = "a";\n}', '{\n  cookie.sid.value = "a";\n  cookie.sid.secure = "on";\n}'],
  ['sid.value = id;\n;[1].map(f)', "sid.value = id;\nsid.secure = 'on';\n;[1].map(f)"],
  ['sid.value = id\n;[1].map(f)', "sid.value = id\nsid.secure = 'on'\n;[1].map(f)"],
  ['f(); sid.value = id; g();', "f(); sid.value = id; sid.secure = 'on'; g();"],
  ['{ sid.value = id }', "{ sid.value = id; sid.secure = 'on' }"],
  ["cookie['a-b'].value = id;", "cookie['a-b'].value = id;\ncookie['a-b'].secure = 'on';"],
  ['cookie[name].value = id;', "cookie[name].value = id;\ncookie[name].secure = 'on';"],
  ['this.cookie.value = id;', "this.cookie.value = id;\nthis.cookie.secure = 'on';"],
  // The body of something becomes a block.
  ['if (a) sid.value = id;', "if (a) { sid.value = id; sid.secure = 'on'; }"],
  ['if (a) sid.value = id; // a\nelse f()', "if (a) { sid.value = id; sid.secure = 'on'; } // a\nelse f()"],
  ['for (;;)\n  sid.value = id\nf()', "for (;;)\n  { sid.value = id; sid.secure = 'on'; }\nf()"],
  [
    'switch (a) {\n  case 1:\n    sid.value = id;\n}',
    "switch (a) {\n  case 1:\n    sid.value = id;\n    sid.secure = 'on';\n}",
  ],
  // It would be called twice.
  ['get().value = id;', undefined],
  ['cookie[next()].value = id;', undefined],
])('%s', (before, after) => {
  expect(assigned(before)).toBe(after);
});

it('a key that is no name', () => {
  expect(assigned('sid.value = id;', 'max-age')).toBe("sid.value = id;\nsid['max-age'] = 'on';");
});

it.each([
  [
    '(cookie as Cookies).sid.value = id;',
    "(cookie as Cookies).sid.value = id;\n(cookie as Cookies).sid.secure = 'on';",
  ],
  ['cookie.sid!.value = id', "cookie.sid!.value = id\ncookie.sid!.secure = 'on'"],
  // It would go on with the line before.
  ['(cookie as Cookies).sid.value = id', undefined],
])('%s', (before, after) => {
  expect(assigned(before, 'secure', { parser: 'typescript' })).toBe(after);
});
