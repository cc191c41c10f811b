import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { operandsOf } from '../ast/concatenation.js';
import { enclosingFunction, isFunction } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { DatabaseWrite } from '../libraries/types/deletions.js';
import type { Slot } from '../libraries/types/origin.js';
import { argumentAt } from './arguments.js';
import { byLastName } from './by-last-name.js';
import { bindingsIn } from './deletions/sql-bindings.js';
import { wordsOfModel } from './deletions/subject.js';
import type { Kit, SinkNode } from './kit.js';
import { calleeOf } from './recognise.js';
import { perLibraries } from './per-libraries.js';

/** A value that is put into a database. */
export interface StoredValue {
  /** The call that does it. */
  readonly node: SinkNode;
  /** Names of the model, table or collection, or the text of the key, by which it is known what the value belongs to. */
  readonly names: readonly string[];
  /** The column; `undefined` of a value, or a part, of a key. */
  readonly column: string | undefined;
  readonly value: TSESTree.Expression;
  /** The key of an object in the list that the column holds: `token` of `user.tokens.push({ token })`. */
  readonly below?: string | undefined;
  /** What gives the column its value. */
  readonly holder: TSESTree.Property | TSESTree.AssignmentExpression | undefined;
}

export function readDatabaseWrites(kit: Kit): readonly StoredValue[] {
  const writesFor = writesOf(kit.libraries);
  return kit.nodes().flatMap((node) => {
    const callee = calleeOf(node);
    const writes = writesFor(callee).filter((write) => hasForm(node, write) && kit.matcher.match(callee, write.callee));
    const stored = writes.flatMap((write) => valuesOf(kit, node, write));
    if (stored.length === 0 || kit.order.isUnreachable(node)) return [];
    return stored.filter(({ value }, index) => stored.findIndex((one) => one.value === value) === index);
  });
}

function hasForm(node: SinkNode, write: DatabaseWrite): boolean {
  if ('template' in write) return node.type === AST_NODE_TYPES.TaggedTemplateExpression;
  const isNew = 'form' in write && write.form === 'new';
  return node.type === (isNew ? AST_NODE_TYPES.NewExpression : AST_NODE_TYPES.CallExpression);
}

function valuesOf(kit: Kit, node: SinkNode, write: DatabaseWrite): readonly StoredValue[] {
  if ('row' in write) return inRow(kit, node, write);
  if ('key' in write) return inKey(kit, node, write);
  if ('saves' in write) return inSaved(kit, node, write.saves);
  const { table, columns } = bindingsIn(kit, node, write) ?? { table: '', columns: [] };
  return columns.map(({ column, value }) => ({ node, names: [table], column, value, holder: undefined }));
}

/** `Session.create({ token })`, with the objects and lists in it. */
function inRow(kit: Kit, node: SinkNode, write: Extract<DatabaseWrite, { row: Slot }>): readonly StoredValue[] {
  const given = at(kit, node, write.row);
  const whole = at(kit, node, { argument: write.row.argument });
  const isOther =
    whole?.type === AST_NODE_TYPES.ObjectExpression && write.unless?.some((key) => propertyOf(whole, key));
  return given && !isOther ? columnsIn(kit, node, given, namesIn(node), 0) : [];
}

const MAX_DEPTH = 5;

function columnsIn(
  kit: Kit,
  node: SinkNode,
  row: TSESTree.Node,
  names: readonly string[],
  depth: number,
): readonly StoredValue[] {
  const literal = literalOf(kit, row);
  if (depth > MAX_DEPTH) return [];
  if (literal?.type === AST_NODE_TYPES.ArrayExpression)
    return literal.elements.flatMap((one) => (one ? columnsIn(kit, node, one, names, depth + 1) : []));
  if (literal?.type !== AST_NODE_TYPES.ObjectExpression) return [];
  return literal.properties.flatMap((property): readonly StoredValue[] => {
    const column = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    if (property.type !== AST_NODE_TYPES.Property || column === undefined) return [];
    const value = property.value as TSESTree.Expression;
    const isInner = [AST_NODE_TYPES.ObjectExpression, AST_NODE_TYPES.ArrayExpression].includes(unwrap(value).type);
    if (!isInner) return [{ node, names, column, value, holder: property }];
    const inner = /^\$|^(?:create|set|push|data)$/u.test(column) ? names : [column];
    return listed(node, { value, column, names }) ?? columnsIn(kit, node, value, inner, depth + 1);
  });
}

