import type { Structured } from '../../libraries/types.js';
import type { Criterion } from '../deletions/condition.js';
import { nameIn } from '../deletions/verdict.js';
import type { RequestInput } from '../request-input.js';
import type { Fault } from './faults.js';

/** What a caller would send: `?token[$ne]=`, `{ "token": { "$ne": null } }`, `j:{"$ne":null}`. */
export function exampleOf(
  fault: Fault,
  { column }: Criterion,
  { source, path, through }: RequestInput,
  structured: Structured | undefined,
): string {
  const name = nameIn(path);
  const { key, value } = structured?.operator ?? { key: column ?? name ?? 'id', value: '1' };
  if (source === 'query' && through === undefined) {
    if (fault === 'whole') return `?${key}=`;
    const parameter = name ?? 'id';
    return fault === 'lists'
      ? `?${parameter}=a&${parameter}=b`
      : `?${parameter}[${key}]=${fault === 'comparisons' ? '1' : ''}`;
  }
  if (fault === 'whole') return '{}';
  const sent = fault === 'lists' ? '["a", "b"]' : `{ "${key}": ${value} }`;
  if (source === 'cookies' && through === undefined) return `j:${sent.replaceAll(' ', '')}`;
  return name === undefined ? sent : `{ "${name}": ${sent} }`;
}
