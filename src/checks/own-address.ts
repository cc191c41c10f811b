import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from '../fix/edit.js';
import { meansTheSameAt } from '../fix/same-names.js';
import { namesInAddress } from '../model/told-addresses.js';

/** The code of an address, where it says the same at another place. */
export function addressAt(address: TSESTree.Node, at: TSESTree.Node, source: Source): string | undefined {
  const names = namesInAddress(address);
  const isThere = names?.every((name) => meansTheSameAt(name, at, source) && isGivenBefore(name, at, source)) ?? false;
  return isThere ? source.getText(address) : undefined;
}

function isGivenBefore(name: TSESTree.Identifier, at: TSESTree.Node, source: Source): boolean {
  const references = source.getScope(name).references.filter(({ identifier }) => identifier === name);
  const definitions = references.flatMap(({ resolved }) => resolved?.defs ?? []);
  return definitions.every(({ name: { range } }) => range[1] <= at.range[0]);
}
