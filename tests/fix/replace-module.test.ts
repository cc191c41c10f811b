import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { replaceModule } from '../../src/fix/replace-module.js';
import { edited } from './edited.js';

it.each([
  ["import make from 'old';\nmake(it);", "import fresh from 'new';\nfresh(it);"],
  ['import * as make from "old";\nmake(it);', 'import * as fresh from "new";\nfresh(it);'],
  ["const make = require('old'), other = 1;\nmake(it);", "const fresh = require('new'), other = 1;\nfresh(it);"],
  ["require('old')(it);", "require('new')(it);"],
  ["import make from 'old';\nconst fresh = 1;\nmake(it);", "import make from 'new';\nconst fresh = 1;\nmake(it);"],
  ["import make from 'old';\nmake(it);\nmake(1);", undefined],
  ["import make, { other } from 'old';\nmake(it);", undefined],
  ["import { make } from 'old';\nmake(it);", undefined],
  ["const { make } = require('old');\nmake(it);", undefined],
  ["const make = process.env.X ? require('old') : other;\nmake(it);", undefined],
  ["let make = require('old');\nmake = 1;\nmake(it);", undefined],
  ['make(it);', undefined],
])('%s', (before, after) => {
  const one = edited<TSESTree.CallExpression>(before, 'CallExpression[arguments.0.name="it"]', (node, source) =>
    replaceModule(node, { from: 'new', local: 'fresh' }, source),
  );
  expect(one).toBe(after);
});
