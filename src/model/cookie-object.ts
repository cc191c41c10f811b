import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type EditSite, nowhere } from '../ast/edit-site.js';
import { ownerOf } from '../ast/owner.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Step } from '../evaluate/order.js';
import { alternativesOf, oneOfPresence } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { CookieObjectForm } from '../libraries/types/cookies.js';
import type { CookieObject } from './cookie.js';
import { type ObjectUse, usesOfObject } from './cookie-object-uses.js';
import type { Kit, SinkNode } from './kit.js';
import { applies, below, slotPresence } from './slots.js';

const OPTIONS = 0;

/** The object that is written to at the node; `undefined` where it cannot be told from others. */
export function cookieObjectAt(kit: Kit, node: SinkNode, form: CookieObjectForm): CookieObject | undefined {
  const found = usesOfObject(kit, node, form.everywhere);
  if (!found) return undefined;
  const owner = ownerOf(node);
  const inside = new Map<TSESTree.Node, ObjectUse>(
    found.here.filter((use) => ownerOf(use.node) === owner).map((use) => [use.node, use]),
  );
  const outside = [...found.here.filter((use) => !inside.has(use.node)), ...found.elsewhere];
  const endings = kit.order.endings(owner, new Set(inside.keys()));
  const ways = endings?.filter((way) => way.some((step) => step.node === node));
  const unknown: Presence = { kind: 'unknown', why: 'not followed', node };
  const isWrite = (step: Step): boolean => {
    const use = inside.get(step.node);
    return !step.repeated && use !== undefined && writesValue(kit, use);
  };

  function presence(key: string): Presence {
    if (!ways || ways.length === 0 || outside.some((use) => saysSomething(kit, use, key, form))) return unknown;
    return oneOfPresence(ways.map((way) => atEndOf(way, key)));
  }

  function atEndOf(way: readonly Step[], key: string): Presence {
    const first = way.find(isWrite)?.node ?? node;
    let state: Presence = { kind: 'absent', site: behind(first) };
    for (const { node: at, repeated } of way) {
      const use = inside.get(at);
      const next: Presence = use ? after(kit, use, key, state, form) : state;
      state = repeated && next !== state ? unknown : next;
    }
    return state;
  }

  function lastUse(): CookieObject['last'] {
    const [first, ...others] = new Set(ways?.map((way) => way.findLast(({ node: at }) => isSaid(at))?.node));
    const use = first && others.length === 0 ? inside.get(first) : undefined;
    if (!use) return undefined;
    if (use.kind === 'assignment') return { site: behind(use.node) };
    return { call: use.node, options: { argument: OPTIONS } };
  }

  /** Something is said of attributes there, or the value is given. */
  function isSaid(at: TSESTree.Node): boolean {
    const use = inside.get(at);
    return use?.kind === 'assignment' || (use?.kind === 'method' && form.methods[use.name] !== undefined);
  }

  const calls = [...inside.values()].flatMap((use) => (use.kind === 'method' && isSaid(use.node) ? [use.node] : []));
  return {
    presence,
    givers: calls.map((call) => ({ call, name: undefined, options: { argument: OPTIONS } })),
    isOverwritten:
      ways !== undefined &&
      ways.length > 0 &&
      ways.every((way) => way.slice(way.findLastIndex((step) => step.node === node) + 1).some(isWrite)),
    get last() {
      return lastUse();
    },
    has: (holder) => inside.get(holder)?.kind === 'assignment',
  };
}

/** What holds of the attribute when the use has happened. */
function after(kit: Kit, use: ObjectUse, key: string, before: Presence, form: CookieObjectForm): Presence {
  const { node } = use;
  const unknown: Presence = { kind: 'unknown', why: 'not followed', node };
  switch (use.kind) {
    case 'assignment':
      if (use.name === undefined) return unknown;
      if (use.name !== key) return before;
      if (use.node.operator !== '=') return unknown;
      return {
        kind: 'present',
        value: kit.evaluator.value(use.node.right),
        node,
        site: { kind: 'property', node: use.node },
      };
    case 'method': {
      const does = form.methods[use.name];
      if (does === undefined) return before;
      if (does === 'deletes') return unknown;
      const given = below(slotPresence(kit, node, { argument: OPTIONS }), key);
      return oneOfPresence(
        alternativesOf(given).map((one): Presence => {
          if (one.kind !== 'absent') return one;
          if (does === 'adds' && before.kind !== 'absent') return before;
          // Whether an earlier assignment survives depends on whether it went to the very same object.
          return before.kind === 'absent' ? { kind: 'absent', site: one.site } : unknown;
        }),
      );
    }
    case 'handed over':
      return unknown;
  }
}

/** The use, at whatever time, may change what is said of the attribute. */
function saysSomething(kit: Kit, use: ObjectUse, key: string, form: CookieObjectForm): boolean {
  const nothing: Presence = { kind: 'absent', site: nowhere('elsewhere') };
  return alternativesOf(after(kit, use, key, nothing, form)).some(({ kind }) => kind !== 'absent');
}

/** It gives the cookie a value, so that the cookie is sent. */
function writesValue(kit: Kit, { node }: ObjectUse): boolean {
  const sinks = kit.recognise(node)?.readings.map(({ sink }) => sink) ?? [];
  return sinks.some(
    (sink) =>
      sink.kind === 'cookie' &&
      sink.layouts.some(
        ({ when, value }) => value && applies(kit, node, when) && slotPresence(kit, node, value).kind === 'present',
      ),
  );
}

/** Another member of the object can be assigned behind the statement. */
function behind(node: TSESTree.Node): EditSite {
  const statement = wrapped(node).parent;
  const member = node.type === AST_NODE_TYPES.AssignmentExpression ? unwrap(node.left) : undefined;
  if (statement?.type !== AST_NODE_TYPES.ExpressionStatement || member?.type !== AST_NODE_TYPES.MemberExpression)
    return nowhere('not a statement');
  return { kind: 'member statement', node: statement, object: member.object };
}
