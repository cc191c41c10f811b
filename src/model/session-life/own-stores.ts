import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import { initialValue } from '../../ast/initial-value.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { isRedirect } from '../addresses.js';
import { isAnswer } from '../answers/forms.js';
import { argumentsOf } from '../arguments.js';
import { isLogging } from '../claims.js';
import type { Cookie } from '../cookie.js';
import { type StoredValue, readDatabaseWrites } from '../database-writes.js';
import { isSessionName } from '../deletions/subject.js';
import { functionsBefore } from '../guards/named-function.js';
import { namesIn } from '../guards/words.js';
import { type Handler, type Handlers, middlewaresOf } from '../handlers.js';
import type { Kit } from '../kit.js';
import { isMadeAtRandom } from '../made-at-random.js';
import { plain } from '../session-keepers.js';
import { namesEnding } from './ending-words.js';

type Variable = TSESLint.Scope.Variable;

/** Where the sessions are behind the random ids which the file puts into a cookie. */
export interface OwnStore {
  /** As messages name it. */
  readonly name: string;
  /** The map or object of the module; `undefined` of a database. */
  readonly variable: Variable | undefined;
  /** What was written into the database. */
  readonly row: StoredSession | undefined;
  readonly cookie: string;
}

/** A row of a database, or a key, by the random id that the file puts into a cookie. */
export interface StoredSession {
  readonly stored: StoredValue;
  readonly id: TSESTree.Node;
  readonly cookie: string;
}

export function readOwnStores(kit: Kit, cookies: readonly Cookie[]): readonly OwnStore[] {
  let stored: readonly StoredValue[] | undefined;

  /** `prisma.session.create({ data: { id } })`, `redis.set(`sess:${id}`, …)`, also by its hash. */
  function inDatabase(id: TSESTree.Node, cookie: string): OwnStore | undefined {
    stored ??= readDatabaseWrites(kit);
    const found = stored.find((one) => isWithin(id, one.value) && sessionsIn(one) !== undefined);
    const name = found && sessionsIn(found);
    return !found || name === undefined
      ? undefined
      : { name, variable: undefined, row: { stored: found, id, cookie }, cookie };
  }

  return cookies.flatMap(({ node, name, isDeletion }): readonly OwnStore[] => {
    if (name.kind !== 'scalar' || isDeletion === 'yes') return [];
    const cookie = String(name.value);
    return argumentsOf(node).flatMap((argument) => {
      const id = argument.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, argument) : undefined;
      const init = id && initialValue(id);
      if (!id || !init || !isMadeAtRandom(init)) return [];
      return id.references.flatMap(({ identifier }) => {
        const variable = storeIndexedBy(kit, identifier);
        if (variable) return [{ name: variable.name, variable, row: undefined, cookie }];
        return inDatabase(identifier, cookie) ?? [];
      });
    });
  });
}

/** What has the value, if that is sessions: the name of a model or table, or the text of a key. */
function sessionsIn({ column, names }: StoredValue): string | undefined {
  if (column !== undefined) return names.find(isSessionName);
  return names.find((text) => /\bsess(?:ions?)?\b/iu.test(text))?.trim();
}

/** The handler answers, and does nothing else that might take a session out of the store. */
export function leavesStoreAlone(
  { kit, handlers }: { readonly kit: Kit; readonly handlers: Handlers },
  handler: Handler,
  { variable }: OwnStore,
  deletion: TSESTree.Node,
): boolean {
  const { function: fn } = handler;
  const isDeletedFrom = variable?.references.some(
    ({ identifier }) => isWithin(identifier, fn) && isDeleted(identifier),
  );
  if (isDeletedFrom || mayEndBefore(kit, handler, variable)) return false;
  const response = handlers.variableOf(handler, 'response');
  const jar = receiverOf(deletion, kit);
  const isHarmless = (call: TSESTree.CallExpression): boolean => {
    if (call === deletion || call === jar || isLogging(call) || isAnswer(kit, call)) return true;
    // Where it goes, the session may end.
    if (isRedirect(kit, call)) return !call.arguments.some((one) => namesEnding(kit.sourceCode.getText(one)));
    const first = firstName(call.callee);
    const owner = first && variableAt(kit.sourceCode, first);
    return (
      owner !== undefined && (owner === response || (owner === variable && READING.has(lastName(call.callee) ?? '')))
    );
  };
  return kit.nodes().every((node) => {
    if (!isWithin(node, fn)) return true;
    // What else is done may be `sql`delete …``.
    return node.type === AST_NODE_TYPES.CallExpression && isHarmless(node);
  });
}

