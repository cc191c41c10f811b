import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName } from '../../ast/property-name.js';
import type { SessionDeletionSink } from '../../libraries/types/deletions.js';
import type { DeletionContext } from '../deletions/context.js';
import { readQuery } from '../deletions/query.js';
import { isSessionName } from '../deletions/subject.js';
import type { Handler } from '../handlers.js';
import type { Recognised } from '../kit.js';
import type { ServerKeeper } from '../session-life/keeper.js';
import { keepsSession, namesVersion } from './columns.js';
import { namesSessions } from './ending-words.js';
import type { AccountWrite } from './writes.js';

/** What shows that sessions live on the server, where they could be ended. */
export type Kept =
  /** A model or table of the file, by its name. */
  | { readonly kind: 'rows'; readonly name: string }
  /** A column of the user's row. */
  | { readonly kind: 'column'; readonly name: string }
  /** A number that sessions have to agree with, and that other code of the file counts up. */
  | { readonly kind: 'version'; readonly name: string }
  | { readonly kind: 'library'; readonly keeper: ServerKeeper };

export interface KeptContext {
  readonly context: DeletionContext;
  /** Calls of deletions, updates and SQL. */
  readonly recognised: readonly Recognised<SessionDeletionSink>[];
  readonly writes: readonly AccountWrite[];
  readonly keeperOf: (handler: Handler) => ServerKeeper | undefined;
  /** The file issues or checks tokens of its own. */
  readonly usesTokens: () => boolean;
  /** A handler of the file reads or writes `request.session`. */
  readonly usesSession: () => boolean;
}

/** Strongest first; `undefined` where nothing shows it. */
export function keptFor(about: KeptContext, handler: Handler): Kept | undefined {
  return keptVersion(about) ?? keptRows(about) ?? keptColumn(about) ?? keptByLibrary(about, handler);
}

function keptRows({ context, recognised }: KeptContext): Kept | undefined {
  const name =
    context
      .tables()
      .flatMap(({ names }) => names)
      .find(isSessionName) ??
    recognised
      .flatMap(({ node, readings }) => readings.flatMap(({ sink }) => readQuery(context.kit, node, sink)?.names ?? []))
      .find(isSessionName) ??
    context.kit
      .nodes()
      .map((node) => (node.type === AST_NODE_TYPES.CallExpression ? namedByCall(node) : undefined))
      .find((found) => found !== undefined);
  return name === undefined ? undefined : { kind: 'rows', name };
}

const SETTING: ReadonlySet<string> = new Set([
  'set',
  'setex',
  'setEx',
  'SET',
  'hset',
  'hSet',
  'sadd',
  'sAdd',
  'psetex',
]);

/** `db.insert(sessions)`, `redis.set(`session:${id}`, …)`. */
function namedByCall({ callee, arguments: [first] }: TSESTree.CallExpression): string | undefined {
  if (!first) return undefined;
  const method = lastName(callee) ?? '';
  if (method === 'insert' || method === 'insertInto') {
    const name = literalText(first) ?? lastName(first) ?? '';
    return isSessionName(name) ? name : undefined;
  }
  if (!SETTING.has(method) || first.type !== AST_NODE_TYPES.TemplateLiteral) return undefined;
  const key = first.quasis[0]?.value.raw ?? '';
  const name = key.split(/[:_-]/u)[0] ?? '';
  return first.expressions.length > 0 && namesSessions([key]) && name !== '' ? name : undefined;
}

function keptColumn({ writes }: KeptContext): Kept | undefined {
  const write = writes.find(({ column, node }) => keepsSession(column) && !isOfService(node));
  return write && { kind: 'column', name: write.column };
}

/** What another service hands over when somebody signs in with it: `(accessToken, refreshToken, profile, done) => …`. */
function isOfService(node: TSESTree.Node): boolean {
  const names = enclosingFunction(node)?.params.map((one) => (one.type === AST_NODE_TYPES.Identifier ? one.name : ''));
  return names?.some((name) => /^(?:access_?token|profile)$/iu.test(name)) ?? false;
}

const BUMPED =
  /\b(\w{0,40}(?:version|epoch|stamp|generation)\w{0,40})\s{0,40}(?:\+\+|\+=|:\s{0,40}\{\s{0,40}increment)|\$inc\s*:\s*\{\s*(\w+)/iu;

function keptVersion({ context }: KeptContext): Kept | undefined {
  const found = BUMPED.exec(context.kit.sourceCode.text);
  const name = found?.[1] ?? found?.[2];
  return name !== undefined && namesVersion(name) ? { kind: 'version', name } : undefined;
}

/** A library that the manifest alone names says little where the file works with tokens. */
function keptByLibrary(
  { context, keeperOf, usesTokens, usesSession }: KeptContext,
  handler: Handler,
): Kept | undefined {
  const keeper = keeperOf(handler);
  if (!keeper) return undefined;
  const isImported = !keeper.isAssumed && context.kit.uses(keeper.library) === 'imported';
  const isShown = isImported || usesSession() || (!keeper.isAssumed && !usesTokens());
  return isShown ? { kind: 'library', keeper } : undefined;
}
