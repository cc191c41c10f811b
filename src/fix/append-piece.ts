import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { appendToList } from './append-to-list.js';
import type { Edit, Source } from './edit.js';
import { quoted } from './property-key.js';
import { quoteNear } from './quotes.js';
import type { TextSite } from './text.js';
import { firstToken, lastToken } from './tokens.js';

/** Text that would follow the last of the pieces which a list puts together becomes a piece of its own: `[…, 'HttpOnly', 'Secure'].join('; ')`. */
export function appendPiece({ node }: TextSite, text: string, source: Source): Edit | undefined {
  const piece = node.type === AST_NODE_TYPES.TemplateElement ? node.parent : node;
  const pieces = piece.parent;
  if (pieces?.type !== AST_NODE_TYPES.ArrayExpression || pieces.elements.at(-1) !== piece) return undefined;
  const separator = separatorOf(pieces);
  if (separator === undefined || separator === '' || !text.startsWith(separator)) return undefined;
  const items = pieces.elements.filter((element) => element !== null);
  const list = { open: firstToken(pieces, source), close: lastToken(pieces, source), items, padding: '' } as const;
  return appendToList(list, quoted(text.slice(separator.length).trimStart(), quoteNear(pieces, source)), source);
}

/** What `join` puts between them, also behind methods that leave texts as they are. */
function separatorOf(list: TSESTree.Node): string | undefined {
  const member = list.parent;
  const call = member?.parent;
  if (member?.type !== AST_NODE_TYPES.MemberExpression || member.object !== list || member.computed) return undefined;
  if (call?.type !== AST_NODE_TYPES.CallExpression || call.callee !== member) return undefined;
  const { name } = member.property as TSESTree.Identifier;
  if (name === 'filter') return separatorOf(call);
  const [separator] = call.arguments;
  const isText = separator?.type === AST_NODE_TYPES.Literal && typeof separator.value === 'string';
  return name === 'join' && isText ? separator.value : undefined;
}
