import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { TextPart, Value } from '../evaluate/value.js';
import type { Address } from './addresses.js';
import type { Kit } from './kit.js';

/** A parameter in the query of an address. */
export interface QueryParameter {
  readonly key: string;
  /** The expression that gives the value, as it is written where the parameter is. */
  readonly value: TSESTree.Expression;
  readonly place: ParameterPlace;
  /** The address before the query, with `*` for what is not known of it. */
  readonly path: string;
}

export type ParameterPlace =
  /** It stands in a text, behind that piece of it. */
  | { readonly kind: 'text'; readonly behind: TSESTree.Node }
  /** `{ token }` of what is made a query. */
  | { readonly kind: 'property'; readonly node: TSESTree.Property }
  /** `url.searchParams.set('token', token)` */
  | { readonly kind: 'call'; readonly node: TSESTree.CallExpression }
  | { readonly kind: 'unknown' };

/** The parameters that the program puts into the query of an address, as far as their keys are known. */
export function parametersOf(kit: Kit, { text, query }: Address): readonly QueryParameter[] {
  const reader = createReader(kit);
  const path = text ? pathOf(kit.evaluator.value(text)) : UNKNOWN_PART;
  const found = [...(text ? reader.inAddress(text, 0) : []), ...(query ? reader.inQuery(query, path, 0) : [])];
  const byValue = new Map<TSESTree.Node, QueryParameter>();
  for (const one of found) {
    const known = byValue.get(one.value);
    if (!known || one.place.kind === 'unknown') byValue.set(one.value, one);
  }
  return [...byValue.values()];
}

interface Reader {
  readonly inAddress: (node: TSESTree.Node, depth: number) => readonly QueryParameter[];
  readonly inQuery: (node: TSESTree.Node, path: string, depth: number) => readonly QueryParameter[];
}

const MAX_DEPTH = 8;

const UNKNOWN_PART = '*';

/** The last key in the query of an address, the value of which follows. */
const OPEN_PARAMETER = /[&?]([\w.~-]+)=$/u;

