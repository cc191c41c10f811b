import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { each, eachPair, MAX_ALTERNATIVES, singles, unknown } from './alternatives.js';
import type { Single } from './alternatives.js';
import type { ScalarType, ScalarValue, TextPart, Value } from './value.js';

export const MAX_TEXT = 65_536;
const MAX_PARTS = 256;

/** The pieces of a known string or of a text with unknown parts; `undefined` for anything else. */
export function partsOf(value: Value): readonly TextPart[] | undefined {
  if (value.kind === 'text') return value.parts;
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  return value.parts ?? [literalPart(value.value, value.node)];
}

export function scalar(value: ScalarType, node: TSESTree.Node): ScalarValue {
  return { kind: 'scalar', value, node };
}

function literalPart(text: string, node: TSESTree.Node): TextPart {
  const isPlain = node.type === AST_NODE_TYPES.Literal && node.raw.slice(1, -1) === text;
  if (!isPlain) return { known: true, text, node };
  return { known: true, text, node, range: [node.range[0] + 1, node.range[1] - 1] };
}

/** The text between two substitutions. Parsers disagree on whether the delimiters belong to the range. */
export function quasiPart(quasi: TSESTree.TemplateElement): TextPart {
  const text = quasi.value.cooked ?? quasi.value.raw;
  const margin = quasi.range[1] - quasi.range[0] - text.length;
  const lead = margin === 0 ? 0 : 1;
  const isPlain = quasi.value.raw === text && (margin === 0 || margin === (quasi.tail ? 2 : 3));
  if (!isPlain) return { known: true, text, node: quasi };
  return { known: true, text, node: quasi, range: [quasi.range[0] + lead, quasi.range[0] + lead + text.length] };
}

/** The texts one after the other. A choice is kept while there are few combinations. */
export function concat(values: readonly Value[], node: TSESTree.Node): Value {
  const combinations = values.reduce((count, value) => count * singles(value).length, 1);
  if (combinations > MAX_ALTERNATIVES) return join(values.flatMap(partOf), node);
  let result: Value = { kind: 'text', parts: [], node };
  for (const value of values) {
    result = eachPair(result, value, node, (before, next) => ({
      kind: 'text',
      parts: [...(partsOf(before) ?? partOf(before)), ...partOf(next)],
      node,
    }));
  }
  return each(result, node, (single) => (single.kind === 'text' ? join(single.parts, node) : single));
}

function partOf(value: Value): readonly TextPart[] {
  const parts = partsOf(value);
  if (parts) return parts;
  if (value.kind === 'scalar') return [{ known: true, text: String(value.value), node: value.node }];
  return [{ known: false, node: value.node }];
}

/** A known string when every part is known. */
export function join(given: readonly TextPart[], node: TSESTree.Node): Single {
  const parts = given.filter((part) => !part.known || part.text !== '');
  const length = parts.reduce((sum, part) => sum + (part.known ? part.text.length : 0), 0);
  if (length > MAX_TEXT) return unknown('budget', node);
  if (parts.every((part) => part.known)) {
    const value = parts.map((part) => part.text).join('');
    return parts.length > 0 && parts.length <= MAX_PARTS ? { kind: 'scalar', value, node, parts } : scalar(value, node);
  }
  return parts.length <= MAX_PARTS ? { kind: 'text', parts, node } : unknown('budget', node);
}
