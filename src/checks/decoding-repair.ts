import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { addImport } from '../fix/add-import.js';
import { addStatementBehind } from '../fix/add-statement-behind.js';
import { awaitInstead } from '../fix/await-instead.js';
import { awaitMember } from '../fix/await-member.js';
import { type Edit, replaceRange, type Source } from '../fix/edit.js';
import { insertArgument } from '../fix/insert-argument.js';
import { joinAll, joinEdits } from '../fix/join-edits.js';
import { inQuotesNear } from '../fix/quotes.js';
import { removeArgument } from '../fix/remove-argument.js';
import { wordsOf } from '../model/cookie-words.js';
import type { TokenDecoding } from '../model/decodings.js';
import type { TokenKey } from '../model/keys.js';
import type { Model } from '../model/model.js';
import type { TokenIssue } from '../model/tokens.js';
import type { TokenVerification } from '../model/verifications.js';
import type { RuleFile } from '../rule.js';
import { madeWithKey } from './decoder-repair.js';
import { fromEnvironment } from './from-environment.js';

/** The check of the token in the place of its decoding. */
export interface DecodingRepair {
  /** The code of the key that the file uses; `undefined` where the library has it already. */
  readonly key: string | undefined;
  readonly edit: Edit;
}

export function decodingRepair(model: Model, decoding: TokenDecoding, source: Source): DecodingRepair | undefined {
  const { node, repair, isForeign } = decoding;
  if (node.type !== AST_NODE_TYPES.CallExpression || repair === undefined) return undefined;
  if (repair === 'renamed') {
    const rename = renamed(decoding, source);
    return rename && { key: undefined, edit: rename };
  }
  if (repair === 'without the switch' && isGivenKey(node)) {
    const edit = withoutSwitch(node, source);
    return edit && { key: undefined, edit };
  }
  if (isForeign) return undefined;
  const key = keyFor(model, decoding, source);
  const edit = key && editWith(model, decoding, node, key, source);
  return edit && { key: key.text, edit };
}

/** The same with a secret from the environment, where the file has neither a check nor an issue of a token to take a key from. */
export function decodingRepairBy(
  variable: string,
  { model, sourceCode }: RuleFile<never>,
  decoding: TokenDecoding,
): Edit | undefined {
  const { node, keyOfText, isForeign } = decoding;
  const isKeyHere = model.tokenIssues().length > 0 || model.tokenChecks().some(({ kind }) => kind === 'verification');
  if (node.type !== AST_NODE_TYPES.CallExpression || keyOfText === undefined || isForeign || isKeyHere)
    return undefined;
  const secret = fromEnvironment({ model, sourceCode }, variable);
  const key = inQuotesNear(
    node,
    keyOfText.replace('{secret}', () => secret),
    sourceCode,
  );
  return withKey(decoding, node, key, sourceCode);
}

/** `decode(token)` becomes `verify(token, key)`, awaited where that gives a promise. */
function withKey(
  decoding: TokenDecoding,
  node: TSESTree.CallExpression,
  key: string,
  source: Source,
): Edit | undefined {
  const checked = joinAll([renamed(decoding, source), insertArgument(node, 1, key, source)]);
  return decoding.repair === 'awaited payload' ? joinAll([checked, awaitMember(node, 'payload')]) : checked;
}

function editWith(
  model: Model,
  decoding: TokenDecoding,
  node: TSESTree.CallExpression,
  key: TokenKey,
  source: Source,
): Edit | undefined {
  switch (decoding.repair) {
    case 'with key':
    case 'awaited payload':
      return withKey(decoding, node, key.text, source);
    case 'awaited instead of payload': {
      const algorithm = algorithmOf(decoding, key, source);
      const added = algorithm === undefined ? undefined : insertArgument(node, 1, `${key.text}, ${algorithm}`, source);
      return joinAll([renamed(decoding, source), added, awaitInstead(node, 'payload', source)]);
    }
    case 'as the file checks':
      return asElsewhere(decoding, node, key, source);
    case 'statement behind':
      return statementBehind(decoding, node, key, source);
    case 'without the switch': {
      const [, none] = node.arguments;
      return none && joinAll([replaceRange(...none.range, key.text), withoutSwitch(node, source)]);
    }
    case 'made with key':
      return madeWithKey(model, decoding, node, key, source);
    default:
      return undefined;
  }
}

