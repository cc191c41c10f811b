import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { addBefore } from '../fix/add-before.js';
import { addImport } from '../fix/add-import.js';
import { addProperty } from '../fix/add-property.js';
import type { Edit, Source } from '../fix/edit.js';
import { insertArgument } from '../fix/insert-argument.js';
import { insertFirst } from '../fix/insert-statement.js';
import { joinEdits } from '../fix/join-edits.js';
import { blockBody } from '../fix/name-body.js';
import { replaceExpression } from '../fix/replace-expression.js';
import type { GuardPlace } from '../model/authentication/guard-places.js';
import type { GuardRepair } from '../model/authentication/repair.js';

/** The edit that lets only those through who are signed in. */
export function guardEdit(repair: GuardRepair, source: Source): Edit | undefined {
  return repair.kind === 'guard' ? guardBefore(repair, source) : testFirst(repair, source);
}

function guardBefore(
  { name, from, places }: Extract<GuardRepair, { kind: 'guard' }>,
  source: Source,
): Edit | undefined {
  const [first] = places;
  const imported =
    from === undefined || !first ? undefined : addImport({ from, what: { named: name }, at: siteOf(first) }, source);
  const edits = places.map((place) => guardAt(place, imported?.name ?? name, source));
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  return joinEdits(imported ? [imported.edit, ...edits] : edits);
}

function siteOf(place: GuardPlace): TSESTree.Node {
  return place.kind === 'decorator' ? place.method : place.call;
}

function guardAt(place: GuardPlace, name: string, source: Source): Edit | undefined {
  switch (place.kind) {
    case 'argument':
      return insertArgument(place.call, place.index, name, source);
    case 'option': {
      const { call, options, index, key, value } = place;
      if (!options) return insertArgument(call, index, `{ ${key}: ${name} }`, source);
      if (!value) return addProperty(options, { key, text: name }, source);
      return replaceExpression(value, inFront(name, value, source), source);
    }
    case 'decorator': {
      const { name: decorator, from } = place.decorator;
      const imported = addImport({ from, what: { named: decorator }, at: place.method }, source);
      return joinEdits([imported.edit, addBefore(place.method, [`@${imported.name}(${name})`], source)]);
    }
  }
}

/** Before what runs there already. */
function inFront(name: string, value: TSESTree.Node, source: Source): string {
  const text = source.getText(value);
  if (value.type !== AST_NODE_TYPES.ArrayExpression) return `[${name}, ${text}]`;
  return value.elements.length === 0 ? `[${name}]` : `[${name}, ${text.slice(1).trimStart()}`;
}

function testFirst({ body, lines, needs }: Extract<GuardRepair, { kind: 'test' }>, source: Source): Edit | undefined {
  const imported = needs && addImport({ from: needs.from, what: { named: needs.name }, at: body }, source);
  const code = imported ? lines.map((line) => line.replace(needs.name, imported.name)) : lines;
  const edit =
    body.type === AST_NODE_TYPES.BlockStatement
      ? insertFirst(body, code, source)
      : blockBody(body, (value) => [...code, `return ${value}`], source);
  return edit && imported ? joinEdits([imported.edit, edit]) : edit;
}
