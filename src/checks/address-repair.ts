import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isBareObject } from '../model/object-text.js';
import { addArgument } from '../fix/add-argument.js';
import { addImport } from '../fix/add-import.js';
import { addStatementBefore } from '../fix/add-statement-before.js';
import { appendCall } from '../fix/append-call.js';
import { editAt } from '../fix/apply.js';
import type { Edit } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import { useBeforeReturn } from '../fix/name-returned.js';
import { inQuotesNear } from '../fix/quotes.js';
import { removeProperty } from '../fix/remove-property.js';
import { removeQueryParameter } from '../fix/remove-query-parameter.js';
import { removeStatement } from '../fix/remove-statement.js';
import { meansTheSameAt } from '../fix/same-names.js';
import { hasSideEffects } from '../fix/side-effects.js';
import { fillLifetime } from '../fix/template.js';
import type { AddressToken } from '../model/address-tokens.js';
import type { Address } from '../model/addresses.js';
import type { RuleFile } from '../rule.js';

type File = Pick<RuleFile<never>, 'settings' | 'sourceCode'>;

/** What takes the place of a parameter in the address. */
export interface AddressRepair {
  readonly kind: 'cookie' | 'header' | 'nothing';
  readonly edit: Edit;
}

/** The same answer sets a cookie, or the request has a header; a page goes on with the cookie that the server has set. */
export function addressRepair(file: File, token: AddressToken): AddressRepair | undefined {
  const { address, addresses } = token;
  const value = plainValue(token.parameter.value);
  const removal = removalOf(file, token, address.goes !== 'by script' || token.keeps !== undefined);
  if (!removal || addresses.some(({ goes }) => goes !== address.goes)) return undefined;
  const isKept = token.keeps === 'cookie' && address.goes === 'by answer';
  if (address.goes === 'by script' || isKept) return { kind: 'nothing', edit: removal };
  const moved = addresses.map((one) =>
    one.goes === 'in request' ? headerEdit(file, token, value) : cookieEdit(file, token, one, value),
  );
  if (moved.some((edit) => edit === undefined)) return undefined;
  const edits = [removal, ...moved.filter((edit) => edit !== undefined)];
  return { kind: address.goes === 'in request' ? 'header' : 'cookie', edit: joinEdits(edits) };
}

/** Without what spells it for an address. */
function plainValue(value: TSESTree.Expression): TSESTree.Expression {
  if (value.type !== AST_NODE_TYPES.CallExpression || value.callee.type !== AST_NODE_TYPES.Identifier) return value;
  const [first, ...others] = value.arguments;
  const isSpelling = value.callee.name === 'encodeURIComponent' || value.callee.name === 'String';
  return isSpelling && first && others.length === 0 && first.type !== AST_NODE_TYPES.SpreadElement ? first : value;
}

function removalOf(
  { sourceCode }: File,
  { parameter: { place, value } }: AddressToken,
  mayHaveEffects: boolean,
): Edit | undefined {
  if (!mayHaveEffects && hasSideEffects(value, sourceCode)) return undefined;
  switch (place.kind) {
    case 'text':
      return removeQueryParameter(place.behind, sourceCode);
    case 'property':
      return hasSideEffects(value, sourceCode) ? undefined : removeProperty(place.node, sourceCode);
    case 'call': {
      const statement = place.node.parent;
      return statement.type === AST_NODE_TYPES.ExpressionStatement ? removeStatement(statement, sourceCode) : undefined;
    }
    default:
      return undefined;
  }
}

function headerEdit({ sourceCode }: File, token: AddressToken, value: TSESTree.Expression): Edit | undefined {
  const header = token.header();
  if (!header || !meansTheSameAt(value, token.address.node, sourceCode)) return undefined;
  const { site, key, isWhole } = header;
  const bearer = `\`Bearer \${${sourceCode.getText(value)}}\``;
  return editAt(site, { kind: 'set', key, text: isWhole ? `{ Authorization: ${bearer} }` : bearer }, sourceCode);
}

const COOKIE_NAME = /^[\w-]+$/u;

function cookieEdit(
  { settings, sourceCode }: File,
  { parameter: { key } }: AddressToken,
  { node, cookie, response }: Address,
  value: TSESTree.Expression,
): Edit | undefined {
  if (!cookie || node.type !== AST_NODE_TYPES.CallExpression || !COOKIE_NAME.test(key)) return undefined;
  if (!meansTheSameAt(value, node, sourceCode)) return undefined;
  const imported =
    cookie.import &&
    addImport({ from: cookie.import.from, what: { named: cookie.import.named }, at: node }, sourceCode);
  const [first] = node.arguments;
  const parts: Readonly<Record<string, string | undefined>> = {
    // A statement that begins with a parenthesis may be a call of what stands before it.
    object: response && isBareObject(response) ? sourceCode.getText(response) : undefined,
    first: first && sourceCode.getText(first),
    name: key,
    value: sourceCode.getText(value),
    secure: settings.secure === 'production' ? "process.env.NODE_ENV === 'production'" : 'true',
    imported: imported?.name,
  };
  const code = filled(fillLifetime(cookie.code, settings.lifetime), parts, cookie.as === 'statement behind');
  const edit = code === undefined ? undefined : placed(node, cookie.as, code, sourceCode);
  return edit && joinEdits(imported ? [imported.edit, edit] : [edit]);
}

/** `undefined` where a part that is needed is not there; the name of a result is filled in later. */
function filled(
  code: string,
  parts: Readonly<Record<string, string | undefined>>,
  isOfResult: boolean,
): string | undefined {
  let isWhole = true;
  const text = code.replaceAll(/\{(object|first|name|value|secure|imported)\}/gu, (placeholder, name: string) => {
    if (isOfResult && name === 'object') return placeholder;
    isWhole &&= parts[name] !== undefined;
    return parts[name] ?? '';
  });
  return isWhole ? text : undefined;
}

function placed(
  call: TSESTree.CallExpression,
  as: NonNullable<Address['cookie']>['as'],
  code: string,
  sourceCode: File['sourceCode'],
): Edit | undefined {
  switch (as) {
    case 'statement before':
      return addStatementBefore(call, code, sourceCode);
    case 'statement behind':
      return useBeforeReturn(call, 'response', (name) => code.replace('{object}', name), sourceCode);
    case 'chained':
      return appendCall(call, inQuotesNear(call, code, sourceCode), sourceCode);
    case 'argument':
      return addArgument(call, call.arguments.length, code, sourceCode);
  }
}
