import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { addProperty } from '../fix/add-property.js';
import { appendToList } from '../fix/append-to-list.js';
import { type Edit, replaceRange, type Source } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import { replaceValue } from '../fix/replace-value.js';
import { replaceTextAt } from '../fix/text.js';
import { firstToken, lastToken } from '../fix/tokens.js';
import type { AddOwner, Repair } from '../model/deletions/repair.js';

/** The edit that makes a deletion mean the caller's own sessions. */
export function repairEdit(repair: Repair, source: Source): Edit | undefined {
  return repair.kind === 'replace' ? replaced(repair.expression, repair.text, source) : withOwner(repair, source);
}

function replaced(expression: TSESTree.Expression, text: string, source: Source): Edit | undefined {
  const { parent } = expression;
  const isValue = parent.type === AST_NODE_TYPES.Property && parent.value === expression;
  if (isValue) return replaceValue(parent, text, source);
  // The parentheses around it may be those of a call.
  return source.getCommentsInside(expression).length > 0 ? undefined : replaceRange(...expression.range, text);
}

function withOwner(repair: AddOwner, source: Source): Edit | undefined {
  const added = ownerAdded(repair, source);
  const { rename } = repair;
  return added && rename ? joinEdits([replaceRange(...rename.node.range, rename.to), added]) : added;
}

function ownerAdded({ place, column, text }: AddOwner, source: Source): Edit | undefined {
  switch (place.kind) {
    case 'object':
      return addProperty(place.literal, { key: column, text }, source);
    case 'key': {
      const key = source.getText(place.argument);
      const filter = key === place.key ? key : `${place.key}: ${key}`;
      return replaceRange(...place.argument.range, `{ ${filter}, ${column}: ${text} }`);
    }
    case 'chain': {
      const end = place.call.range[1];
      return replaceRange(end, end, `.${place.method}('${column}', ${text})`);
    }
    case 'sql': {
      const condition = ` AND ${column} = ${place.placeholder}`;
      // The placeholder of a tagged template is code and must not be escaped.
      if (!place.bindings) return replaceRange(...place.site.range, condition);
      const edit = replaceTextAt(place.site, condition, source);
      return edit && joinEdits([edit, appendToList(bindingList(place.bindings, source), text, source)]);
    }
  }
}

function bindingList(array: TSESTree.ArrayExpression, source: Source) {
  const items = array.elements.filter((element) => element !== null);
  return { open: firstToken(array, source), close: lastToken(array, source), items, padding: '' } as const;
}