/** `{ refreshTokens: [token] }` */
function listed(
  node: SinkNode,
  { value, column, names }: Pick<StoredValue, 'value' | 'column' | 'names'>,
): readonly StoredValue[] | undefined {
  const list = unwrap(value);
  if (list.type !== AST_NODE_TYPES.ArrayExpression) return undefined;
  const plain = list.elements.filter((one) => one !== null && one.type === AST_NODE_TYPES.Identifier);
  return plain.length === 0 ? undefined : plain.map((one) => ({ node, names, column, value: one, holder: undefined }));
}

/** The text of a key, and what is kept under it: also an object or a JSON text. */
function inKey(kit: Kit, node: SinkNode, write: Extract<DatabaseWrite, { key: Slot }>): readonly StoredValue[] {
  const key = at(kit, node, write.key);
  if (!key) return [];
  const value = kit.evaluator.value(key);
  const parts = value.kind === 'text' ? value.parts : [];
  const text =
    value.kind === 'scalar' ? String(value.value) : parts.map((one) => (one.known ? one.text : '')).join(' ');
  const store = receiverName(node);
  const names = store === undefined ? [text] : [text, store];
  const template = unwrap(key);
  const held =
    template.type === AST_NODE_TYPES.TemplateLiteral
      ? template.expressions
      : operandsOf(template).filter((one) => one.type === AST_NODE_TYPES.Identifier);
  const kept = write.value && at(kit, node, write.value);
  const inKeyText = [...held].map((one): StoredValue => ({
    node,
    names,
    column: undefined,
    value: one,
    holder: undefined,
  }));
  return kept
    ? [...inKeyText, { node, names, column: undefined, value: kept as TSESTree.Expression, holder: undefined }]
    : inKeyText;
}

/** `SESSIONS` of `env.SESSIONS.put(id, …)`. */
function receiverName(node: SinkNode): string | undefined {
  const callee = unwrap(calleeOf(node));
  return callee.type === AST_NODE_TYPES.MemberExpression ? lastName(callee.object) : undefined;
}

/** `user.refreshToken = token; await user.save();`, `user.refreshTokens.push(token)`. */
function inSaved(kit: Kit, node: SinkNode, saves: 'receiver' | Slot): readonly StoredValue[] {
  const callee = unwrap(calleeOf(node));
  const saved =
    saves === 'receiver' && callee.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : undefined;
  const object = saved ?? (saves === 'receiver' ? undefined : at(kit, node, saves));
  const around = enclosingFunction(node);
  if (object?.type !== AST_NODE_TYPES.Identifier || !around) return [];
  const found: StoredValue[] = [];
  walk(around.body, kit.sourceCode.visitorKeys, (inner) => {
    if (inner.range[1] > node.range[0]) return;
    const written = inner.type === AST_NODE_TYPES.AssignmentExpression ? inner.left : pushedTo(inner);
    if (written?.type !== AST_NODE_TYPES.MemberExpression || lastName(written.object) !== object.name) return;
    const column = propertyName(written);
    const isWhole = unwrap(written.object).type === AST_NODE_TYPES.Identifier;
    if (column === undefined || !isWhole) return;
    for (const given of givenIn(inner)) found.push({ node, names: [object.name], column, ...given });
  });
  return found;
}

type Given = Pick<StoredValue, 'value' | 'holder' | 'below'>;

