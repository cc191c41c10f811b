import { rules } from '../rules/index.js';
import type { RuleEntries } from './types.js';

/** The rules that are right for every application. */
export const recommended: RuleEntries = Object.fromEntries(
  Object.entries(rules)
    .filter(([, rule]) => rule.meta.docs?.recommended === 'recommended')
    .map(([name]) => [`session-security/${name}`, 'error']),
);
