import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { editAt } from '../fix/apply.js';
import { type Edit, replaceRange, type Source } from '../fix/edit.js';
import { insertArgument } from '../fix/insert-argument.js';
import { insertMethodCall } from '../fix/insert-method-call.js';
import { joinAll } from '../fix/join-edits.js';
import { inQuotesNear } from '../fix/quotes.js';
import { renameProperty, renameWithValue } from '../fix/rename-property.js';
import { fillLifetime } from '../fix/template.js';
import type { SharedWith } from '../model/option-sites.js';
import { isSpelt, meantSeconds, type TokenFault } from '../model/token-faults.js';
import type { TokenLifetime } from '../model/token-lifetimes.js';
import type { TokenIssue } from '../model/tokens.js';
import { looksLikeSeconds } from '../model/units.js';
import { valueExpression } from '../model/value-expression.js';
import { LIFETIME_TEMPLATES } from './lifetime-templates.js';

/** How a token is given a lifetime. */
export interface LifetimeChange {
  /** `undefined` for an argument, or for the argument of a method. */
  readonly key: string | undefined;
  readonly method: string | undefined;
  readonly text: string;
}

/** Seconds that a token is to live where the program does not tell, and those that it may live at most. */
export interface TokenBounds {
  readonly usual: number;
  readonly maximum: number;
}

/** The lifetime as it is spelt where it belongs. */
export function tokenLifetimeChange(
  fault: TokenFault,
  { usual, maximum }: TokenBounds,
  source: Source,
): LifetimeChange {
  const { is, lifetime, issue } = fault;
  const { spelling } = issue;
  const own = { key: spelling.key, method: spelling.method };
  const isOwn = !lifetime || isSpelt(issue, lifetime);
  const place = isOwn ? own : { key: lifetime.slot.path?.at(-1), method: undefined };
  if (lifetime?.sum) return { ...place, text: dividedBy1000(lifetime.sum, source) };
  const meant = is === 'milliseconds' && lifetime ? meantSeconds(lifetime.presence) : undefined;
  const named = meant !== undefined && meant <= maximum ? namedSum(lifetime, source) : undefined;
  if (named !== undefined) return { ...place, text: named };
  const template = isOwn || place.key === spelling.key ? spelling.text : LIFETIME_TEMPLATES[lifetime.unit];
  return { ...place, text: fillLifetime(template, Math.min(meant ?? usual, maximum)) };
}

/** `Date.now() + TTL` in seconds, with the name for the length that the program has. */
function namedSum(lifetime: TokenLifetime | undefined, source: Source): string | undefined {
  const presence = lifetime?.presence;
  if (presence?.kind !== 'present' || presence.value.kind !== 'moment') return undefined;
  const sum = valueExpression(presence);
  if (sum.type !== AST_NODE_TYPES.BinaryExpression || sum.operator !== '+') return undefined;
  const [clock, length] = [sum.left, sum.right];
  if (source.getText(clock) !== 'Date.now()' || !isName(length)) return undefined;
  return looksLikeSeconds(presence.value.fromNow)
    ? `Math.floor(Date.now() / 1000) + ${source.getText(length)}`
    : dividedBy1000(sum, source);
}

function isName(node: TSESTree.Node): boolean {
  if (node.type === AST_NODE_TYPES.MemberExpression) return !node.computed && isName(node.object);
  return node.type === AST_NODE_TYPES.Identifier || node.type === AST_NODE_TYPES.ThisExpression;
}

function dividedBy1000(sum: TSESTree.Node, source: Source): string {
  const code = source.getText(sum);
  return `Math.floor(${sum.type === AST_NODE_TYPES.Identifier ? code : `(${code})`} / 1000)`;
}

/** For a message: `expiresIn: '14d'`, `setExpirationTime('14d')`. */
export function spellChange({ key, method, text }: LifetimeChange): string {
  if (method !== undefined) return `\`${method}(${text})\``;
  return key === undefined ? `\`${text}\`` : `\`${key}: ${text}\``;
}

export function tokenLifetimeEdit(
  fault: TokenFault,
  change: LifetimeChange,
  isAtFault: SharedWith,
  source: Source,
): Edit | undefined {
  const { issue, lifetime } = fault;
  const { node, endless, spelling, sites } = issue;
  const { key, text } = change;
  if (endless && key !== undefined) {
    const edits = endless.sites(isAtFault).flatMap((site) => {
      const isPlain = site.kind === 'property' && !(site.node.type === AST_NODE_TYPES.Property && site.node.shorthand);
      return isPlain
        ? [editAt(site, { kind: 'rename', key }, source), editAt(site, { kind: 'set', key, text }, source)]
        : [undefined];
    });
    return joinAll(edits);
  }
  if (key === undefined) return positionalEdit(fault, change, source);
  if (lifetime) {
    return joinAll(sites(lifetime, isAtFault).map((site) => setOrRename(fault.issue, lifetime, site, change, source)));
  }
  if (node.type !== AST_NODE_TYPES.CallExpression || spelling.at === 'configuration') return undefined;
  return insertArgument(node, spelling.insertAt, `{ ${key}: ${text} }`, source);
}

/** A lifetime that stands there under another name is renamed: libraries throw for it, or do not look at it. */
function setOrRename(
  { misnamed }: TokenIssue,
  lifetime: TokenLifetime,
  site: EditSite,
  { key = '', text }: LifetimeChange,
  source: Source,
): Edit | undefined {
  const found = misnamed(lifetime, site);
  if (!found) return editAt(site, { kind: 'set', key, text }, source);
  return found.isKept
    ? renameProperty(found.holder, key, source)
    : renameWithValue(found.holder, key, inQuotesNear(found.holder.value, text, source), source);
}

/** The lifetime is an argument. */
function positionalEdit(
  { issue: { node, spelling }, lifetime }: TokenFault,
  { method, text }: LifetimeChange,
  source: Source,
): Edit | undefined {
  const given = lifetime?.presence.kind === 'present' ? lifetime.presence.node : undefined;
  if (given) {
    const isKept = text.includes(source.getText(given)) || source.getCommentsInside(given).length === 0;
    return isKept ? replaceRange(...given.range, inQuotesNear(given, text, source)) : undefined;
  }
  if (node.type !== AST_NODE_TYPES.CallExpression || lifetime?.presence.kind === 'oneOf') return undefined;
  return method === undefined
    ? insertArgument(node, spelling.insertAt, text, source)
    : insertMethodCall(node, method, text, source);
}
