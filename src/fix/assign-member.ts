import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import type { Edit, Entry, Source } from './edit.js';
import { commentsBehind, indentationAt, lineBreak } from './layout.js';
import { ownLines } from './own-lines.js';
import { memberCode } from './property-key.js';
import { inQuotesNear, quoteNear } from './quotes.js';
import { isInStatementList } from './statement-lists.js';
import { firstToken, lastToken, tokenBefore } from './tokens.js';

interface Place {
  readonly node: TSESTree.ExpressionStatement;
  readonly object: TSESTree.Expression;
}

/** Assigns a member of the object right behind the statement: `session.value = id; session.secure = true;`. */
export function assignMember({ node: statement, object }: Place, entry: Entry, source: Source): Edit | undefined {
  if (!isPath(object)) return undefined;
  const last = lastToken(statement, source);
  // A semicolon that begins a later line belongs to what follows there.
  const isLeading = last.value === ';' && last.loc.start.line > tokenBefore(last, source).loc.end.line;
  const end = isLeading ? tokenBefore(last, source) : last;
  const hasSemicolon = end.value === ';';
  const code = assignment(object, entry, source);
  if (!hasSemicolon && !/^[\p{L}$_]/u.test(code)) return undefined;
  if (!isInStatementList(statement)) {
    return (fixer) => [
      fixer.insertTextBefore(statement, '{ '),
      fixer.insertTextAfter(end, `${hasSemicolon ? '' : ';'} ${code}; }`),
    ];
  }
  if (!ownLines(firstToken(statement, source), end, source)) {
    return (fixer) => [fixer.insertTextAfter(end, hasSemicolon ? ` ${code};` : `; ${code}`)];
  }
  const line = `${lineBreak(source)}${indentationAt(statement.range[0], source)}${code}${hasSemicolon ? ';' : ''}`;
  return (fixer) => [fixer.insertTextAfter(commentsBehind(end, source).at(-1) ?? end, line)];
}

function assignment(object: TSESTree.Expression, { key, text }: Entry, source: Source): string {
  const member = memberCode(key, quoteNear(object, source));
  return `${source.getText(object)}${member} = ${inQuotesNear(object, text, source)}`;
}

const KEYS: ReadonlySet<string> = new Set([AST_NODE_TYPES.Identifier, AST_NODE_TYPES.Literal]);

/** It can be read again. */
function isPath(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.ThisExpression:
      return true;
    case AST_NODE_TYPES.MemberExpression:
      return (!node.computed || KEYS.has(node.property.type)) && isPath(node.object);
    default:
      return false;
  }
}
