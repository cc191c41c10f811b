import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { PresentKey, Value } from '../evaluate/value.js';
import { serialisedBy } from './credentials.js';
import type { Kit } from './kit.js';
import { plain } from './session-keepers.js';
import { isAsking, isProtecting, type Sensitive, sensitiveNamed } from './sensitive-words.js';
import { isServiceToken } from './service-tokens.js';
import { type WholeRow, wholeRowAt } from './whole-rows.js';

/** Something sensitive that is part of what is written. */
export interface SensitiveDatum {
  readonly is: string;
  readonly isPersonal: boolean;
  /** Its expression. */
  readonly node: TSESTree.Node;
  /** The name that shows what it is. */
  readonly shown: string;
  /** What gives it its key; `undefined` where what is written is the datum itself. */
  readonly holder: TSESTree.Node | undefined;
  /** The row that is written as a whole, with the datum in it. */
  readonly row?: WholeRow;
}

const MAX_DEPTH = 6;

/** What is sensitive in an expression that stands below these names. */
export function sensitiveIn(
  kit: Kit,
  path: readonly string[],
  expression: TSESTree.Node,
  holder?: TSESTree.Node,
  depth = 0,
): readonly SensitiveDatum[] {
  const node = unwrap(expression);
  if (depth > MAX_DEPTH) return [];
  if (node.type === AST_NODE_TYPES.AwaitExpression) return sensitiveIn(kit, path, node.argument, holder, depth + 1);
  if (node.type === AST_NODE_TYPES.TemplateLiteral)
    return node.expressions.flatMap((part) => sensitiveIn(kit, ['', ...path, ''], part, holder, depth + 1));
  const inner = serialisedBy(node);
  if (inner) return sensitiveIn(kit, path, inner, holder, depth + 1);
  const value = kit.evaluator.value(node);
  if (value.kind === 'object')
    return [
      ...value.shape.keys.flatMap((key) => belowKey(kit, path, key, value, depth)),
      ...spreadRows(kit, node, holder),
    ];
  const found = datumAt(kit, path, node, value) ?? inRow(kit, node, node);
  return found ? [{ ...found, holder }] : [];
}

/** `{ ...user, role }` */
function spreadRows(kit: Kit, object: TSESTree.Node, holder: TSESTree.Node | undefined): readonly SensitiveDatum[] {
  if (object.type !== AST_NODE_TYPES.ObjectExpression) return [];
  return object.properties.flatMap((spread, index) => {
    const found =
      spread.type === AST_NODE_TYPES.SpreadElement ? inRow(kit, unwrap(spread.argument), spread) : undefined;
    const isReplaced = object.properties
      .slice(index)
      .some((one) => one.type !== AST_NODE_TYPES.SpreadElement && propertyName(one) === found?.row.column);
    return found && !isReplaced ? [{ ...found, holder }] : [];
  });
}

function inRow(kit: Kit, row: TSESTree.Node, node: TSESTree.Node): (Found & { readonly row: WholeRow }) | undefined {
  const found = row.type === AST_NODE_TYPES.Identifier ? wholeRowAt(kit, row) : undefined;
  const isNode = node.type === AST_NODE_TYPES.Identifier || node.type === AST_NODE_TYPES.SpreadElement;
  if (!found || !isNode) return undefined;
  const { name, column } = found;
  const { is } = sensitiveNamed([column]) ?? { is: 'hash of a password' };
  return { is, isPersonal: false, node, shown: `${name}.${column}`, row: { node, name, column } };
}

function belowKey(
  kit: Kit,
  path: readonly string[],
  key: string,
  { shape }: Extract<Value, { kind: 'object' }>,
  depth: number,
): readonly SensitiveDatum[] {
  return alternativesOf(shape.get(key)).flatMap((one) =>
    one.kind === 'present' ? sensitiveIn(kit, [...path, key], givenBy(one), one.node, depth + 1) : [],
  );
}

