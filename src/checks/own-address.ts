import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from '../fix/edit.js';
import { meansTheSameAt } from '../fix/same-names.js';
import { namesInAddress } from '../model/told-addresses.js';

/** The code of an address, where it says the same at the other places. */
export function addressAt(
  address: TSESTree.Node,
  places: readonly TSESTree.Node[],
  source: Source,
): string | undefined {
  const names = namesInAddress(address);
  const isThere = places.every((place) => names?.every((name) => isThereAt(name, place, source)) ?? false);
  return isThere ? source.getText(address) : undefined;
}

/** The name means the same there, and has its value. */
export function isThereAt(name: TSESTree.Identifier, place: TSESTree.Node, source: Source): boolean {
  return meansTheSameAt(name, place, source) && isGivenBefore(name, place, source);
}

/** It has its only value there: what is assigned later, or again, may be missing or another one. */
function isGivenBefore(name: TSESTree.Identifier, at: TSESTree.Node, source: Source): boolean {
  const reference = source.getScope(name).references.find(({ identifier }) => identifier === name);
  const variable = reference?.resolved;
  if (!variable) return true;
  const isBefore = variable.defs.every((definition) => definition.name.range[1] <= at.range[0]);
  return isBefore && variable.references.every((one) => !one.isWrite() || one.init === true);
}
