import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { addImport } from '../../src/fix/add-import.js';
import type { ImportRequest } from '../../src/fix/add-import.js';
import { edited } from './edited.js';
import type { Options } from './edited.js';

type Request = Omit<ImportRequest, 'at'>;

const STORE: Request = { from: 'connect-mongo', what: { named: 'MongoStore' } };
const DEFAULT: Request = { from: 'connect-mongo', what: 'default', local: 'MongoStore' };
const WHOLE: Request = { from: 'connect-mongo', what: 'namespace', local: 'mongo' };

function imported(code: string, request: Request, options: Options = {}): { code: string | undefined; name: string } {
  let name = '';
  const output = edited<TSESTree.Program>(
    code,
    'Program',
    (program, source) => {
      const result = addImport({ ...request, at: program.body.at(-1) ?? program }, source);
      ({ name } = result);
      return result.edit;
    },
    options,
  );
  return { code: output, name };
}

describe('a new import', () => {
  it.each([
    ['a();', "import { MongoStore } from 'connect-mongo';\n\na();"],
    ['import a from "a";\na();', 'import a from "a";\nimport { MongoStore } from "connect-mongo";\na();'],
    ["import a from 'a'; // b\na();", "import a from 'a'; // b\nimport { MongoStore } from 'connect-mongo';\na();"],
    ["import a from 'a'; a();", "import a from 'a';\nimport { MongoStore } from 'connect-mongo'; a();"],
    ["import a from 'a'\na()", "import a from 'a'\nimport { MongoStore } from 'connect-mongo'\na()"],
    ["import a from 'a'\n;[a].b()", "import a from 'a'\nimport { MongoStore } from 'connect-mongo'\n;[a].b()"],
    ["import a from 'a'\r\na()", "import a from 'a'\r\nimport { MongoStore } from 'connect-mongo'\r\na()"],
    ["  import a from 'a';\n  a();", "  import a from 'a';\n  import { MongoStore } from 'connect-mongo';\n  a();"],
    [
      "'use client';\n\nexport const a = 1;",
      "'use client';\n\nimport { MongoStore } from 'connect-mongo';\n\nexport const a = 1;",
    ],
    ['#!/usr/bin/env node\na();', "#!/usr/bin/env node\nimport { MongoStore } from 'connect-mongo';\n\na();"],
    ['// Copyright A\na();', "// Copyright A\nimport { MongoStore } from 'connect-mongo';\n\na();"],
    ['/*! A */\n\n/** a */\na();', "/*! A */\n\nimport { MongoStore } from 'connect-mongo';\n\n/** a */\na();"],
    ['/* global a */\na();', "/* global a */\nimport { MongoStore } from 'connect-mongo';\n\na();"],
    ['// about a\na();', "import { MongoStore } from 'connect-mongo';\n\n// about a\na();"],
    [
      '// about\n// the file\n\n// about a\na();',
      "// about\n// the file\n\nimport { MongoStore } from 'connect-mongo';\n\n// about a\na();",
    ],
    [
      "import a from 'a';\na();\nimport b from 'b';\nb();",
      "import a from 'a';\na();\nimport b from 'b';\nimport { MongoStore } from 'connect-mongo';\nb();",
    ],
    ['export class A {}', "import { MongoStore } from 'connect-mongo';\n\nexport class A {}"],
    ['(a)()', "import { MongoStore } from 'connect-mongo';\n\n(a)()"],
  ])('%s', (before, after) => {
    expect(imported(before, STORE)).toEqual({ code: after, name: 'MongoStore' });
  });

  it('of another kind', () => {
    expect(imported('a()', DEFAULT).code).toBe("import MongoStore from 'connect-mongo'\n\na()");
    expect(imported('a()', WHOLE).code).toBe("import * as mongo from 'connect-mongo'\n\na()");
    expect(imported('a()', { ...STORE, local: 'B' }).code).toBe(
      "import { MongoStore as B } from 'connect-mongo'\n\na()",
    );
  });

  it('under a name made from the module', () => {
    const name = (from: string) => imported('a()', { from, what: 'default' }).name;
    expect(name('connect-redis')).toBe('connectRedis');
    expect(name('@scope/express-session')).toBe('expressSession');
    expect(name('../lib/guards.js')).toBe('guards');
    expect(name('./2fa')).toBe('_2fa');
  });

  it('in TypeScript', () => {
    const options: Options = { parser: 'typescript' };
    expect(imported("import a = require('a');\na();", STORE, options).code).toBe(
      "import a = require('a');\nimport { MongoStore } from 'connect-mongo';\na();",
    );
    expect(imported('@a\nexport class A {}', STORE, options).code).toBe(
      "import { MongoStore } from 'connect-mongo';\n\n@a\nexport class A {}",
    );
    expect(imported('/** about A */\n@a @b export default class A {}', STORE, options).code).toBe(
      "import { MongoStore } from 'connect-mongo';\n\n/** about A */\n@a @b export default class A {}",
    );
    expect(imported('@a class A {}', STORE, options).code).toBe(
      "import { MongoStore } from 'connect-mongo';\n\n@a class A {}",
    );
    expect(imported("const a = require('a') as any;\na();", STORE, options).code).toBe(
      "const a = require('a') as any;\nconst { MongoStore } = require('connect-mongo');\na();",
    );
  });
});