/** What is assigned, or added to a list. */
function givenIn(write: TSESTree.Node): readonly Given[] {
  if (write.type === AST_NODE_TYPES.CallExpression) return write.arguments.flatMap(elementOf);
  if (write.type !== AST_NODE_TYPES.AssignmentExpression) return [];
  const right = unwrap(write.right);
  const isConcat = right.type === AST_NODE_TYPES.CallExpression && lastName(right.callee) === 'concat';
  if (isConcat) return right.arguments.flatMap(elementOf);
  return right.type === AST_NODE_TYPES.ArrayExpression
    ? right.elements.flatMap((one) => (one ? elementOf(one) : []))
    : [{ value: write.right, holder: write }];
}

/** `token`, `{ token }` */
function elementOf(one: TSESTree.Expression | TSESTree.SpreadElement): readonly Given[] {
  if (one.type === AST_NODE_TYPES.SpreadElement) return [];
  if (one.type !== AST_NODE_TYPES.ObjectExpression) return [{ value: one, holder: undefined }];
  return one.properties.flatMap((property): Given[] =>
    property.type === AST_NODE_TYPES.Property
      ? [{ value: property.value as TSESTree.Expression, holder: property, below: propertyName(property) }]
      : [],
  );
}

function pushedTo(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type !== AST_NODE_TYPES.CallExpression || node.callee.type !== AST_NODE_TYPES.MemberExpression)
    return undefined;
  return propertyName(node.callee) === 'push' ? unwrap(node.callee.object) : undefined;
}

function at(kit: Kit, node: SinkNode, { argument, path = [] }: Slot): TSESTree.Node | undefined {
  const given = argumentAt(node, argument);
  let inner: TSESTree.Node | undefined = typeof given === 'string' ? undefined : (literalOf(kit, given) ?? given);
  for (const key of path) {
    const value: TSESTree.Node | undefined =
      inner?.type === AST_NODE_TYPES.ObjectExpression ? propertyOf(inner, key)?.value : undefined;
    inner = value && (literalOf(kit, value) ?? value);
  }
  return inner;
}

/** The object or list that an expression is, also one that a variable of its own holds. */
function literalOf(kit: Kit, expression: TSESTree.Node): TSESTree.Node | undefined {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.ObjectExpression || node.type === AST_NODE_TYPES.ArrayExpression) return node;
  const thing = node.type === AST_NODE_TYPES.Identifier ? kit.provenanceOf(node) : undefined;
  const made = thing?.kind === 'other' ? unwrap(thing.node) : undefined;
  return made?.type === AST_NODE_TYPES.ObjectExpression ? made : undefined;
}

function propertyOf(object: TSESTree.ObjectExpression, key: string): TSESTree.Property | undefined {
  return object.properties.find(
    (one): one is TSESTree.Property => one.type === AST_NODE_TYPES.Property && propertyName(one) === key,
  );
}

/** Every name on the way to the method: of `db.insert(sessions).values(…)`, `knex('sessions')`, `prisma.session`, and the model that is handed over. */
function namesIn(node: SinkNode): readonly string[] {
  const names: string[] = [];
  const add = (one: TSESTree.Node): void => {
    const inner = unwrap(one);
    const text = literalText(inner);
    if (text !== undefined) names.push(text);
    else if (inner.type === AST_NODE_TYPES.Identifier) names.push(inner.name);
    else if (inner.type === AST_NODE_TYPES.MemberExpression) {
      names.push(propertyName(inner) ?? '');
      add(inner.object);
    } else if (inner.type === AST_NODE_TYPES.CallExpression) {
      for (const argument of inner.arguments) if (!isFunction(argument)) add(argument);
      add(inner.callee);
    }
  };
  const callee = unwrap(calleeOf(node));
  add(callee.type === AST_NODE_TYPES.MemberExpression ? callee.object : callee);
  const first = argumentAt(node, 0);
  if (typeof first !== 'string' && first.type === AST_NODE_TYPES.Identifier && /^[A-Z]/u.test(first.name))
    names.push(first.name);
  return names.filter((name) => wordsOfModel(name).length > 0);
}

const writesOf = perLibraries((libraries) =>
  byLastName(
    libraries.flatMap(({ databaseWrites = [] }) => databaseWrites),
    ({ callee }) => callee,
  ),
);
