import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from '../fix/edit.js';
import { namedResult } from '../fix/named-result.js';
import { makerOf, replaceMaker } from '../fix/replace-maker.js';
import type { TokenDecoding } from '../model/decodings.js';
import type { TokenKey } from '../model/keys.js';
import type { Model } from '../model/model.js';

/** The function that checks in the place of the one that decodes: the file's own, or one that is made instead. */
export function madeWithKey(
  model: Model,
  { check, importedFrom }: TokenDecoding,
  node: TSESTree.CallExpression,
  { call, text, isUsableAt }: TokenKey,
  source: Source,
): Edit | undefined {
  const isChecker = model.tokenChecks().some((one) => one.kind === 'verification' && one.node === call);
  const name = isChecker ? namedResult(call, node, source) : undefined;
  if (name !== undefined && node.callee.type === AST_NODE_TYPES.Identifier)
    return replaceRange(...node.callee.range, name);
  const made = makerOf(node, source);
  if (!made || importedFrom === undefined || !isUsableAt(made)) return undefined;
  return replaceMaker(made, { maker: { from: importedFrom, named: check }, option: { key: 'key', text } }, source);
}