function createReader(kit: Kit): Reader {
  /** What stands in a text that is an address. */
  function inAddress(node: TSESTree.Node, depth: number): readonly QueryParameter[] {
    if (depth > MAX_DEPTH) return [];
    const value = kit.evaluator.value(node);
    const texts = value.kind === 'oneOf' ? value.values : [value];
    return [...texts.flatMap((one) => inText(one, depth)), ...inObject(node, depth)];
  }

  function inText(value: Value, depth: number): readonly QueryParameter[] {
    if (value.kind === 'unknown' || value.kind === 'instance') return inObject(value.node, depth);
    if (value.kind !== 'text') return [];
    const found: QueryParameter[] = [];
    let known = '';
    let previous: TextPart | undefined;
    for (const [index, part] of value.parts.entries()) {
      if (!part.known && !known.includes('#')) {
        const [, key] = OPEN_PARAMETER.exec(known) ?? [];
        const path = beforeQuery(known);
        const around = { before: previous, behind: value.parts[index + 1] };
        if (key === undefined) found.push(...inParts(part.node, path, known, depth));
        else found.push({ ...written(part.node, around, key), key, path });
      }
      known += part.known ? part.text : UNKNOWN_PART;
      previous = part;
    }
    return found;
  }

  /** A part of the text that is an address itself, or the whole query of one. */
  function inParts(node: TSESTree.Node, path: string, known: string, depth: number): readonly QueryParameter[] {
    if (known === '') return inObject(node, depth + 1);
    return /[&?]$/u.test(known) ? inQuery(node, path, depth + 1) : [];
  }

  /** `new URL(…)`, also as text, and what is added to its query. */
  function inObject(node: TSESTree.Node, depth: number): readonly QueryParameter[] {
    const inner = asWritten(kit, node);
    if (depth > MAX_DEPTH || inner === undefined) return [];
    const made = madeBy(kit, inner);
    if (!made || made.type === AST_NODE_TYPES.ObjectExpression) return [];
    const [first] = made.arguments;
    if (first && made.type === AST_NODE_TYPES.CallExpression && lastName(made.callee) === 'format')
      return inDescription(first, depth + 1);
    if (made.type !== AST_NODE_TYPES.NewExpression || lastName(made.callee) !== 'URL') return [];
    const path = first ? pathOf(kit.evaluator.value(first)) : UNKNOWN_PART;
    return [
      ...(first ? inAddress(first, depth + 1) : []),
      ...added(kit, inner, 'searchParams').map((one) => ({ ...one, path })),
    ];
  }

  /** `url.format({ pathname, query })` */
  function inDescription(node: TSESTree.Node, depth: number): readonly QueryParameter[] {
    const made = madeBy(kit, node);
    if (made?.type !== AST_NODE_TYPES.ObjectExpression) return [];
    const valueOf = (key: string) =>
      made.properties.find((one) => one.type === AST_NODE_TYPES.Property && propertyName(one) === key) as
        TSESTree.Property | undefined;
    const pathname = valueOf('pathname');
    const query = valueOf('query');
    return query
      ? inQuery(query.value, pathname ? pathOf(kit.evaluator.value(pathname.value)) : UNKNOWN_PART, depth)
      : [];
  }

  /** `new URLSearchParams({ token })`, `stringify({ token })`, and objects of parameters. */
  function inQuery(node: TSESTree.Node, path: string, depth: number): readonly QueryParameter[] {
    const inner = asWritten(kit, node);
    if (depth > MAX_DEPTH || inner === undefined) return [];
    const made = madeBy(kit, inner);
    if (!made) return [];
    if (made.type === AST_NODE_TYPES.ObjectExpression) return propertiesOf(made, path);
    const name = lastName(made.callee);
    const isParameters = made.type === AST_NODE_TYPES.NewExpression && name === 'URLSearchParams';
    const isText = made.type === AST_NODE_TYPES.CallExpression && name === 'stringify' && !isJson(made);
    const [first] = made.arguments;
    if (!isParameters && !isText) return [];
    const given = first ? inQuery(first, path, depth + 1) : [];
    return [...given, ...(isParameters ? added(kit, inner, undefined).map((one) => ({ ...one, path })) : [])];
  }

  return { inAddress, inQuery };
}

/** The operand behind a piece of text, where the source has it there and nothing goes on behind it that an edit would have to change elsewhere. */
function written(
  node: TSESTree.Node,
  { before, behind }: { readonly before: TextPart | undefined; readonly behind: TextPart | undefined },
  key: string,
): Pick<QueryParameter, 'value' | 'place'> {
  const isThere = before?.known && before.range && before.text.endsWith(`${key}=`);
  const operand = isThere ? operandBehind(before.node) : undefined;
  if (!operand || !before) return { value: node as TSESTree.Expression, place: { kind: 'unknown' } };
  const whole = wholeText(before.node);
  const isAlone = (!behind || isWithin(behind.node, whole)) && !isAppended(whole);
  return { value: operand, place: isAlone ? { kind: 'text', behind: before.node } : { kind: 'unknown' } };
}

/** The template or sum that a piece of text is part of. */
function wholeText(piece: TSESTree.Node): TSESTree.Node {
  let node = piece.type === AST_NODE_TYPES.TemplateElement ? piece.parent : wrapped(piece);
  for (let { parent } = node; parent?.type === AST_NODE_TYPES.BinaryExpression; { parent } = node)
    node = wrapped(parent);
  return node;
}

/** `url += …`: what is left may have to begin otherwise. */
function isAppended(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.operator !== '=';
}

function operandBehind(piece: TSESTree.Node): TSESTree.Expression | undefined {
  const { parent } = piece;
  if (piece.type === AST_NODE_TYPES.TemplateElement && parent?.type === AST_NODE_TYPES.TemplateLiteral)
    return parent.expressions[parent.quasis.indexOf(piece)];
  const outer = wrapped(piece);
  const sum = outer.parent;
  if (sum?.type !== AST_NODE_TYPES.BinaryExpression || sum.operator !== '+') return undefined;
  if (sum.left === outer) return sum.right;
  const above = wrapped(sum).parent;
  const isFollowed = above?.type === AST_NODE_TYPES.BinaryExpression && above.operator === '+';
  return isFollowed && above.left === wrapped(sum) ? above.right : undefined;
}