/** `cookies()` of `(await cookies()).delete('sid')`, also in a variable of its own. */
function receiverOf(deletion: TSESTree.Node, kit: Kit): TSESTree.Node | undefined {
  const callee = deletion.type === AST_NODE_TYPES.CallExpression ? unwrap(deletion.callee) : undefined;
  const thing = callee?.type === AST_NODE_TYPES.MemberExpression ? plain(kit.provenanceOf(callee.object)) : undefined;
  return thing?.kind === 'result' && thing.call.arguments.length === 0 ? thing.call : undefined;
}

/** A middleware is called after the end of sessions, or a function of the file that runs before the handler may end one. */
function mayEndBefore(kit: Kit, handler: Handler, variable: Variable | undefined): boolean {
  if (middlewaresOf(handler).some((one) => namesIn(kit, one).some(namesEnding))) return true;
  return [...functionsBefore(kit, handler)].some(
    (fn) =>
      variable?.references.some(({ identifier }) => isWithin(identifier, fn) && !isRead(identifier)) ||
      kit
        .nodes()
        .some(
          (node) =>
            node.type === AST_NODE_TYPES.CallExpression &&
            isWithin(node, fn) &&
            namesEnding(lastName(node.callee) ?? ''),
        ),
  );
}

/** `sessions.get(id)`, `sessions[id]` */
function isRead(store: TSESTree.Node): boolean {
  const object = wrapped(store);
  const { parent } = object;
  if (parent?.type !== AST_NODE_TYPES.MemberExpression || parent.object !== object || isDeleted(store)) return false;
  return parent.computed || READING.has(propertyName(parent) ?? '');
}

const READING: ReadonlySet<string> = new Set(['get', 'has']);

/** `delete sessions[id]` */
function isDeleted(store: TSESTree.Node): boolean {
  const { parent } = wrapped(store);
  if (parent?.type !== AST_NODE_TYPES.MemberExpression) return false;
  const around = wrapped(parent).parent;
  return around?.type === AST_NODE_TYPES.UnaryExpression && around.operator === 'delete';
}

/** `sessions.set(id, …)`, `sessions[id] = …` */
function storeIndexedBy(kit: Kit, id: TSESTree.Node): Variable | undefined {
  const { parent } = id;
  const callee =
    parent?.type === AST_NODE_TYPES.CallExpression && parent.arguments[0] === id ? unwrap(parent.callee) : undefined;
  if (callee?.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === 'set')
    return storeAt(kit, callee.object);
  if (parent?.type !== AST_NODE_TYPES.MemberExpression || parent.property !== id || !parent.computed) return undefined;
  const isWritten = parent.parent.type === AST_NODE_TYPES.AssignmentExpression && parent.parent.left === parent;
  return isWritten ? storeAt(kit, parent.object) : undefined;
}

function storeAt(kit: Kit, object: TSESTree.Node): Variable | undefined {
  const inner = unwrap(object);
  const variable = inner.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, inner) : undefined;
  const init = variable && initialValue(variable);
  const isLasting = variable?.scope.type === 'module' || variable?.scope.type === 'global';
  const isMap = init?.type === AST_NODE_TYPES.NewExpression && lastName(init.callee) === 'Map';
  return isLasting && (isMap || init?.type === AST_NODE_TYPES.ObjectExpression) ? variable : undefined;
}

/** `store` of `store.get(id).data`, `make` of `make().data`. */
function firstName(node: TSESTree.Node): TSESTree.Identifier | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.MemberExpression) return firstName(inner.object);
  if (inner.type === AST_NODE_TYPES.CallExpression) return firstName(inner.callee);
  return inner.type === AST_NODE_TYPES.Identifier ? inner : undefined;
}
