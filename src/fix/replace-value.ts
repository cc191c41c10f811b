import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ValueHolder } from '../ast/edit-site.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { commentsAsText, commentsWithin } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { keyRange, propertyCode } from './property-key.js';
import { inQuotesNear } from './quotes.js';
import { replaceExpression } from './replace-expression.js';
import { lastToken, tokenBefore } from './tokens.js';

/** Replaces the value of a property, an assignment or a class field. */
export function replaceValue(holder: ValueHolder, text: string, source: Source): Edit | undefined {
  const code = inQuotesNear(holder.parent, text, source);
  switch (holder.type) {
    case AST_NODE_TYPES.Property:
      return replacePropertyValue(holder, code, source);
    case AST_NODE_TYPES.AssignmentExpression:
      return replaceAssigned(holder, code, source);
    case AST_NODE_TYPES.PropertyDefinition:
      return replaceFieldValue(holder, code, source);
  }
}

function replacePropertyValue(property: TSESTree.Property, code: string, source: Source): Edit | undefined {
  if (property.parent.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  if (property.shorthand) return replaceRange(...property.range, `${source.getText(property)}: ${code}`);
  if (property.method || property.kind === 'get') return replaceMethod(property, code, source);
  if (property.kind === 'set') return undefined;
  const isShort = !property.computed && source.getCommentsInside(property).length === 0;
  const short = isShort ? propertyCode(source.getText(property.key), code) : undefined;
  if (short === code) return replaceRange(...property.range, code);
  return replaceExpression(property.value, code, source);
}

/** A getter whose setter stays would leave an object without the value. */
function replaceMethod(property: TSESTree.Property, code: string, source: Source): Edit | undefined {
  const siblings = (property.parent as TSESTree.ObjectExpression).properties;
  const hasSetter = siblings.some(
    (other) =>
      other.type === AST_NODE_TYPES.Property && other.kind === 'set' && propertyName(other) === propertyName(property),
  );
  if (property.kind === 'get' && hasSetter) return undefined;
  const [from, to] = property.range;
  const [keyStart, keyEnd] = keyRange(property, source);
  const kept = [...commentsWithin(from, keyStart, source), ...commentsWithin(keyEnd, to, source)];
  const key = source.text.slice(keyStart, keyEnd);
  return replaceRange(from, to, `${key}: ${commentsAsText(kept, from, source)}${code}`);
}

/** `a.secure = b.secure = false` writes two places: the value of one is not replaced without the other. */
function replaceAssigned(node: TSESTree.AssignmentExpression, code: string, source: Source): Edit | undefined {
  const isChained = unwrap(node.right).type === AST_NODE_TYPES.AssignmentExpression || isValueUsed(node);
  const target = unwrap(node.left).type;
  if (isChained || (target !== AST_NODE_TYPES.MemberExpression && target !== AST_NODE_TYPES.Identifier)) {
    return undefined;
  }
  const edit = replaceExpression(node.right, code, source);
  if (node.operator === '=') return edit;
  const operator = source.getFirstTokenBetween(node.left, node.right, ({ value }) => value === node.operator);
  return operator ? (fixer) => [fixer.replaceText(operator, '='), ...edit(fixer)] : undefined;
}

const USES: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ArrayExpression,
  AST_NODE_TYPES.AssignmentExpression,
  AST_NODE_TYPES.AwaitExpression,
  AST_NODE_TYPES.BinaryExpression,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.NewExpression,
  AST_NODE_TYPES.Property,
  AST_NODE_TYPES.ReturnStatement,
  AST_NODE_TYPES.SpreadElement,
  AST_NODE_TYPES.VariableDeclarator,
]);

function isValueUsed(node: TSESTree.AssignmentExpression): boolean {
  const { parent } = wrapped(node);
  return parent !== undefined && USES.has(parent.type);
}

function replaceFieldValue(field: TSESTree.PropertyDefinition, code: string, source: Source): Edit | undefined {
  if (field.declare || field.definite) return undefined;
  if (field.value) return replaceExpression(field.value, code, source);
  const last = lastToken(field, source);
  const end = last.value === ';' ? tokenBefore(last, source) : last;
  return replaceRange(end.range[1], end.range[1], ` = ${code}`);
}
