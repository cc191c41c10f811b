import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addImport } from '../../src/fix/add-import.js';
import type { Edit, Source } from '../../src/fix/edit.js';
import { joinEdits } from '../../src/fix/join-edits.js';
import { overrideArgument } from '../../src/fix/override-argument.js';
import { fixed } from './edited.js';

type Report = (node: TSESTree.Node, edit: Edit) => void;

/** Sets the key in the last argument of every `f(…)`, to a thing that has to be imported. */
function sets(key: string) {
  return (source: Source, report: Report) => ({
    'CallExpression[callee.name="f"]'(call: TSESTree.CallExpression) {
      if (source.getText(call).includes(key)) return;
      const { name, edit } = addImport({ from: 'lib', what: { named: key }, at: call }, source);
      const override = overrideArgument(call, 0, { key, text: `${name}()` }, source);
      if (override) report(call, joinEdits([edit, override]));
    },
  });
}

it('settles with fifty places that all need the same imports', () => {
  const calls = (options: string) =>
    Array.from({ length: 50 }, (_, number) => `f(${options.replace('#', `o${number}`)});`).join('\n');
  const { output, messages } = fixed(`import a from 'a';\n${calls('#')}\n`, {
    a: sets('one'),
    b: sets('two'),
    c: sets('three'),
  });
  expect(messages).toEqual([]);
  expect(output.split('\n')[1]).toMatch(
    /^import \{ (?:one|two|three), (?:one|two|three), (?:one|two|three) \} from 'lib';$/,
  );
  expect(output).toMatch(/f\(\{ \.\.\.o49, \w+: \w+\(\), \w+: \w+\(\), \w+: \w+\(\) \}\);/);
});
