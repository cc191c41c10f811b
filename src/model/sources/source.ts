import type { TSESTree } from '@typescript-eslint/utils';

import type { Criterion } from '../deletions/condition.js';
import type { Passage, RequestInput, RequestPart } from '../request-input.js';

/** Where a value comes from, as far as it matters who chose it. */
export type Source =
  | Exclude<RequestPart, { kind: 'unknown' }>
  | { readonly kind: 'constant' }
  /** A row that a query found, or something in it. */
  | FoundRow
  /** One of these at run time; or put together from all of them. */
  | { readonly kind: 'several' | 'composed'; readonly of: readonly Source[] }
  | UnknownSource;

export interface FoundRow {
  readonly kind: 'found';
  /** Names of the model or table; empty where a function of unknown inside found it. */
  readonly names: readonly string[];
  readonly where: Where;
  readonly path: readonly string[];
}

export interface UnknownSource {
  readonly kind: 'unknown';
  /** The call or expression that is not understood; what it is handed may matter. */
  readonly node?: TSESTree.Node;
  /** It may be the caller's identity: something that a middleware put on the request, or that an unknown call gave. */
  readonly nearIdentity: boolean;
}

/** A condition with the sources of its values. */
export type Where =
  | { readonly kind: 'criterion'; readonly criterion: Criterion; readonly source: Source }
  | { readonly kind: 'and' | 'or' | 'either' | 'replaced'; readonly of: readonly Where[] }
  | { readonly kind: 'unknown' };

export const CONSTANT: Source = { kind: 'constant' };

export function unknown(node?: TSESTree.Node, nearIdentity = false): UnknownSource {
  return { kind: 'unknown', nearIdentity, ...(node && { node }) };
}

export function several(sources: readonly Source[], kind: 'several' | 'composed' = 'several'): Source {
  const of = sources.flatMap((source) => (source.kind === kind ? source.of : [source]));
  const [only] = of;
  return only && of.length === 1 ? only : { kind, of };
}

/** The source with the request values in it as they come out of something. */
export function passedThrough(source: Source, through: Passage): Source {
  if (source.kind === 'input') return { ...source, through };
  if (source.kind !== 'several' && source.kind !== 'composed') return source;
  return { ...source, of: source.of.map((one) => passedThrough(one, through)) };
}

/** Every request value that takes part in the source. */
export function inputsOf(source: Source): readonly RequestInput[] {
  switch (source.kind) {
    case 'input':
      return [source];
    case 'several':
    case 'composed':
      return source.of.flatMap(inputsOf);
    case 'found':
      return inputsIn(source.where);
    default:
      return [];
  }
}

export function inputsIn(where: Where): readonly RequestInput[] {
  if (where.kind === 'criterion') return inputsOf(where.source);
  return where.kind === 'unknown' ? [] : where.of.flatMap(inputsIn);
}