/** The expression as it is written at the key. */
function givenBy({ node, value }: PresentKey): TSESTree.Node {
  if (node.type === AST_NODE_TYPES.Property) return node.value;
  return node.type === AST_NODE_TYPES.AssignmentExpression ? node.right : value.node;
}

type Found = Omit<SensitiveDatum, 'holder'>;

/** By the key, else by what the expression is called. */
function datumAt(kit: Kit, path: readonly string[], node: TSESTree.Node, value: Value): Found | undefined {
  const token = isServiceToken(kit, path, node);
  if (token) return { is: 'token of another service', isPersonal: false, node, shown: token };
  const key = path.at(-1) ?? '';
  const below = sensitiveNamed(path);
  const named = (below?.ofPerson ? undefined : below) ?? byValue(kit, path, node);
  if (!named || !mayBe(kit, named, node, value)) return undefined;
  return {
    is: named.is,
    isPersonal: named.isPersonal ?? false,
    node,
    shown: below === named ? key : kit.sourceCode.getText(node),
  };
}

/** `user.password`, under a key that says nothing against it. */
function byValue(kit: Kit, path: readonly string[], node: TSESTree.Node): Sensitive | undefined {
  const names = namesAt(kit, node);
  const named = sensitiveNamed(names);
  const isDenied = sensitiveNamed([...path, ...names]) === undefined;
  return isDenied ? undefined : named;
}

/** `req.body.password` → req, body, password. */
function namesAt(kit: Kit, expression: TSESTree.Node): readonly string[] {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.MemberExpression) {
    const name = propertyName(node);
    return name === undefined ? [] : [...namesAt(kit, node.object), name];
  }
  if (node.type !== AST_NODE_TYPES.Identifier) return [];
  const thing = plain(kit.provenanceOf(node));
  return thing.kind === 'member' && thing.name !== node.name ? [node.name, thing.name] : [node.name];
}

/** It is the thing itself, as far as one can see: no answer to a question about it, no text about it, not encrypted. */
function mayBe(kit: Kit, sensitive: Sensitive, expression: TSESTree.Node, value: Value): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case AST_NODE_TYPES.LogicalExpression:
      return [node.left, node.right].some((side) => mayBe(kit, sensitive, side, kit.evaluator.value(side)));
    case AST_NODE_TYPES.ConditionalExpression:
      return [node.consequent, node.alternate].some((side) => mayBe(kit, sensitive, side, kit.evaluator.value(side)));
    case AST_NODE_TYPES.UnaryExpression:
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.TemplateLiteral:
    case AST_NODE_TYPES.ArrayExpression:
      return false;
    case AST_NODE_TYPES.AwaitExpression:
      return mayBe(kit, sensitive, node.argument, value);
    default:
      return (
        mayHold(value) &&
        !calledNames(kit, node).some(({ name, isPart }) => isProtecting(name) || (!isPart && isAsking(name)))
      );
  }
}

function mayHold(value: Value): boolean {
  if (value.kind === 'oneOf') return value.values.some(mayHold);
  return value.kind === 'unknown' || value.kind === 'date';
}

interface Called {
  readonly name: string;
  /** It is a part of what the call gives: `check(form).password` is no answer to a question. */
  readonly isPart: boolean;
}

/** The calls of which it is the result, here or where its variable is initialised. */
function calledNames(kit: Kit, node: TSESTree.Node): readonly Called[] {
  const names: Called[] = [];
  let thing = plain(kit.provenanceOf(node));
  let isPart = false;
  for (;;) {
    if (thing.kind === 'result') names.push({ name: lastName(thing.call.callee) ?? '', isPart });
    if (thing.kind !== 'result' && thing.kind !== 'member') return names;
    if (thing.kind === 'member') {
      names.push(...(thing.name === 'length' ? [{ name: 'is', isPart: false }] : []));
      // What a method is called on is no part of its result.
      isPart ||= names.length === 0;
    }
    thing = plain(thing.of);
  }
}
