import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { objectText } from '../model/object-text.js';
import { addImport } from '../fix/add-import.js';
import { appendToList } from '../fix/append-to-list.js';
import { type Edit, replaceRange, type Source } from '../fix/edit.js';
import { joinAll, joinEdits } from '../fix/join-edits.js';
import type { List } from '../fix/list.js';
import { propertyCode } from '../fix/property-key.js';
import { removeFromList } from '../fix/remove-from-list.js';
import { replaceValue } from '../fix/replace-value.js';
import { setProperty } from '../fix/set-property.js';
import { replaceTextAt } from '../fix/text.js';
import { firstToken, lastToken } from '../fix/tokens.js';
import type { Declaration } from '../model/deletions/place.js';
import type { AddOwner, Repair } from '../model/deletions/repair.js';
import { introduction } from './introduction.js';
import { spellNamed } from '../model/deletions/sql-named.js';

/** The edit that makes a deletion mean the caller's own sessions. */
export function repairEdit(repair: Repair, source: Source): Edit | undefined {
  const edit = changed(repair, source);
  return repair.introduced ? joinAll([edit, introduction(repair.introduced, source)]) : edit;
}

function changed(repair: Repair, source: Source): Edit | undefined {
  if (repair.kind === 'add owner') return withOwner(repair, source);
  const { declaration, expression, text } = repair;
  const declared = declaration && declaredAs(declaration, text, source);
  if (declared) return declared;
  const edit = replaced(expression, text, source);
  const removal = declaration?.property && removed(declaration.property, source);
  return edit && removal ? joinEdits([edit, removal]) : edit;
}

/** `const userId = req.query.userId` and `const { userId } = req.query` become `const userId = req.user.id`. */
function declaredAs({ declarator, name, property }: Declaration, text: string, source: Source): Edit | undefined {
  const { id, init } = declarator;
  if (!init || source.getCommentsInside(declarator).length > 0) return undefined;
  if (!property) return replaceRange(...init.range, text);
  const isAlone = id.type === AST_NODE_TYPES.ObjectPattern && id.properties.length === 1 && !id.typeAnnotation;
  return isAlone ? replaceRange(...declarator.range, `${name} = ${text}`) : undefined;
}

function removed(property: TSESTree.Property, source: Source): Edit | undefined {
  const pattern = property.parent;
  if (pattern.type !== AST_NODE_TYPES.ObjectPattern || pattern.typeAnnotation) return undefined;
  const list: List = { ...bracketsOf(pattern, source), items: pattern.properties, padding: ' ' };
  return removeFromList(list, pattern.properties.indexOf(property), source);
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
      return setProperty(place.literal, { key: column, text }, source);
    case 'whole':
      return replaceRange(
        ...place.argument.range,
        `{ ...${source.getText(place.argument)}, ${propertyCode(column, text)} }`,
      );
    case 'key': {
      const key = source.getText(place.argument);
      const filter = `{ ${place.key === undefined ? key : propertyCode(place.key, key)}, ${propertyCode(column, text)} }`;
      return replaceRange(
        ...place.argument.range,
        place.below === undefined ? filter : `{ ${place.below}: ${filter} }`,
      );
    }
    case 'chain': {
      const end = place.call.range[1];
      const operator = place.operator === undefined ? '' : ` '${place.operator}',`;
      return replaceRange(end, end, `.${place.method}('${column}',${operator} ${text})`);
    }
    case 'text chain': {
      const end = place.call.range[1];
      return replaceRange(end, end, `.${place.method}('${place.alias}${column} = :${column}', { ${column}: ${text} })`);
    }
    case 'condition':
      return withCondition(place, column, text, source);
    case 'sql': {
      const condition = ` AND ${column} = ${place.placeholder}`;
      // The placeholder of a tagged template is code and must not be escaped.
      if (!place.bindings) return replaceRange(...place.site.range, condition);
      const edit = replaceTextAt(place.site, condition, source);
      return edit && joinEdits([edit, appendToList(bindingList(place.bindings, source), text, source)]);
    }
    case 'named sql': {
      const named = spellNamed(place.bindings, place.sql, column);
      const edit = named && replaceTextAt(place.site, ` AND ${column} = ${named.placeholder}`, source);
      const binding = named && setProperty(place.bindings, { key: named.key, text }, source);
      return edit && binding && joinEdits([edit, binding]);
    }
  }
}

/** `eq(sessions.id, id)` becomes `and(eq(sessions.id, id), eq(sessions.userId, user.id))`. */
function withCondition(
  { call, isAnd, and, equal, from }: Extract<AddOwner['place'], { kind: 'condition' }>,
  column: string,
  text: string,
  source: Source,
): Edit | undefined {
  const [compared] = equal.arguments;
  if (compared?.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const owner = `${source.getText(equal.callee)}(${objectText(compared.object, source)}.${column}, ${text})`;
  const [start, end] = call.range;
  if (isAnd) {
    const last = call.arguments.at(-1)?.range[1] ?? end - 1;
    return replaceRange(last, last, `, ${owner}`);
  }
  const imported = addImport({ from, what: { named: and }, at: call }, source);
  const wrapped = joinEdits([replaceRange(start, start, `${imported.name}(`), replaceRange(end, end, `, ${owner})`)]);
  return joinEdits([wrapped, imported.edit]);
}

function bindingList(array: TSESTree.ArrayExpression, source: Source): List {
  const items = array.elements.filter((element) => element !== null);
  return { ...bracketsOf(array, source), items, padding: '' };
}

function bracketsOf(node: TSESTree.Node, source: Source): Pick<List, 'open' | 'close'> {
  return { open: firstToken(node, source), close: lastToken(node, source) };
}
