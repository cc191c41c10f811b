import { AST_TOKEN_TYPES } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';

const known = new WeakMap<object, ReadonlySet<string>>();

/** Every identifier and string of the file: a key that is not among them stands nowhere in it. */
export function namesInFile(sourceCode: Readonly<TSESLint.SourceCode>): ReadonlySet<string> {
  const made = known.get(sourceCode);
  if (made) return made;
  const names = new Set<string>();
  for (const { type, value } of sourceCode.ast.tokens) {
    if (type === AST_TOKEN_TYPES.String) names.add(value.slice(1, -1));
    else if (type !== AST_TOKEN_TYPES.Punctuator) names.add(value);
  }
  known.set(sourceCode, names);
  return names;
}
