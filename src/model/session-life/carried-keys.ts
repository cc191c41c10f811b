import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../../ast/unwrap.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import { isTyped } from '../typescript.js';
import type { ServerKeeper } from './keeper.js';
import { type KeyUse, keyUses } from './key-uses.js';
import { isOfAny } from './settling.js';
import type { RepairContext } from './repair-context.js';
import { usesUnnamedKeys } from './unnamed-keys.js';
import { visitorKeys } from './visitor-keys.js';

/** What the program goes on to use of the session that was there before. */
export interface Carried {
  readonly keys: readonly string[];
  /** What the program says of the session's type to get at them: ` as any`. */
  readonly cast: string;
}

export const NOTHING: Carried = { keys: [], cast: '' };

/**
 * What the handler reads behind the place before it writes it, what it has written before, and what other handlers keep for whoever is not signed in.
 * `undefined` where that cannot be told.
 */
export function carriedOver(
  { kit, places, acts, calls }: RepairContext,
  { handler, keeper }: { readonly handler: Handler; readonly keeper: ServerKeeper },
  session: string,
  from: TSESTree.Statement,
): Carried | undefined {
  if (usesUnnamedKeys(kit, places, handler, from)) return undefined;
  const reading = { kit, calls, member: keeper.member };
  const behind = firstOfEach(keyUses(reading, places, handler.function, from.range[0]));
  const all = keyUses(reading, places, handler.function, 0);
  const gone = all.filter(({ node, isSet }) => isSet && isDeleted(node) && node.range[0] < from.range[0]);
  const settled = new Set([...behind, ...gone].map(({ key }) => key));
  const kept = visitorKeys({ kit, places, acts }, handler, from).filter(({ key }) => !settled.has(key));
  const carried = [...behind.filter(({ isSet }) => !isSet), ...firstOfEach(kept)];
  return { keys: carried.map(({ key }) => key), cast: isOfAny(kit, session, from) ? '' : castOf(kit, carried) };
}

function firstOfEach(uses: readonly KeyUse[]): readonly KeyUse[] {
  return uses.filter(({ key }, index) => uses.findIndex((one) => one.key === key) === index);
}

function isDeleted(node: TSESTree.Node): boolean {
  return wrapped(node).parent?.type === AST_NODE_TYPES.UnaryExpression;
}

/** Where the keys are known to one type only, as that; with several, the compiler is told nothing. */
function castOf(kit: Kit, uses: readonly KeyUse[]): string {
  const casts = new Set(isTyped(kit) ? uses.flatMap(({ node }) => castAt(kit, node) ?? []) : []);
  const [first = '', ...others] = casts;
  return others.length > 0 ? ANY : first;
}

const ANY = ' as any';

/** `(req.session as any).returnTo`; a request that is said to be `any`, and what the compiler is told to leave alone. */
function castAt(kit: Kit, node: TSESTree.Node): string | undefined {
  if (node.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  let text = '';
  let at: TSESTree.Node = node.object;
  for (; at.type === AST_NODE_TYPES.TSAsExpression; at = at.expression) {
    text = ` as ${kit.sourceCode.getText(at.typeAnnotation)}${text}`;
  }
  if (text !== '') return text;
  const isLeftAlone = /@ts-(?:ignore|expect-error)/u.test(kit.sourceCode.lines[node.loc.start.line - 2] ?? '');
  return isLeftAlone || isOfAny(kit, kit.sourceCode.getText(node), node) ? ANY : undefined;
}