/** Without what makes a text of it: `url.toString()`, `url.href`, `String(url)`. */
function asWritten(kit: Kit, expression: TSESTree.Node): TSESTree.Node | undefined {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.MemberExpression && propertyName(node) === 'href')
    return asWritten(kit, node.object);
  if (node.type !== AST_NODE_TYPES.CallExpression) return node;
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (callee.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === 'toString')
    return asWritten(kit, callee.object);
  return callee.type === AST_NODE_TYPES.Identifier && callee.name === 'String' && first ? asWritten(kit, first) : node;
}

type Made = TSESTree.NewExpression | TSESTree.CallExpression | TSESTree.ObjectExpression;

/** What makes the value of an expression, also of a variable. */
function madeBy(kit: Kit, expression: TSESTree.Node): Made | undefined {
  const node = unwrap(expression);
  if (isMaking(node)) return node;
  const thing = kit.provenanceOf(node);
  if (thing.kind === 'instance') return thing.node;
  if (thing.kind === 'result') return thing.call;
  return thing.kind === 'other' && isMaking(thing.node) ? thing.node : undefined;
}

function isMaking(node: TSESTree.Node): node is Made {
  return (
    node.type === AST_NODE_TYPES.NewExpression ||
    node.type === AST_NODE_TYPES.CallExpression ||
    node.type === AST_NODE_TYPES.ObjectExpression
  );
}

function isJson({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === AST_NODE_TYPES.MemberExpression && lastName(callee.object) === 'JSON';
}

function propertiesOf(object: TSESTree.ObjectExpression, path: string): readonly QueryParameter[] {
  return object.properties.flatMap((property): QueryParameter[] => {
    const key = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    if (property.type !== AST_NODE_TYPES.Property || key === undefined) return [];
    return [{ key, value: property.value as TSESTree.Expression, place: { kind: 'property', node: property }, path }];
  });
}

const ADDING: ReadonlySet<string> = new Set(['append', 'set']);

/** `url.searchParams.set('token', token)`, for all that is done with the variable. */
function added(
  kit: Kit,
  expression: TSESTree.Node,
  below: string | undefined,
): readonly Omit<QueryParameter, 'path'>[] {
  const node = unwrap(expression);
  const variable = node.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, node) : undefined;
  return (variable?.references ?? []).flatMap((reference) => {
    const call = addingCall(reference, below);
    const [first, value] = call?.arguments ?? [];
    const key = first && literalText(first);
    if (!call || key === undefined || !value || value.type === AST_NODE_TYPES.SpreadElement) return [];
    return [{ key, value, place: { kind: 'call' as const, node: call } }];
  });
}

function addingCall(
  { identifier }: TSESLint.Scope.Reference,
  below: string | undefined,
): TSESTree.CallExpression | undefined {
  let object = wrapped(identifier);
  const { parent } = object;
  if (below !== undefined) {
    if (parent?.type !== AST_NODE_TYPES.MemberExpression || propertyName(parent) !== below) return undefined;
    object = wrapped(parent);
  }
  const member = object.parent;
  if (member?.type !== AST_NODE_TYPES.MemberExpression || member.object !== object) return undefined;
  const call = wrapped(member).parent;
  const isAdding = ADDING.has(propertyName(member) ?? '') && call?.type === AST_NODE_TYPES.CallExpression;
  return isAdding && unwrap(call.callee) === member ? call : undefined;
}

function pathOf(value: Value): string {
  if (value.kind === 'scalar') return beforeQuery(String(value.value));
  if (value.kind !== 'text') return UNKNOWN_PART;
  return beforeQuery(value.parts.map((part) => (part.known ? part.text : UNKNOWN_PART)).join(''));
}

function beforeQuery(address: string): string {
  return address.split('?')[0] ?? '';
}
