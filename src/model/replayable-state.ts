import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Value } from '../evaluate/value.js';
import type { Library } from '../libraries/types/library.js';
import type { Kit } from './kit.js';
import { namesHarmlessCount, namesOnce } from './replay-words.js';
import type { SessionWrite } from './session-writes.js';
import { isOwn, type Removable, statementOf } from './write-removal.js';

/** Something that must never go back is kept where the browser may send an old copy of it. */
export interface ReplayableState {
  readonly is: 'once' | 'count';
  readonly at: TSESTree.Node;
  readonly name: string;
  readonly library: Library;
  readonly removes: Removable | undefined;
}

export function readReplayableState(kit: Kit, writes: readonly SessionWrite[]): readonly ReplayableState[] {
  return writes.flatMap((write) => {
    const { node, path, library, value } = write;
    if (counts(kit, write)) {
      return [{ is: 'count', at: node, name: path.join('.'), library, removes: statementOf(node) }];
    }
    return write.operator === '=' && value ? spentIn(kit, write, path, kit.evaluator.value(value)) : [];
  });
}

const MAX_DEPTH = 4;

/** What is said to be used up: the member itself, or keys of an object. */
function spentIn(
  kit: Kit,
  write: Pick<SessionWrite, 'node' | 'library'>,
  path: readonly string[],
  value: Value,
  holder?: TSESTree.Node,
): readonly ReplayableState[] {
  const { node, library } = write;
  if (value.kind === 'object' && path.length < MAX_DEPTH) {
    return value.shape.keys.flatMap((key) =>
      alternativesOf(value.shape.get(key)).flatMap((one) =>
        one.kind === 'present' ? spentIn(kit, write, [...path, key], one.value, one.node) : [],
      ),
    );
  }
  if (value.kind !== 'scalar' || value.value !== true || !namesOnce(path)) return [];
  const about = { is: 'once', name: path.join('.'), library } as const;
  if (!holder) return [{ ...about, at: node, removes: statementOf(node) }];
  const property = holder.type === AST_NODE_TYPES.Property && isOwn(kit, holder, node) ? holder : undefined;
  return [{ ...about, at: property ?? node, removes: property }];
}

/** A number goes up or down. */
function counts(kit: Kit, { path, operator, value, gives }: SessionWrite): boolean {
  if (path.length === 0 || namesHarmlessCount(path)) return false;
  switch (operator) {
    case '++':
    case '--':
    case '-=':
      return true;
    case '+=':
      return value !== undefined && !isText(kit, value);
    default:
      return operator === '=' && value !== undefined && isStep(kit, value, gives, 0);
  }
}

function isText(kit: Kit, expression: TSESTree.Node): boolean {
  const value = kit.evaluator.value(expression);
  return value.kind === 'text' || (value.kind === 'scalar' && typeof value.value === 'string');
}

type Gives = SessionWrite['gives'];

/** `x + 1`, `(x || 0) - n`, `x ? x + 1 : 1`, also by way of a constant. */
function isStep(kit: Kit, expression: TSESTree.Node, gives: Gives, depth: number): boolean {
  const node = initialised(kit, expression);
  if (depth > MAX_DEPTH) return false;
  if (node.type === AST_NODE_TYPES.ConditionalExpression)
    return [node.consequent, node.alternate].some((branch) => isStep(kit, branch, gives, depth + 1));
  if (node.type !== AST_NODE_TYPES.BinaryExpression || (node.operator !== '+' && node.operator !== '-')) return false;
  const { left, right, operator } = node;
  if (isText(kit, left) || isText(kit, right)) return false;
  return isItself(kit, left, gives, 0) || (operator === '+' && isItself(kit, right, gives, 0));
}

/** What stood there before: `x`, `x || 0`, `Number(x ?? 0)`. */
function isItself(kit: Kit, expression: TSESTree.Node, gives: Gives, depth: number): boolean {
  const node = unwrap(expression);
  if (depth > MAX_DEPTH) return false;
  if (gives(node)) return true;
  const inner = initialised(kit, node);
  if (inner !== node) return isItself(kit, inner, gives, depth + 1);
  if (node.type === AST_NODE_TYPES.LogicalExpression) return isItself(kit, node.left, gives, depth + 1);
  const [first] = node.type === AST_NODE_TYPES.CallExpression ? node.arguments : [];
  const isNumber = node.type === AST_NODE_TYPES.CallExpression && NUMBERS.has(lastName(node.callee) ?? '');
  return isNumber && first !== undefined && isItself(kit, first, gives, depth + 1);
}

const NUMBERS: ReadonlySet<string> = new Set(['Number', 'parseFloat', 'parseInt']);

/** What a variable that is never assigned again was given. */
function initialised(kit: Kit, expression: TSESTree.Node): TSESTree.Node {
  const node = unwrap(expression);
  if (node.type !== AST_NODE_TYPES.Identifier) return node;
  const thing = kit.provenanceOf(node);
  return thing.kind === 'other' ? unwrap(thing.node) : node;
}
