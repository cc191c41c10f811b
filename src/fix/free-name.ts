import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isWithin } from '../ast/functions.js';
import { variableNamed } from '../ast/scope.js';
import type { Source } from './edit.js';

/** The wanted name, or with a number behind it where anything in the file is called so. */
export function freeName(wanted: string, source: Source): string {
  const scopes = source.scopeManager?.scopes ?? [];
  return firstFree(wanted, (name) => scopes.some((scope) => usesName(scope, name)));
}

/** The same for a name that is declared in the function around the place: other functions may use it. */
export function freeNameAt(wanted: string, place: TSESTree.Node, source: Source): string {
  const around = enclosingFunction(place) ?? source.ast;
  const scopes = (source.scopeManager?.scopes ?? []).filter(({ block }) => isWithin(block, around));
  return firstFree(
    wanted,
    (name) =>
      variableNamed(source, name, place) !== undefined ||
      scopes.some(
        ({ set, references }) => set.has(name) || references.some(({ identifier }) => identifier.name === name),
      ),
  );
}

function firstFree(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}${number}`;
  return name;
}

function usesName(scope: TSESLint.Scope.Scope, name: string): boolean {
  const variable = scope.set.get(name);
  if (variable && (variable.defs.length > 0 || variable.references.length > 0)) return true;
  return scope.upper === null && scope.through.some(({ identifier }) => identifier.name === name);
}
