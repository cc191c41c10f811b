import { rules } from '../rules/index.js';
import type { RuleEntries } from './types.js';

/** Every rule, each with the options that its own documentation gives for the strict configuration. */
export const strict: RuleEntries = Object.fromEntries(
  Object.entries(rules).map(([name, rule]) => [
    `session-security/${name}`,
    ['error', ...(rule.meta.docs?.strictOptions ?? [])],
  ]),
);
