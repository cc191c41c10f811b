import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../../ast/unwrap.js';
import { partsOf } from '../../evaluate/text.js';
import type { TextPart } from '../../evaluate/value.js';
import type { Filter } from '../../libraries/types.js';
import { argumentAt } from '../arguments.js';
import type { Kit, SinkNode } from '../kit.js';
import { type Condition, criteriaOf, criterion } from './condition.js';

type Key = Extract<Filter, { dialect: 'key' }>;

export interface KeyQuery {
  readonly names: readonly string[];
  readonly condition: Condition;
}

/** `redis.del(`session:${id}`)`, `redis.hDel('sessions', id)`: the text around the value says what the key is of. */
export function readKey(kit: Kit, node: SinkNode, { slot, field }: Key): KeyQuery | undefined {
  const argument = argumentAt(node, slot.argument);
  if (typeof argument === 'string') return undefined;
  const keys = unwrap(argument);
  if (!field && keys.type === AST_NODE_TYPES.ArrayExpression) return readKeys(kit, keys);
  const key = readText(kit, keys);
  // Without a value in it the key is one for all: a list that is kept for a while.
  if (!field) return key && criteriaOf(key.condition).length > 0 ? key : undefined;
  const value = argumentAt(node, field.argument);
  if (!key || typeof value === 'string') return undefined;
  return { names: key.names, condition: { kind: 'and', of: [key.condition, criterion(undefined, value, 'session')] } };
}

/** All of them have to be keys of the same kind. */
function readKeys(kit: Kit, { elements }: TSESTree.ArrayExpression): KeyQuery | undefined {
  const keys = elements.map((one) => (one ? readText(kit, unwrap(one)) : undefined));
  const known = keys.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < keys.length) return undefined;
  const [first] = known;
  return first && { names: first.names, condition: { kind: 'or', of: known.map(({ condition }) => condition) } };
}

function readText(kit: Kit, node: TSESTree.Node): KeyQuery | undefined {
  const parts = partsOf(kit.evaluator.value(node)) ?? partsIn(kit, node);
  if (!parts) return undefined;
  const text = parts.map((part) => (part.known ? part.text : ':')).join('');
  const holes = parts.filter((part) => !part.known).map((part) => part.node as TSESTree.Expression);
  const of = holes.map((hole) => criterion(undefined, hole, 'session'));
  return { names: [nameOfKey(text)], condition: { kind: 'and', of } };
}

/** `'session:' + id`. */
function partsIn(kit: Kit, node: TSESTree.Node): readonly TextPart[] | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.TemplateLiteral) {
    return inner.quasis.flatMap((quasi, index): TextPart[] => {
      const hole = inner.expressions[index];
      const text: TextPart = { known: true, text: quasi.value.cooked ?? '', node: quasi };
      return hole ? [text, { known: false, node: hole }] : [text];
    });
  }
  if (inner.type !== AST_NODE_TYPES.BinaryExpression || inner.operator !== '+') return undefined;
  return [inner.left, inner.right].flatMap((side): readonly TextPart[] => {
    return partsOf(kit.evaluator.value(side)) ?? partsIn(kit, side) ?? [{ known: false, node: side }];
  });
}

/** `sess:` is how the stores of express-session and its kin call them. */
function nameOfKey(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/u)
    .filter(Boolean)
    .map((word) => (word.toLowerCase() === 'sess' ? 'session' : word))
    .join('_');
}
