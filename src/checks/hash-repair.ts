import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { addImport } from '../fix/add-import.js';
import type { Edit } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import { inQuotesNear } from '../fix/quotes.js';
import { replaceExpression } from '../fix/replace-expression.js';
import { replaceValue } from '../fix/replace-value.js';
import type { StoredToken } from '../model/stored-tokens.js';
import type { RuleFile } from '../rule.js';

type Source = RuleFile<never>['sourceCode'];

/** The modules that have it; the first is what an edit imports. */
const MODULES = ['node:crypto', 'crypto'];

/** Stores a hash of the token, and has those queries of the file that look it up do the same. */
export function hashRepair({ node, value, holder, reads }: StoredToken, source: Source): Edit | undefined {
  const found = reads();
  if (!found) return undefined;
  const from = MODULES.find((name) => source.text.includes(`'${name}'`) || source.text.includes(`"${name}"`));
  const imported = addImport(
    { from: from ?? 'node:crypto', what: { named: 'createHash' }, isWholeByDefault: true, at: node },
    source,
  );
  const hashOf = (text: string) => `${imported.name}('sha256').update(${text}).digest('hex')`;
  const stored = hashOf(source.getText(value));
  const write = holder
    ? replaceValue(holder, stored, source)
    : replaceExpression(value, inQuotesNear(value, stored, source), source);
  const lookedUp = found.map((read) => hashedRead(read, hashOf, source));
  return write && joinEdits([imported.edit, write, ...lookedUp.filter((edit) => edit !== undefined)]);
}

/** What comes from the request may be missing, which cannot be hashed. */
function hashedRead(read: TSESTree.Expression, hashOf: (text: string) => string, source: Source): Edit | undefined {
  const text = source.getText(read);
  const isNothing = read.type === AST_NODE_TYPES.Literal || text === 'undefined';
  if (isNothing || /hash|digest|\bsha/iu.test(text)) return undefined;
  const code = hashOf(isText(read) ? text : `String(${text})`);
  const { parent } = read;
  return parent.type === AST_NODE_TYPES.Property && parent.value === read
    ? replaceValue(parent, code, source)
    : replaceExpression(read, inQuotesNear(read, code, source), source);
}

/** `String(token)`, `` `${token}` `` */
function isText(read: TSESTree.Expression): boolean {
  if (read.type === AST_NODE_TYPES.TemplateLiteral) return true;
  if (read.type !== AST_NODE_TYPES.CallExpression) return false;
  return read.callee.type === AST_NODE_TYPES.Identifier && read.callee.name === 'String';
}