/** `decode(token, null, true)` and `decode(token, '', true)` have no key to check with. */
function isGivenKey({ arguments: [, key] }: TSESTree.CallExpression): boolean {
  if (key?.type === AST_NODE_TYPES.Literal) return Boolean(key.value);
  return key !== undefined && !(key.type === AST_NODE_TYPES.Identifier && key.name === 'undefined');
}

/** `decode(token, key, true)` becomes `decode(token, key)`; before another argument `true` becomes `false`. */
function withoutSwitch(node: TSESTree.CallExpression, source: Source): Edit | undefined {
  const [, , given, ...others] = node.arguments;
  if (!given) return undefined;
  return others.length > 0 ? replaceRange(...given.range, 'false') : removeArgument(node, 2, source);
}

/** The one key with which the file checks, or issues, tokens of the library; of several the one that is called as the token is. */
function keyFor(
  model: Model,
  { library, node, repair, algorithm }: TokenDecoding,
  source: Source,
): TokenKey | undefined {
  const checking = model.tokenChecks().flatMap((check) => (check.kind === 'verification' ? [check] : []));
  const keysOf = (users: readonly (TokenIssue | TokenVerification)[]): readonly TokenKey[] =>
    users.flatMap(({ library: other, key }) => (other === library && key && (!algorithm || key.isArgument) ? key : []));
  const checked = keysOf(checking);
  if (checked.some((key) => !key.isUsableAt(node))) return undefined;
  const issued =
    repair === 'as the file checks' ? [] : keysOf(model.tokenIssues()).filter((key) => key.isUsableAt(node));
  const keys = [...checked, ...issued];
  const token = node.type === AST_NODE_TYPES.CallExpression ? node.arguments[0] : undefined;
  return new Set(keys.map(({ text }) => text)).size > 1 && token ? calledAs(source.getText(token), keys) : keys[0];
}

/** `REFRESH_SECRET` for `req.cookies.refreshToken`, where no other key is called so. */
function calledAs(token: string, keys: readonly TokenKey[]): TokenKey | undefined {
  const words = new Set(wordsOf(token).filter((word) => !PLAIN_WORDS.has(word)));
  const alike = keys.filter(({ text }) => wordsOf(text).some((word) => words.has(word)));
  return new Set(alike.map(({ text }) => text)).size === 1 ? alike[0] : undefined;
}

/** They say nothing of what a token is for. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(['config', 'env', 'jwt', 'key', 'process', 'secret', 'token']);

/** The checking call's name where `decode` stands: another method, or a function that is imported. */
function renamed({ node, at, check, importedFrom }: TokenDecoding, source: Source): Edit | undefined {
  if (at.parent?.type === AST_NODE_TYPES.MemberExpression) return replaceRange(...at.range, check);
  if (importedFrom === undefined) return undefined;
  const imported = addImport({ from: importedFrom, what: { named: check }, at: node }, source);
  return joinEdits([replaceRange(...at.range, imported.name), imported.edit]);
}

/** The code that names the algorithm where the key is used. */
function algorithmOf({ algorithm }: TokenDecoding, { call }: TokenKey, source: Source): string | undefined {
  if (!algorithm || call.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const given = call.arguments[algorithm.argument];
  if (!given) return algorithm.default;
  return given.type === AST_NODE_TYPES.Literal ? source.getText(given) : undefined;
}

/** `decode(token)` becomes what checks elsewhere in the file, which has the method that the message names. */
function asElsewhere(
  { check }: TokenDecoding,
  node: TSESTree.CallExpression,
  { text, call }: TokenKey,
  source: Source,
): Edit | undefined {
  if (call.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const callee = source.getText(call.callee);
  if (callee.split('.').at(-1) !== check.split('.').at(-1)) return undefined;
  const rename = replaceRange(...node.callee.range, callee);
  return joinAll([rename, insertArgument(node, 1, text, source), awaitInstead(node, 'payload', source)]);
}

/** `Jwt.token.verify(artifacts, key)` behind `const artifacts = Jwt.token.decode(token)`. */
function statementBehind(
  { check }: TokenDecoding,
  node: TSESTree.CallExpression,
  { text }: TokenKey,
  source: Source,
): Edit | undefined {
  if (node.callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const owner = source.getText(node.callee.object);
  return addStatementBehind(node, (name) => `${owner}.${check}(${name}, ${text})`, source);
}