describe('a new require', () => {
  it.each([
    [
      "const a = require('a');\na();",
      "const a = require('a');\nconst { MongoStore } = require('connect-mongo');\na();",
    ],
    [
      "var a = require('a'),\n  b = require('b')\na()",
      "var a = require('a'),\n  b = require('b')\nvar { MongoStore } = require('connect-mongo')\na()",
    ],
    [
      "require('dotenv').config();\na();\nconst b = require('b');",
      "require('dotenv').config();\nconst { MongoStore } = require('connect-mongo');\na();\nconst b = require('b');",
    ],
    [
      "'use strict';\nmodule.exports = a;",
      "'use strict';\n\nconst { MongoStore } = require('connect-mongo');\nmodule.exports = a;",
    ],
    [
      "'use strict';\nconst a = require('a')(b);\na();",
      "'use strict';\nconst a = require('a')(b);\nconst { MongoStore } = require('connect-mongo');\na();",
    ],
    ['exports.a = 1;', "const { MongoStore } = require('connect-mongo');\n\nexports.a = 1;"],
    [
      "function f() { require('a') }",
      "const { MongoStore } = require('connect-mongo')\n\nfunction f() { require('a') }",
    ],
    [
      "const a = require('a')\n;(a)()",
      "const a = require('a')\nconst { MongoStore } = require('connect-mongo')\n;(a)()",
    ],
    // As compilers begin a module.
    [
      "'use strict';\nObject.defineProperty(exports, '__esModule', { value: true });\nexports.a = exports.b = void 0;\nconst a = require('a');\na();",
      "'use strict';\nObject.defineProperty(exports, '__esModule', { value: true });\nexports.a = exports.b = void 0;\nconst a = require('a');\nconst { MongoStore } = require('connect-mongo');\na();",
    ],
    [
      "'use strict;'\n/* A header. */\n\nconst url = '/login';\n\nvar a = require('a');\na();",
      "'use strict;'\n/* A header. */\n\nconst url = '/login';\n\nvar a = require('a');\nvar { MongoStore } = require('connect-mongo');\na();",
    ],
    // What is declared beside it does nothing.
    [
      "var a = require('a')\n  , { b } = require('b')\n  , c = 80\n  , d;\n\na(b);",
      "var a = require('a')\n  , { b } = require('b')\n  , c = 80\n  , d;\nvar { MongoStore } = require('connect-mongo');\n\na(b);",
    ],
    [
      "start();\nconst a = require('a');\na();",
      "const { MongoStore } = require('connect-mongo');\n\nstart();\nconst a = require('a');\na();",
    ],
    // A semicolon on a line of its own ends what stands before it.
    [
      "var\n    a = require('a')\n  , b = require('b')\n  ;\n\na();",
      "var\n    a = require('a')\n  , b = require('b')\n  ;\nvar { MongoStore } = require('connect-mongo');\n\na();",
    ],
    // As the ones before it end.
    [
      "const a = require('a')\na();\na();\na();",
      "const a = require('a')\nconst { MongoStore } = require('connect-mongo')\na();\na();\na();",
    ],
    [
      "const a = require('a')\n\nlet b\n",
      "const a = require('a')\nconst { MongoStore } = require('connect-mongo')\n\nlet b\n",
    ],
  ])('%s', (before, after) => {
    expect(imported(before, STORE)).toEqual({ code: after, name: 'MongoStore' });
  });

  it('before the statement that uses it', () => {
    const code = "const a = require('a');\nconst b = require('b')(use(a));";
    const output = edited<TSESTree.CallExpression>(
      code,
      'CallExpression[callee.name=use]',
      (at, source) => addImport({ ...STORE, at }, source).edit,
    );
    expect(output).toBe(
      "const a = require('a');\nconst { MongoStore } = require('connect-mongo');\nconst b = require('b')(use(a));",
    );
  });

  it('in a script', () => {
    expect(imported('a();', DEFAULT, { sourceType: 'commonjs' }).code).toBe(
      "const MongoStore = require('connect-mongo');\n\na();",
    );
    expect(imported('a();', WHOLE, { sourceType: 'script' }).code).toBe(
      "const mongo = require('connect-mongo');\n\na();",
    );
    expect(imported('module.exports = a;', { ...STORE, local: 'B' }, { sourceType: 'commonjs' }).code).toBe(
      "const { MongoStore: B } = require('connect-mongo');\n\nmodule.exports = a;",
    );
  });
});

