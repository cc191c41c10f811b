import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { commentsWithin } from './comments.js';
import { type Edit, type Entry, replaceRange, type Source } from './edit.js';
import { commentsBehind, indentationAt, indentationUnit, lineBreak, startsLine } from './layout.js';
import { itemAt, type List, propertyList } from './list.js';
import { renamed } from './move-property.js';
import { inQuotesNear } from './quotes.js';
import { tokenBefore } from './tokens.js';

/** What becomes of the properties of an object. */
export interface Regrouping {
  /** New names of those that stay. */
  readonly names: Readonly<Record<string, string>>;
  /** Those that go into an object of their own. All others go. */
  readonly group: { readonly key: string; readonly keys: readonly string[] };
  /** Added where the object has no such key afterwards. */
  readonly added: readonly (Entry & { readonly inGroup?: boolean })[];
}

/** A property as it will stand there, with its comments. */
interface Piece {
  readonly key: string;
  readonly code: string;
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly isGrouped: boolean;
}

/** Renames the properties of an object literal and puts some of them into a new object in it, comments included. It has no spreads and no computed keys. */
export function regroupProperties(object: TSESTree.ObjectExpression, to: Regrouping, source: Source): Edit {
  const list = propertyList(object, source);
  const { pieces, rest } = piecesOf(object, list, to, source);
  const isInLines =
    list.open.loc.end.line < list.close.loc.start.line ||
    commentsWithin(list.open.range[1], list.close.range[0], source).length > 0;
  const hasLastComma = tokenBefore(list.close, source).value === ',';
  const groupAt = pieces.findIndex(({ isGrouped }) => isGrouped);
  const grouped = pieces.filter(({ isGrouped }) => isGrouped);
  const isBefore = (piece: Piece): boolean => groupAt === -1 || pieces.indexOf(piece) < groupAt;
  const plain = pieces.filter(({ isGrouped }) => !isGrouped);
  const added = to.added.filter(({ key }) => !pieces.some((piece) => piece.key === key));
  const addedPieces = added.map(({ key, text, inGroup = false }): Piece => {
    return {
      key,
      code: `${key}: ${inQuotesNear(object, text, source)}`,
      before: [],
      behind: [],
      isGrouped: inGroup,
    };
  });
  const inside = [...grouped, ...addedPieces.filter(({ isGrouped }) => isGrouped)];
  const layout = layoutOf(list, isInLines, hasLastComma, source);
  const group: Piece = {
    key: to.group.key,
    code: `${to.group.key}: ${layout.object(inside, 1)}`,
    before: [],
    behind: [],
    isGrouped: false,
  };
  const all = [
    ...plain.filter(isBefore),
    ...(inside.length > 0 ? [group] : []),
    ...plain.filter((piece) => !isBefore(piece)),
    ...addedPieces.filter(({ isGrouped }) => !isGrouped),
  ];
  return replaceRange(...object.range, layout.object(all, 0, rest));
}

function piecesOf(
  object: TSESTree.ObjectExpression,
  list: List,
  { names, group }: Regrouping,
  source: Source,
): { readonly pieces: readonly Piece[]; readonly rest: readonly string[] } {
  const pieces: Piece[] = [];
  const textOf = ({ range }: TSESTree.Comment): string => source.text.slice(...range);
  let from = list.open.range[1];
  let kept: string[] = [];
  for (const [index, property] of (object.properties as TSESTree.Property[]).entries()) {
    const item = itemAt(list, index, source);
    const end = !item || item.after === list.close ? (item?.last ?? property) : item.after;
    const to = commentsBehind(end, source).at(-1)?.range[1] ?? end.range[1];
    const before = [...kept, ...commentsWithin(from, property.range[0], source).map(textOf)];
    const behind = commentsWithin(property.range[1], to, source).map(textOf);
    from = to;
    kept = [];
    const name = propertyName(property) ?? '';
    const isGrouped = group.keys.includes(name);
    const key = isGrouped ? name : names[name];
    if (key === undefined) kept = [...before, ...behind];
    else pieces.push({ key, code: renamed(property, key, source), before, behind, isGrouped });
  }
  return { pieces, rest: [...kept, ...commentsWithin(from, list.close.range[0], source).map(textOf)] };
}

interface Layout {
  /** An object so many levels below the one that is replaced. */
  object(pieces: readonly Piece[], depth: 0 | 1, rest?: readonly string[]): string;
}

function layoutOf(list: List, isInLines: boolean, hasLastComma: boolean, source: Source): Layout {
  if (!isInLines) return { object: (pieces) => `{ ${pieces.map(({ code }) => code).join(', ')} }` };
  const [first] = list.items;
  const outer = indentationAt((startsLine(list.close, source) ? list.close : list.open).range[0], source);
  const unit = indentationUnit(source, outer);
  const inner = first && startsLine(first, source) ? indentationAt(first.range[0], source) : outer + unit;
  const newLine = lineBreak(source);
  return {
    object(pieces, depth, rest = []) {
      const indentation = depth === 0 ? inner : inner + unit;
      const lines = pieces.flatMap(({ code, before, behind }, index) => {
        const comma = index < pieces.length - 1 || hasLastComma ? ',' : '';
        const text = depth === 0 ? code : indented(code, unit);
        return [...before, [text + comma, ...behind].join(' ')];
      });
      const body = [...lines, ...rest].map((line) => indentation + line + newLine).join('');
      return `{${newLine}${body}${depth === 0 ? outer : inner}}`;
    },
  };
}

/** Lines of a template are part of its text. */
function indented(code: string, unit: string): string {
  return code.includes('`') ? code : code.replaceAll('\n', `\n${unit}`);
}
