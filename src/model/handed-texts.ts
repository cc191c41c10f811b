import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isWithin } from '../ast/functions.js';
import { singles } from '../evaluate/alternatives.js';
import { partsOf } from '../evaluate/text.js';
import type { TextPart, Value } from '../evaluate/value.js';
import type { Calls } from './calls.js';
import { parseCookieText } from './formats/cookie-text.js';
import type { Kit, SinkNode } from './kit.js';

/** A cookie in a text that is written. */
export interface HandedText {
  /** The call of the function around the write that hands over the text, or pieces of it; else the write itself. */
  readonly node: SinkNode;
  /** The name, or the node that gives it. */
  readonly name: string | TSESTree.Node;
  /** What the cookie carries. */
  readonly value: TSESTree.Node;
}

/** One for each call that makes a cookie of its own: `keep('a=' + b)` where `keep` has `document.cookie = text`. Constants are left out. */
export function handedTexts(kit: Kit, calls: Calls, write: SinkNode, text: Value): readonly HandedText[] {
  const around = enclosingFunction(write);
  const sites = (around ? calls.sites(around) : []).flatMap(({ call, argument }): readonly Site[] =>
    argument === undefined ? [{ call, gives: givenBy(kit, call) }] : [],
  );
  const found = new Map<SinkNode, HandedText>();
  for (const single of singles(text)) {
    const cookie = parseCookieText(partsOf(single) ?? []);
    const carried = cookie && carriedIn(cookie.value, single.node);
    if (!carried) continue;
    const name = nameOf(cookie.name, single.node);
    const parts = [...cookie.name, ...cookie.value].map(({ node }) => node);
    const handing = sites.filter(({ gives }) => parts.some(gives));
    if (handing.length === 0 && !found.has(write)) found.set(write, { node: write, name, value: carried });
    for (const { call, gives } of handing) {
      const value = gives(carried) ? carried : inItsPlace(carried, handing, call);
      const isOfCall = cookie.name.every(({ node }) => gives(node) || !handing.some((other) => other.gives(node)));
      if (value && isOfCall && !found.has(call)) found.set(call, { node: call, name, value });
    }
  }
  return [...found.values()];
}

interface Site {
  readonly call: TSESTree.CallExpression;
  /** An argument is made of the node. */
  readonly gives: (node: TSESTree.Node) => boolean;
}

/** What the call has where others have the node: of values that are not known, the text has the first. */
function inItsPlace(
  node: TSESTree.Node,
  sites: readonly Site[],
  { arguments: given }: TSESTree.CallExpression,
): TSESTree.Node | undefined {
  const other = sites.find(({ gives }) => gives(node));
  if (!other) return node;
  const index = other.call.arguments.findIndex((argument) => argument === node);
  return index === -1 ? undefined : given[index];
}

function givenBy(kit: Kit, call: TSESTree.CallExpression): Site['gives'] {
  const pieces = new Set(
    call.arguments
      .flatMap((argument) => singles(kit.evaluator.value(argument)))
      .flatMap((value) => (partsOf(value) ?? [value]).map((piece) => piece.node)),
  );
  return (node) => pieces.has(node) || isWithin(node, call);
}

function nameOf(parts: readonly TextPart[], whole: TSESTree.Node): string | TSESTree.Node {
  const hidden = hiddenIn(parts);
  const known = parts.map((part) => (part.known ? part.text : '')).join('');
  if (hidden.length === 0) return known;
  return (known === '' && hidden.length === 1 && hidden[0]?.node) || whole;
}

function carriedIn(parts: readonly TextPart[], whole: TSESTree.Node): TSESTree.Node | undefined {
  const [only, ...others] = hiddenIn(parts);
  return others.length > 0 ? whole : only?.node;
}

function hiddenIn(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.filter((part) => !part.known);
}
