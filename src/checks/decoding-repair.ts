import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { awaitMember } from '../fix/await-member.js';
import { type Edit, replaceRange, type Source } from '../fix/edit.js';
import { insertArgument } from '../fix/insert-argument.js';
import { joinEdits } from '../fix/join-edits.js';
import type { TokenDecoding } from '../model/decodings.js';
import type { Model } from '../model/model.js';

/** The check of the token in the place of its decoding. */
export interface DecodingRepair {
  /** The code of the key that the file uses; `undefined` where the library has it already. */
  readonly key: string | undefined;
  readonly edit: Edit;
}

export function decodingRepair(model: Model, decoding: TokenDecoding, source: Source): DecodingRepair | undefined {
  const { node, at, repair } = decoding;
  const name = checkName(model, decoding, source);
  if (node.type !== AST_NODE_TYPES.CallExpression || repair === undefined || name === undefined) return undefined;
  const rename = replaceRange(...at.range, name);
  if (repair === 'renamed') return { key: undefined, edit: rename };
  const key = decoding.isForeign ? undefined : keyFor(model, decoding);
  const addKey = key === undefined ? undefined : insertArgument(node, 1, key, source);
  if (!addKey) return undefined;
  if (repair === 'with key') return { key, edit: joinEdits([rename, addKey]) };
  const awaiting = awaitMember(node, 'payload');
  return awaiting && { key, edit: joinEdits([rename, addKey, awaiting]) };
}

/** The one key with which the file checks, or else issues, tokens of the library. */
function keyFor(model: Model, { library }: TokenDecoding): string | undefined {
  const checking = model.tokenChecks().flatMap((check) => (check.kind === 'verification' ? [check] : []));
  for (const users of [checking, model.tokenIssues()]) {
    const keys = users.filter((user) => user.library === library).flatMap(({ key }) => key ?? []);
    const [only, ...others] = keys;
    if (only) return only.isPortable && others.every(({ text }) => text === only.text) ? only.text : undefined;
  }
  return undefined;
}

/** What the checking call is named where `decode` stands: another method, or a function that the file has imported. */
function checkName(model: Model, { at, check, library }: TokenDecoding, source: Source): string | undefined {
  if (at.parent?.type === AST_NODE_TYPES.MemberExpression) return check;
  const imported = model.tokenChecks().find((one) => one.kind === 'verification' && one.at.parent === one.node);
  return imported?.library === library ? source.getText(imported.at) : undefined;
}
