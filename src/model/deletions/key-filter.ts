import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { partsOf } from '../../evaluate/text.js';
import type { TextPart } from '../../evaluate/value.js';
import type { Filter } from '../../libraries/types/deletions.js';
import { argumentAt, argumentsOf } from '../arguments.js';
import type { Kit, SinkNode } from '../kit.js';
import { identityProperty } from './meaning.js';
import { type Condition, criteriaOf, criterion } from './condition.js';

type Key = Extract<Filter, { dialect: 'key' }>;

export interface KeyQuery {
  readonly names: readonly string[];
  readonly condition: Condition;
}

/** `redis.del(`session:${id}`)`, `redis.hDel('sessions', id)`: the text around the value says what the key is of. */
export function readKey(kit: Kit, node: SinkNode, { slot, field }: Key): KeyQuery | undefined {
  const argument = argumentsOf(node)[slot.argument];
  if (!argument) return undefined;
  if (!field) return readKeys(kit, argument);
  const key = argument.type === AST_NODE_TYPES.SpreadElement ? undefined : readText(kit, unwrap(argument));
  const value = argumentAt(node, field.argument);
  if (!key || typeof value === 'string') return undefined;
  return { names: key.names, condition: { kind: 'and', of: [key.condition, criterion(undefined, value, 'session')] } };
}

/** One key or several of the same kind. Without a value in it a key is one for all: a list that is kept for a while. */
function readKeys(kit: Kit, argument: TSESTree.Node): KeyQuery | undefined {
  const list = listAt(kit, argument);
  if (list.type === AST_NODE_TYPES.ArrayExpression) return readEach(kit, list);
  const key = readText(kit, eachOf(list) ?? list) ?? { names: [], condition: { kind: 'row', row: list } };
  return key.condition.kind === 'row' || criteriaOf(key.condition).length > 0 ? key : undefined;
}

function readEach(kit: Kit, { elements }: TSESTree.ArrayExpression): KeyQuery | undefined {
  const keys = elements.map((one) => (one ? readText(kit, unwrap(one)) : undefined));
  const known = keys.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < keys.length) return undefined;
  const [first] = known;
  return first && { names: first.names, condition: { kind: 'or', of: known.map(({ condition }) => condition) } };
}

/** What a spread or a constant stands for. */
function listAt({ sourceCode }: Kit, argument: TSESTree.Node): TSESTree.Expression {
  const list = unwrap(argument.type === AST_NODE_TYPES.SpreadElement ? argument.argument : argument);
  if (list.type !== AST_NODE_TYPES.Identifier) return list as TSESTree.Expression;
  const [definition, ...others] = variableAt(sourceCode, list)?.defs ?? [];
  const declared = others.length === 0 ? definition?.node : undefined;
  if (declared?.type !== AST_NODE_TYPES.VariableDeclarator || declared.parent.kind !== 'const') return list;
  const init = declared.init && declared.id.type === AST_NODE_TYPES.Identifier ? unwrap(declared.init) : undefined;
  return init && (init.type === AST_NODE_TYPES.ArrayExpression || eachOf(init)) ? (init as TSESTree.Expression) : list;
}

/** `ids.map((id) => `session:${id}`)`. */
function eachOf(list: TSESTree.Node): TSESTree.Expression | undefined {
  if (list.type !== AST_NODE_TYPES.CallExpression || lastName(list.callee) !== 'map') return undefined;
  const [first] = list.arguments;
  const callback = first && unwrap(first);
  if (callback?.type !== AST_NODE_TYPES.ArrowFunctionExpression) return undefined;
  return callback.body.type === AST_NODE_TYPES.BlockStatement
    ? undefined
    : (unwrap(callback.body) as TSESTree.Expression);
}

function readText(kit: Kit, node: TSESTree.Node): KeyQuery | undefined {
  const parts = partsOf(kit.evaluator.value(node)) ?? partsIn(kit, node);
  if (!parts) return undefined;
  const text = parts.map((part) => (part.known ? part.text : ':')).join('');
  const of = parts.flatMap((part, index) => {
    if (part.known) return [];
    const before = parts[index - 1];
    return criterion(before?.known ? ownerBefore(before.text) : undefined, part.node as TSESTree.Expression, 'session');
  });
  return { names: [nameOfKey(text)], condition: { kind: 'and', of } };
}

/** `user` of `user:${id}:sessions`. */
function ownerBefore(text: string): string | undefined {
  const word = text
    .split(/[^A-Za-z]+/u)
    .filter(Boolean)
    .at(-1);
  return word !== undefined && identityProperty(word) ? word : undefined;
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
