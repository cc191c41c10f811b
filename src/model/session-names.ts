import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { lastName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { all } from '../evaluate/presence.js';
import { not, or, triOf } from '../evaluate/tri.js';
import type { Presence, PresentKey, ScalarValue, Tri, Value } from '../evaluate/value.js';
import type { AttributeName } from '../libraries/types/attributes.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import { isGiven } from './adapted-attributes.js';
import { configurationTargets } from './configuration-targets.js';
import type { Cookie } from './cookie.js';
import type { Kit, SinkNode } from './kit.js';
import type { SharedWith } from './option-sites.js';
import { within } from './placed-attributes.js';
import { applies, below, slotPresence } from './slots.js';
import type { Target } from './target.js';

/** The name of a session library's cookie. */
export interface SessionName {
  /** It is the library's default, which tells what the server runs. */
  readonly isTelling: Tri;
  /** The default. */
  readonly text: string;
  /** The library's own key for the name. */
  readonly key: string;
  readonly presence: Presence;
  /** Browsers would accept the cookie under a name that begins with `__Host-`. */
  readonly allowsHostPrefix: boolean;
  /** Where to edit so that the cookie has another name. */
  readonly targets: (isAtFault: SharedWith) => readonly Target[];
  /** The texts of the file that are the default name, and nothing else. */
  readonly mentions: () => readonly EditSite[];
}

export function readSessionName(
  kit: Kit,
  node: SinkNode,
  { layouts, name }: SessionSink,
  cookie: Cookie | undefined,
): SessionName | undefined {
  const layout = layouts.find(({ when }) => applies(kit, node, when));
  const key = name?.keys[0];
  const byDefault = name?.default;
  if (!layout || !name || key === undefined || byDefault === undefined) return undefined;
  const { configuration } = layout;
  const slot = within(configuration, name.at ?? []);
  const holder = slotPresence(kit, node, slot);
  const given = name.keys.map((one) => below(holder, one));
  const presence = given.find((one) => one.kind !== 'absent') ?? (given[0] as Presence);
  return {
    isTelling: name.tellsProduct
      ? not(or(not(isDefault(presence, byDefault)), isRenamed(kit, node, layout, name)))
      : 'no',
    text: byDefault,
    key,
    presence,
    allowsHostPrefix: cookie?.readings.every((reading) => isHostOnly(reading)) ?? false,
    targets: (isAtFault) =>
      isSpelt(presence, byDefault) ? [] : configurationTargets(kit, cookie, { slot, presence }, isAtFault),
    mentions: () => mentionsOf(kit, byDefault, presence),
  };
}

/** The configuration gives another default. */
function isRenamed(
  kit: Kit,
  node: SinkNode,
  { configuration }: SessionSink['layouts'][number],
  { unless = [] }: NonNullable<SessionSink['name']>,
): Tri {
  return or(...unless.map((path) => isGiven(slotPresence(kit, node, within(configuration, path)))));
}

function isDefault(presence: Presence, text: string): Tri {
  return all(presence, {
    absent: 'yes',
    present(value) {
      if (value.kind !== 'scalar') return value.kind === 'unknown' || value.kind === 'text' ? 'unknown' : 'no';
      return triOf(!value.value || value.value === text);
    },
  });
}

type Spelt = PresentKey & { readonly value: ScalarValue };

/** A literal of the file spells it: it is among those that mention the name. */
function isSpelt(presence: Presence, text: string): presence is Spelt {
  if (presence.kind !== 'present' || presence.value.kind !== 'scalar') return false;
  const { node } = presence.value;
  return node.type === AST_NODE_TYPES.Literal && node.value === text;
}

/** RFC 6265bis, section 4.1.3.2: `Secure`, `Path=/` and no `Domain`. */
function isHostOnly({ attributes, presence }: Cookie['readings'][number]): boolean {
  const is = (name: AttributeName, absent: Tri, test: (value: Value) => boolean): boolean =>
    all(presence(name), { absent, present: (value) => triOf(test(value)) }) === 'yes';
  return (
    isLiterallyTrue(presence('secure')) &&
    is('path', triOf(attributes.path?.default === '/'), (value) => value.kind === 'scalar' && value.value === '/') &&
    is('domain', 'yes', (value) => value.kind === 'scalar' && !value.value)
  );
}

/** Wherever the application runs: `secure: true` in an object that is not there in production only. */
function isLiterallyTrue(presence: Presence): boolean {
  if (presence.kind !== 'present' || presence.value.kind !== 'scalar' || presence.value.value !== true) return false;
  const holder = presence.node;
  if (holder.type !== AST_NODE_TYPES.Property || presence.value.node.type !== AST_NODE_TYPES.Literal) return false;
  const around = wrapped(holder.parent).parent?.type;
  return around !== undefined && !CHOICES.has(around);
}

const CHOICES: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ConditionalExpression,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.SpreadElement,
]);

/** A name that is a word like others, `h3`, means the cookie only where it is written out as its name, or handed to something that speaks of cookies. */
function mentionsOf({ sourceCode }: Kit, text: string, presence: Presence): readonly EditSite[] {
  const isWord = /^[\p{L}\p{N}]+$/u.test(text);
  const own = isSpelt(presence, text) ? presence.value.node : undefined;
  const found: TSESTree.Literal[] = [];
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.Literal || node.value !== text || isModuleName(node)) return;
    if (!isWord || node === own || isHandedToCookies(sourceCode, node)) found.push(node);
  });
  return found.map((node) => ({ kind: 'text', node, range: [node.range[0] + 1, node.range[1] - 1] }));
}

function isModuleName({ parent }: TSESTree.Literal): boolean {
  if ('source' in parent) return true;
  return parent.type === AST_NODE_TYPES.CallExpression && lastName(parent.callee) === 'require';
}

/** `getCookie(event, 'h3')`, `request.cookies['h3']`. */
function isHandedToCookies(sourceCode: Kit['sourceCode'], node: TSESTree.Literal): boolean {
  const { parent } = node;
  const taker =
    parent.type === AST_NODE_TYPES.CallExpression
      ? parent.callee
      : parent.type === AST_NODE_TYPES.MemberExpression
        ? parent.object
        : undefined;
  return taker !== undefined && /cookie/iu.test(sourceCode.getText(taker));
}
