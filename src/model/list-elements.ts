import type { Sink } from '../libraries/types/sink.js';

type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** The sink where what it is about is an element of a list that is handed over in its place: `register([a, { plugin, options }])`. */
export function atElement<S extends Sink>(sink: S, argument: number, index: number): S {
  return moved(sink as unknown as Plain, argument, String(index)) as unknown as S;
}

/** Slots of the argument begin with the element's place. */
function moved(data: Plain, argument: number, index: string): Plain {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((one: Plain) => moved(one, argument, index));
  const inner = Object.entries(data).map(([key, value]) => [key, moved(value, argument, index)] as const);
  const copy: Record<string, Plain> = Object.fromEntries(inner);
  if (copy['argument'] !== argument) return copy;
  const path = Array.isArray(copy['path']) ? (copy['path'] as readonly Plain[]) : [];
  return { ...copy, path: [index, ...path] };
}
