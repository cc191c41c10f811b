import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import type { Edit, Entry, Source } from './edit.js';
import { argumentList, itemAt } from './list.js';
import { isIdentifierName, quoted } from './property-key.js';
import { inQuotesNear, quoteNear } from './quotes.js';

/** The arguments become an object, which has one key more: `set('sid', id)` is `set({ name: 'sid', value: id, secure: true })`. */
export function gatherArguments(
  call: CallLike,
  keys: readonly string[],
  { key, text }: Entry,
  source: Source,
): Edit | undefined {
  const list = argumentList(call, source);
  if (!list || call.arguments.length !== keys.length) return undefined;
  if (call.arguments.some((argument) => argument.type === AST_NODE_TYPES.SpreadElement)) return undefined;
  const items = call.arguments.map((_, index) => itemAt(list, index, source));
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return undefined;
  const prefixes = call.arguments.map((argument, index) => keyBefore(argument, keys[index] ?? ''));
  const spelt = isIdentifierName(key) ? key : quoted(key, quoteNear(call, source));
  return (fixer) => [
    ...items.flatMap((item, index) => {
      const before = `${index === 0 ? '{ ' : ''}${prefixes[index] ?? ''}`;
      return item && before !== '' ? [fixer.insertTextBefore(item.first, before)] : [];
    }),
    fixer.insertTextAfter(last.last, `, ${spelt}: ${inQuotesNear(call, text, source)} }`),
  ];
}

/** What stands before the value: nothing where it is a name that is called like the key. */
function keyBefore(argument: TSESTree.Node, key: string): string {
  return argument.type === AST_NODE_TYPES.Identifier && argument.name === key ? '' : `${key}: `;
}
