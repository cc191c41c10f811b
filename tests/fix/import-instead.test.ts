import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { replaceImported } from '../../src/fix/import-instead.js';
import { edited } from './edited.js';

it.each([
  ["import { Get } from 'm';\n@Get() class A {}", "import { Post } from 'm';\n@Post() class A {}"],
  ["import { A, Get, B } from 'm';\n@Get() class C {}", "import { A, Post, B } from 'm';\n@Post() class C {}"],
  ["import { Get, Post } from 'm';\n@Get() class A {}", "import { Post } from 'm';\n@Post() class A {}"],
  ["import { Post, Get } from 'm';\n@Get() class A {}", "import { Post } from 'm';\n@Post() class A {}"],
  [
    "import {\n  A,\n  Get, // read\n  Post,\n} from 'm';\n@Get() class B {}",
    "import {\n  A,\n  // read\n  Post,\n} from 'm';\n@Post() class B {}",
  ],
  [
    "import { Get } from 'm';\n@Get() class A {}\n@Get() class B {}",
    "import { Get, Post } from 'm';\n@Post() class A {}\n@Get() class B {}",
  ],
  [
    "import { Get } from 'm';\nconst Post = 1;\n@Get() class A {}",
    "import { Get, Post as Post2 } from 'm';\nconst Post = 1;\n@Post2() class A {}",
  ],
  ["import { Get as Read } from 'm';\n@Read() class A {}", "import { Post } from 'm';\n@Post() class A {}"],
])('%s', (before, after) => {
  const make = (name: TSESTree.Identifier, source: Parameters<typeof replaceImported>[2]) =>
    replaceImported(name, { from: 'm', what: { named: 'Post' }, at: name }, source);
  expect(edited(before, 'Decorator Identifier', make, { parser: 'typescript' })).toBe(after);
});