it('does not write into a file without statements', () => {
  expect(imported('', STORE).code).toBeUndefined();
});

describe('an import that is there', () => {
  it.each([
    ["import { MongoStore } from 'connect-mongo'", STORE, 'MongoStore'],
    ["import { MongoStore as A } from 'connect-mongo'", STORE, 'A'],
    ["import { 'MongoStore' as A } from 'connect-mongo'", STORE, 'A'],
    ["import * as a from 'connect-mongo'", STORE, 'a.MongoStore'],
    ["import * as a from 'connect-mongo'", WHOLE, 'a'],
    ["import * as a from 'connect-mongo'", DEFAULT, 'a.default'],
    ["import A from 'connect-mongo'", DEFAULT, 'A'],
    ["import { default as A } from 'connect-mongo'", DEFAULT, 'A'],
    ["import A from 'connect-mongo'", { ...STORE, isWholeByDefault: true }, 'A.MongoStore'],
    ["const A = require('connect-mongo')", DEFAULT, 'A'],
    ["const A = require('connect-mongo')", WHOLE, 'A'],
    ["const A = require('connect-mongo')", STORE, 'A.MongoStore'],
    ["const { MongoStore } = require('connect-mongo')", STORE, 'MongoStore'],
    ["const { a, MongoStore: A } = require('connect-mongo')", STORE, 'A'],
    ["const A = require('connect-mongo').MongoStore", STORE, 'A'],
    ["let a = 1, A = require('connect-mongo')", DEFAULT, 'A'],
  ] as const)('%s', (code, request, name) => {
    expect(imported(code, request)).toEqual({ code: undefined, name });
  });

  it.each(['script', 'commonjs'] as const)('in a %s', (sourceType) => {
    const code = "const { MongoStore: A } = require('connect-mongo');";
    expect(imported(code, STORE, { sourceType })).toEqual({ code: undefined, name: 'A' });
  });

  it.each([
    ["import a = require('connect-mongo')", WHOLE, 'a'],
    ["import a = require('connect-mongo')", STORE, 'a.MongoStore'],
    ["const a = require('connect-mongo') as any", DEFAULT, 'a'],
  ] as const)('%s', (code, request, name) => {
    expect(imported(code, request, { parser: 'typescript' })).toEqual({ code: undefined, name });
  });
});

