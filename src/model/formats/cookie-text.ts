import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { EditSite } from '../../ast/edit-site.js';
import { nowhere } from '../../ast/edit-site.js';
import type { Presence, TextPart, Value } from '../../evaluate/value.js';
import type { AttributeName, Attributes } from '../../libraries/types/attributes.js';

/** The attributes of RFC 6265bis, section 4.1.1, and those of CHIPS and of the priority draft. */
export const TEXT_ATTRIBUTES: Attributes = {
  secure: { key: 'Secure', default: false },
  httpOnly: { key: 'HttpOnly', default: false },
  sameSite: { key: 'SameSite', default: null, invalid: { allBut: ['strict', 'lax', 'none'] } },
  maxAge: { key: 'Max-Age', default: null, unit: 'seconds' },
  expires: { key: 'Expires', default: null, unit: 'date' },
  domain: { key: 'Domain', default: null },
  path: { key: 'Path', default: null },
  partitioned: { key: 'Partitioned', default: false },
  priority: { key: 'Priority', default: null },
};

/** A cookie as its text spells it. */
export interface CookieText {
  readonly name: readonly TextPart[];
  readonly value: readonly TextPart[];
  attribute(name: AttributeName): Presence;
}

/**
 * Reads `name=value; Attribute; Attribute=value`. An unknown part inside the name, the value or an attribute's value changes nothing about which
 * attributes are there; one that stands where an attribute could stand makes absence unknown. `undefined` for text without `=`.
 */
export function parseCookieText(parts: readonly TextPart[]): CookieText | undefined {
  const [pair, ...rest] = segments(parts);
  const split = pair && splitAtEquals(pair);
  if (!split) return undefined;
  const attributes = rest.map(readAttribute);
  const open = attributes.find((attribute) => attribute.key === undefined) ?? secondUnknown([split.after, ...rest]);
  const site = endOf(parts);
  return {
    name: split.before,
    value: split.after,
    attribute(name) {
      const key = TEXT_ATTRIBUTES[name]?.key.toLowerCase();
      const found = attributes.findLast((attribute) => attribute.key === key);
      if (found) return found.presence;
      if (open) return { kind: 'unknown', why: 'not followed', node: open.node };
      return { kind: 'absent', site };
    },
  };
}

type Segment = readonly TextPart[];

/** Of two unknown parts in a row the second may well be attributes: `name + '=' + value + expires`. */
function secondUnknown(segments: readonly Segment[]): { readonly node: TextPart['node'] } | undefined {
  return segments.flatMap((segment) =>
    segment.filter((part, index) => !part.known && segment[index - 1]?.known === false),
  )[0];
}

/** The pieces between semicolons, each with its own parts. */
function segments(parts: readonly TextPart[]): readonly Segment[] {
  const found: TextPart[][] = [[]];
  for (const part of parts) {
    if (!part.known) {
      found.at(-1)?.push(part);
      continue;
    }
    let offset = 0;
    for (const [index, text] of part.text.split(';').entries()) {
      if (index > 0) found.push([]);
      found.at(-1)?.push(pieceOf(part, text, offset));
      offset += text.length + 1;
    }
  }
  return found;
}

/** A piece of a part, with its own place where source and text are equally long. */
function pieceOf(part: Extract<TextPart, { known: true }>, text: string, offset: number): TextPart {
  const { known, node, range } = part;
  if (!range || range[1] - range[0] !== part.text.length) return { known, node, text };
  const from = range[0] + offset;
  return { known, node, text, range: [from, from + text.length] };
}

function splitAtEquals(segment: Segment): { before: readonly TextPart[]; after: readonly TextPart[] } | undefined {
  const at = segment.findIndex((part) => part.known && part.text.includes('='));
  const part = segment[at];
  if (!part?.known) return undefined;
  const equals = part.text.indexOf('=');
  const before: TextPart = { ...part, text: part.text.slice(0, equals).trim() };
  const after: TextPart = { ...part, text: part.text.slice(equals + 1) };
  return { before: [...segment.slice(0, at), before], after: [after, ...segment.slice(at + 1)] };
}

interface Attribute {
  /** In lower case; `undefined` when an unknown part stands in it. */
  readonly key: string | undefined;
  readonly presence: Presence;
  readonly node: TextPart['node'];
}

function readAttribute(segment: Segment): Attribute {
  const split = splitAtEquals(segment) ?? { before: segment, after: undefined };
  const named = segment.find((part) => !part.known || part.text.trim() !== '') ?? segment[0];
  const node = (segment.find((part) => !part.known) ?? named)?.node as TextPart['node'];
  const site = siteOf(segment);
  const value = split.after ? valueOf(split.after, node) : ({ kind: 'scalar', value: true, node } satisfies Value);
  const key = split.before.every((part) => part.known)
    ? split.before
        .map((part) => (part.known ? part.text : ''))
        .join('')
        .trim()
        .toLowerCase()
    : undefined;
  return { key, presence: { kind: 'present', value, node, site }, node };
}

function valueOf(parts: readonly TextPart[], node: TextPart['node']): Value {
  const texts = parts.map((part) => (part.known ? part.text : undefined));
  if (texts.includes(undefined)) {
    const silent = parts.every((part) => !part.known || part.text === '');
    return silent ? { kind: 'unknown', why: 'not followed', node } : { kind: 'text', parts, node };
  }
  const text = texts.join('').trim();
  return { kind: 'scalar', value: /^-?\d+$/u.test(text) ? Number(text) : text, node };
}

/** The attribute with the semicolon before it, where one literal spells it from there to its end. */
function siteOf(segment: Segment): EditSite {
  const [first, last] = [segment[0], segment.at(-1)];
  if (!first?.known || !last?.known || !first.range || !last.range) return nowhere('spelt in several places');
  const node = literalOf(first.node);
  if (node !== literalOf(last.node)) return nowhere('spelt in several places');
  return { kind: 'text', node, range: [first.range[0] - 1, last.range[1]] };
}

/** The template that a part of it belongs to. */
function literalOf(node: TextPart['node']): TextPart['node'] {
  return node.type === AST_NODE_TYPES.TemplateElement ? node.parent : node;
}

/** Where another attribute can be written: behind the last known part, if nothing unknown follows it. */
function endOf(parts: readonly TextPart[]): EditSite {
  const last = parts.at(-1);
  if (!last) return nowhere('an empty text');
  if (last.known && last.range) return { kind: 'text', node: last.node, range: [last.range[1], last.range[1]] };
  return nowhere('ends in a part that is not known');
}
