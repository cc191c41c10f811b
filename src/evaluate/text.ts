import type { TextPart, Value } from './value.js';

/** The pieces of a known string or of a text with unknown parts; `undefined` for anything else. */
export function partsOf(value: Value): readonly TextPart[] | undefined {
  if (value.kind === 'text') return value.parts;
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  return value.parts ?? [{ known: true, text: value.value, node: value.node }];
}
