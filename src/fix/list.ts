import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import type { Source } from './edit.js';
import { firstToken, lastToken, tokenAfter, tokenBefore } from './tokens.js';

/** Something between brackets with commas: the properties of an object, the arguments of a call, imported names. */
export interface List {
  readonly open: TSESTree.Token;
  readonly close: TSESTree.Token;
  readonly items: readonly TSESTree.Node[];
  /** What stands inside the brackets of a list on one line. */
  readonly padding: '' | ' ';
}

/** The tokens of an item, parentheses included, and its neighbours: a comma or a bracket. */
export interface ListItem {
  readonly before: TSESTree.Token;
  readonly first: TSESTree.Token;
  readonly last: TSESTree.Token;
  readonly after: TSESTree.Token;
}

export function propertyList(node: TSESTree.ObjectExpression, source: Source): List {
  return { open: firstToken(node, source), close: lastToken(node, source), items: node.properties, padding: ' ' };
}

/** `undefined` for one with holes or spreads. */
export function elementList(node: TSESTree.ArrayExpression, source: Source): List | undefined {
  const items = node.elements.filter((element) => element && element.type !== AST_NODE_TYPES.SpreadElement);
  if (items.length < node.elements.length) return undefined;
  return {
    open: firstToken(node, source),
    close: lastToken(node, source),
    items: items as TSESTree.Node[],
    padding: '',
  };
}

/** `undefined` for `new Foo` without parentheses. */
export function argumentList(call: CallLike, source: Source): List | undefined {
  const close = lastToken(call, source);
  const open = call.arguments.length > 0 ? openingOf(call, source) : tokenBefore(close, source);
  return open.value === '(' ? { open, close, items: call.arguments, padding: '' } : undefined;
}

function openingOf(call: CallLike, source: Source): TSESTree.Token {
  let token = tokenAfter(call.typeArguments ?? call.callee, source);
  while (token.value !== '(') token = tokenAfter(token, source);
  return token;
}

export function itemAt(list: List, index: number, source: Source): ListItem | undefined {
  const node = list.items[index];
  if (!node) return undefined;
  let first = firstToken(node, source);
  let before = tokenBefore(first, source);
  while (before !== list.open && before.value !== ',') [first, before] = [before, tokenBefore(before, source)];
  let last = lastToken(node, source);
  let after = tokenAfter(last, source);
  while (after !== list.close && after.value !== ',') [last, after] = [after, tokenAfter(after, source)];
  return { before, first, last, after };
}
