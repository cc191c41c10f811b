import type { TSESLint } from '@typescript-eslint/utils';

import type { Source } from './edit.js';

/** The wanted name, or with a number behind it where anything in the file is called so. */
export function freeName(wanted: string, source: Source): string {
  const scopes = source.scopeManager?.scopes ?? [];
  const isTaken = (name: string) => scopes.some((scope) => usesName(scope, name));
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}${number}`;
  return name;
}

function usesName(scope: TSESLint.Scope.Scope, name: string): boolean {
  const variable = scope.set.get(name);
  if (variable && (variable.defs.length > 0 || variable.references.length > 0)) return true;
  return scope.upper === null && scope.through.some(({ identifier }) => identifier.name === name);
}
