import type { EditSite } from '../ast/edit-site.js';
import { appendPiece } from './append-piece.js';
import { appendText } from './append-text.js';
import { assignMember } from './assign-member.js';
import type { Edit, Source } from './edit.js';
import { overrideArgument } from './override-argument.js';
import { gatherArguments } from './gather-arguments.js';
import { inQuotesNear } from './quotes.js';
import { removeArgument } from './remove-argument.js';
import { removeProperty } from './remove-property.js';
import { removeWithObject } from './remove-with-object.js';
import { renameProperty } from './rename-property.js';
import { replaceExpression } from './replace-expression.js';
import { replaceValue } from './replace-value.js';
import { setArgument } from './set-argument.js';
import { setProperty } from './set-property.js';
import { insertTextAtEnd, replaceTextAt } from './text.js';

export type Change =
  /** Gives the key this value; at text, `text` is appended as it stands. */
  | { readonly kind: 'set'; readonly key: string; readonly text: string }
  /** Takes away the property, assignment, argument or text; where its object has the other key as well, the property with that object. */
  | { readonly kind: 'remove'; readonly goesWith?: string | undefined }
  /** Renames the key; at text, the text is replaced by it. */
  | { readonly kind: 'rename'; readonly key: string };

/** The edit that makes the change at the place, `undefined` where it cannot be made. */
export function editAt(site: EditSite, change: Change, source: Source): Edit | undefined {
  switch (change.kind) {
    case 'set':
      return setAt(site, change, source);
    case 'remove':
      return removeAt(site, change.goesWith, source);
    case 'rename':
      return renameAt(site, change.key, source);
  }
}

function setAt(site: EditSite, change: Extract<Change, { kind: 'set' }>, source: Source): Edit | undefined {
  switch (site.kind) {
    case 'object':
      return setProperty(site.node, change, source);
    case 'property':
      return replaceValue(site.node, change.text, source);
    case 'argument':
      return overrideArgument(site.call, site.index, change, source);
    case 'positional argument':
      return setArgument(site.call, site.index, change.text, source);
    case 'arguments':
      return gatherArguments(site.call, site.keys, change, source);
    case 'text':
      return appendPiece(site, change.text, source) ?? insertTextAtEnd(site, change.text, source);
    case 'literal':
      return replaceExpression(site.node, inQuotesNear(site.node, change.text, source), source);
    case 'string expression':
      return appendText(site.node, change.text, source);
    case 'member statement':
      return assignMember(site, change, source);
    case 'none':
      return undefined;
  }
}

function removeAt(site: EditSite, goesWith: string | undefined, source: Source): Edit | undefined {
  switch (site.kind) {
    case 'property':
      return goesWith === undefined ? removeProperty(site.node, source) : removeWithObject(site.node, goesWith, source);
    case 'argument':
      return removeArgument(site.call, site.index, source);
    case 'text':
      return replaceTextAt(site, '', source);
    default:
      return undefined;
  }
}

function renameAt(site: EditSite, key: string, source: Source): Edit | undefined {
  switch (site.kind) {
    case 'property':
      return renameProperty(site.node, key, source);
    case 'text':
      return replaceTextAt(site, key, source);
    default:
      return undefined;
  }
}