describe('an import of something else from the module', () => {
  it.each([
    ["import { a } from 'connect-mongo'", STORE, "import { a, MongoStore } from 'connect-mongo'"],
    ["import {a} from 'connect-mongo'", STORE, "import {a, MongoStore} from 'connect-mongo'"],
    [
      "import {\n  a, // b\n} from 'connect-mongo'",
      STORE,
      "import {\n  a, // b\n  MongoStore,\n} from 'connect-mongo'",
    ],
    ["import a from 'connect-mongo'", STORE, "import a, { MongoStore } from 'connect-mongo'"],
    ["import a, { b } from 'connect-mongo'", STORE, "import a, { b, MongoStore } from 'connect-mongo'"],
    ["import {} from 'connect-mongo'", STORE, "import { MongoStore } from 'connect-mongo'"],
    ["import 'connect-mongo'", STORE, "import { MongoStore } from 'connect-mongo'"],
    ["import 'connect-mongo'", DEFAULT, "import MongoStore from 'connect-mongo'"],
    ["import { a } from 'connect-mongo'", DEFAULT, "import MongoStore, { a } from 'connect-mongo'"],
    [
      "import { a } from 'connect-mongo'",
      WHOLE,
      "import { a } from 'connect-mongo'\nimport * as mongo from 'connect-mongo'",
    ],
    ["const { a } = require('connect-mongo')", STORE, "const { a, MongoStore } = require('connect-mongo')"],
    [
      "const b = 1, { a } = require('connect-mongo')",
      STORE,
      "const b = 1, { a, MongoStore } = require('connect-mongo')",
    ],
    [
      "const { a } = require('connect-mongo')",
      DEFAULT,
      "const { a } = require('connect-mongo')\nconst MongoStore = require('connect-mongo')",
    ],
    [
      "const { ...a } = require('connect-mongo')",
      STORE,
      "const { ...a } = require('connect-mongo')\nconst { MongoStore } = require('connect-mongo')",
    ],
    [
      "const { MongoStore = 1 } = require('a')",
      STORE,
      "const { MongoStore = 1 } = require('a')\nconst { MongoStore: MongoStore2 } = require('connect-mongo')",
    ],
    [
      "const a = require('connect-mongo').b",
      STORE,
      "const a = require('connect-mongo').b\nconst { MongoStore } = require('connect-mongo')",
    ],
    [
      "let A = require('connect-mongo'); A = 1",
      DEFAULT,
      "let A = require('connect-mongo');\nconst MongoStore = require('connect-mongo'); A = 1",
    ],
  ] as const)('%s', (before, request, after) => {
    expect(imported(before, request).code).toBe(after);
  });

  it.each([
    [
      "import type { MongoStore as A } from 'connect-mongo'",
      "import type { MongoStore as A } from 'connect-mongo'\nimport { MongoStore } from 'connect-mongo'",
    ],
    [
      "import { type MongoStore as A } from 'connect-mongo'",
      "import { type MongoStore as A, MongoStore } from 'connect-mongo'",
    ],
    [
      "import type a = require('connect-mongo')",
      "import type a = require('connect-mongo')\nimport { MongoStore } from 'connect-mongo'",
    ],
    ['import a = b.c', "import a = b.c\nimport { MongoStore } from 'connect-mongo'"],
    [
      "const { a }: b = require('connect-mongo')",
      "const { a }: b = require('connect-mongo')\nconst { MongoStore } = require('connect-mongo')",
    ],
  ])('%s', (before, after) => {
    expect(imported(before, STORE, { parser: 'typescript' }).code).toBe(after);
  });
});

describe('names that are taken', () => {
  it.each([
    ['const MongoStore = 1;', "import { MongoStore as MongoStore2 } from 'connect-mongo';\n\nconst MongoStore = 1;"],
    [
      'function f(MongoStore, MongoStore2) {}',
      "import { MongoStore as MongoStore3 } from 'connect-mongo';\n\nfunction f(MongoStore, MongoStore2) {}",
    ],
    ['MongoStore();', "import { MongoStore as MongoStore2 } from 'connect-mongo';\n\nMongoStore();"],
    [
      "import { a } from 'connect-mongo';\nlet MongoStore;",
      "import { a, MongoStore as MongoStore2 } from 'connect-mongo';\nlet MongoStore;",
    ],
    [
      "const { a } = require('connect-mongo');\nlet MongoStore;",
      "const { a, MongoStore: MongoStore2 } = require('connect-mongo');\nlet MongoStore;",
    ],
  ])('%s', (before, after) => {
    expect(imported(before, STORE).code).toBe(after);
  });

  it('does not reuse an import that is shadowed at the place', () => {
    const at = (code: string) =>
      edited<TSESTree.Identifier>(
        code,
        'Identifier[name="here"]',
        (node, source) => addImport({ ...STORE, at: node }, source).edit,
      );
    const shadowed = "import { MongoStore } from 'connect-mongo';\nfunction f(MongoStore) { here }";
    expect(at(shadowed)).toBe(shadowed.replace('MongoStore }', 'MongoStore, MongoStore as MongoStore2 }'));
    expect(at("import { MongoStore } from 'connect-mongo';\nfunction f() { here }")).toBeUndefined();
  });
});

describe('no import into a file that `define` brings the modules to', () => {
  it.each([
    'define((require) => { const a = require("a"); a(); });',
    "define(['a'], (a) => a());",
    "define('b', ['a'], function (a) { return a(); });",
  ])('%s', (code) => {
    expect(imported(code, STORE).code).toBeUndefined();
    expect(imported(code, STORE, { sourceType: 'script' }).code).toBeUndefined();
  });

  it('but where the file imports by itself', () => {
    const code = "import define from 'define';\ndefine();";
    expect(imported(code, STORE).code).toContain("import { MongoStore } from 'connect-mongo';");
  });
});
