import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './edit.js';
import { quoteNear } from './quotes.js';
import { tokenAfter, tokenBefore } from './tokens.js';

type Keyed = TSESTree.Property | TSESTree.PropertyDefinition;

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

export function isIdentifierName(name: string): boolean {
  return IDENTIFIER.test(name);
}

/** The key as this object would write it: quoted where it has to be, or where all of its keys are without need. */
export function spellKey(key: string, object: TSESTree.ObjectExpression, source: Source): string {
  return isIdentifierName(key) && !quotesAllKeys(object) ? key : quoted(key, quoteNear(object, source));
}

/** A property of an object as code: the key alone where the value is the variable of that name. */
export function propertyCode(key: string, value: string): string {
  return key === value && isIdentifierName(key) ? key : `${key}: ${value}`;
}

/** What stands behind an object to name its member: `.secure`, `['max-age']`. */
export function memberCode(key: string, quote: string): string {
  return isIdentifierName(key) ? `.${key}` : `[${quoted(key, quote)}]`;
}

/** Where the key stands, with its brackets. */
export function keyRange({ key, computed }: Keyed, source: Source): readonly [number, number] {
  if (!computed) return key.range;
  let [open, close] = [tokenBefore(key, source), tokenAfter(key, source)];
  while (open.value === '(') [open, close] = [tokenBefore(open, source), tokenAfter(close, source)];
  return [open.range[0], close.range[1]];
}

export function quoted(text: string, quote: string): string {
  const escaped = JSON.stringify(text).slice(1, -1);
  return quote === '"' ? `"${escaped}"` : `'${escaped.replaceAll('\\"', '"').replaceAll("'", String.raw`\'`)}'`;
}

function quotesAllKeys(object: TSESTree.ObjectExpression): boolean {
  const keys = object.properties.flatMap((property) =>
    property.type === AST_NODE_TYPES.Property && !property.computed ? [property.key] : [],
  );
  const isQuoted = (key: TSESTree.Node) => key.type === AST_NODE_TYPES.Literal && typeof key.value === 'string';
  const needsNone = (key: TSESTree.Node) =>
    key.type === AST_NODE_TYPES.Literal && typeof key.value === 'string' && isIdentifierName(key.value);
  return keys.every(isQuoted) && keys.some(needsNone);
}
