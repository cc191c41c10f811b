import type { Structured } from '../../libraries/types/deletions.js';
import type { Criterion } from '../deletions/condition.js';
import { nameIn } from '../deletions/verdict.js';
import type { RequestInput } from '../request-input.js';
import type { Fault } from './faults.js';

/** What a caller would send: `?token[not]=`, `{ "token": { "not": "" } }`, `j:{"not":""}`. As a whole filter nothing is enough. */
export function exampleOf(
  fault: Fault,
  { column }: Criterion,
  { source, path, through }: RequestInput,
  structured: Structured | undefined,
): string {
  if (fault === 'whole') return '{}';
  const name = nameIn(path);
  const { key, value } = structured?.operator ?? { key: column ?? name ?? 'id', value: '1' };
  if (source === 'query' && through === undefined) {
    const parameter = name ?? 'id';
    return fault === 'lists' ? `?${parameter}=a&${parameter}=b` : `?${parameter}[${key}]=${value.replaceAll('"', '')}`;
  }
  const sent = fault === 'lists' ? '["a", "b"]' : `{ "${key}": ${value} }`;
  if (source === 'cookies' && through === undefined) return `j:${sent.replaceAll(' ', '')}`;
  return name === undefined ? sent : `{ "${name}": ${sent} }`;
}
