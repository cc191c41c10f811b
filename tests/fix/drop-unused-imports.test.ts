import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addImport } from '../../src/fix/add-import.js';
import { dropUnusedImports } from '../../src/fix/drop-unused-imports.js';
import { type Edit, replaceRange } from '../../src/fix/edit.js';
import { joinEdits } from '../../src/fix/join-edits.js';
import { edited } from './edited.js';

/** `gone(…)` becomes `kept()`, and so do all others. */
function replaced(code: string, text = 'kept()'): string | undefined {
  return edited<TSESTree.Program>(code, 'Program', (_, source) => {
    const edits: Edit[] = [...source.text.matchAll(/gone\(.*?\)/gu)].map((found) =>
      replaceRange(found.index, found.index + found[0].length, text),
    );
    return dropUnusedImports(joinEdits(edits), source);
  });
}

it.each([
  // The only name of a package.
  ["import a from 'a';\n\ngone(a);", 'kept();'],
  ["import * as a from 'a';\nimport b from 'b';\ngone(a.b); b();", "import b from 'b';\nkept(); b();"],
  ["import b from 'b';\nimport { a } from 'a';\ngone(a); b();", "import b from 'b';\nkept(); b();"],
  ["// About the file.\nimport { a } from 'a'; // Why.\ngone(a);", '// About the file.\n// Why.\nkept();'],
  ["const a = require('a');\ngone(a);", 'kept();'],
  ["const { a } = require('a')\n;[1].map(b => gone(a))", '[1].map(b => kept())'],
  ["const a = require('a').a;\ngone(a);", 'kept();'],
  // Used twice, both times in what goes.
  ["import { a } from 'a';\ngone(a); b(); gone(a);", 'kept(); b(); kept();'],
  // One of several.
  ["import { a, b } from './a.js';\ngone(a); b();", "import { b } from './a.js';\nkept(); b();"],
  ["import { b, c as a } from 'a';\ngone(a); b();", "import { b } from 'a';\nkept(); b();"],
  ["const { a, b } = require('a');\ngone(a); b();", "const { b } = require('a');\nkept(); b();"],
  ["import { a, b } from 'a';\ngone(a, b);", 'kept();'],
])('%s', (before, after) => {
  expect(replaced(before)).toBe(after);
});

it.each([
  // Used elsewhere, and be it where no program sees it.
  "import { a } from 'a';\ngone(a); a();",
  "import { a } from 'a';\nexport { a };\ngone(a);",
  "import { a } from 'a';\ngone(a); // see a",
  // Not used at all.
  "import { a } from 'a';\ngone();",
  // A module of the program may be there for what it does.
  "import { a } from './a.js';\ngone(a);",
  "import '#a';\nimport { a } from '#a';\ngone(a);",
  // What would be left is not written.
  "import a, { b } from 'a';\ngone(a); b();",
  "import { a, b, c } from 'a';\ngone(a, b); c();",
  "const a = require('a'), b = require('b');\ngone(a); b();",
  "const { a, ...b } = require('a');\ngone(a); b();",
  "const a = load('a');\ngone(a);",
])('left alone: %s', (code) => {
  expect(replaced(code)).toBe(code.replaceAll(/gone\(.*?\)/gu, 'kept()'));
});

it('stays where the new text has the name', () => {
  const code = "import { a } from 'a';\ngone(a);";
  expect(replaced(code, 'kept(a)')).toBe("import { a } from 'a';\nkept(a);");
});

it('is nothing where the edit changes the imports itself', () => {
  const output = edited<TSESTree.Program>("import { a } from 'a';\na();", 'Program', (_, source) =>
    dropUnusedImports(joinEdits([replaceRange(22, 22, "\nimport b from 'b';"), replaceRange(23, 26, 'b()')]), source),
  );
  expect(output).toBe("import { a } from 'a';\nimport b from 'b';\nb();");
});

it('stays where markup may use it', () => {
  const code = "import React from 'react';\nReact.gone();\nexport const page = <p>text</p>;";
  const output = edited<TSESTree.Program>(
    code,
    'Program',
    (_, source) => dropUnusedImports(replaceRange(27, 41, ''), source),
    { parser: 'typescript', filename: 'a.tsx' },
  );
  expect(output).toBe(code.replace('React.gone();\n', ''));
});

/** The same, with a name that is imported from the same module. */
function replacedByImported(code: string): string | undefined {
  return edited<TSESTree.Program>(code, 'Program', (program, source) => {
    const found = /gone\(.*?\)/u.exec(source.text);
    const { index, 0: text } = found ?? { index: 0, 0: '' };
    const imported = addImport({ from: 'a', what: { named: 'kept' }, at: program.body.at(-1) ?? program }, source);
    const edit = replaceRange(index, index + text.length, `${imported.name}()`);
    return dropUnusedImports(joinEdits([edit, imported.edit]), source);
  });
}

it.each([
  ["import { a } from 'a';\ngone(a);", "import { kept } from 'a';\nkept();"],
  ["const { a } = require('a');\ngone(a);", "const { kept } = require('a');\nkept();"],
  ["import { a, b } from 'a';\ngone(a); b();", "import { b, kept } from 'a';\nkept(); b();"],
  ["import { b, a } from 'a';\ngone(a); b();", "import { b, kept } from 'a';\nkept(); b();"],
  ["import {\n  a,\n} from 'a';\ngone(a);", "import {\n  kept,\n} from 'a';\nkept();"],
  ["import {\n  a,\n  b,\n} from 'a';\ngone(a); b();", "import {\n  b,\n  kept,\n} from 'a';\nkept(); b();"],
  // Used elsewhere, or a comment is in the way.
  ["import { a } from 'a';\ngone(a); a();", "import { a, kept } from 'a';\nkept(); a();"],
  ["import { a /* A */, b } from 'a';\ngone(a); b();", "import { a /* A */, b, kept } from 'a';\nkept(); b();"],
])('what another name joins: %s', (before, after) => {
  expect(replacedByImported(before)).toBe(after);
});
