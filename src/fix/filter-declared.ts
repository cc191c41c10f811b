import type { TSESTree } from '@typescript-eslint/utils';

import { addBehind } from './add-behind.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { freeNameAt } from './free-name.js';
import { joinEdits } from './join-edits.js';

/**
 * Gives what is declared another name, and declares the old one behind it as what `code` makes of the new one: `const a = f();` becomes
 * `const storedA = f();` and `const a = …;`.
 */
export function filterDeclared(
  { id, parent: declaration }: TSESTree.VariableDeclarator & { readonly id: TSESTree.Identifier },
  code: (name: string) => string,
  source: Source,
): Edit | undefined {
  const name = freeNameAt(`stored${id.name.slice(0, 1).toUpperCase()}${id.name.slice(1)}`, id, source);
  const added = addBehind(declaration, [`${declaration.kind} ${id.name} = ${code(name)}`], source);
  const [start] = id.range;
  return added && joinEdits([replaceRange(start, start + id.name.length, name), added]);
}
